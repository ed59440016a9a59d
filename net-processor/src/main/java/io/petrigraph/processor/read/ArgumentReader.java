package io.petrigraph.processor.read;

import io.petrigraph.declare.Each;
import io.petrigraph.declare.Id;
import io.petrigraph.declare.Linked;
import io.petrigraph.declare.Links;
import io.petrigraph.declare.Unlinks;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.ValueType;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what stands beside the receiver: parameters, and the conditions on a method. */
final class ArgumentReader {
    private final Known known;
    private final PathReader paths;
    private final EachReader each;

    ArgumentReader(Known known) {
        this.known = known;
        this.paths = new PathReader(known);
        this.each = new EachReader(known);
    }

    /** Adds a parameter's argument to the draft, unless it was reported. */
    void parameter(Draft draft, VariableElement parameter) {
        List<Word.Use> words = words(parameter);
        AnnotationMirror id = known.mirrors.find(parameter, Id.class);
        TypeMirror type = parameter.asType();
        TypeMirror many = known.mirrors.many(type);
        ValueType value = known.mirrors.valueType(type);
        if (draft.isCall && (value == null || id != null)) {
            known.reporter.error(
                    Diagnostic.CALL_VALUES, parameter, draft.name(), Mirrors.name(parameter), Mirrors.name(parameter));
        } else if (words.size() > 1) {
            known.reporter.error(
                    Diagnostic.ARC_TWICE,
                    parameter,
                    words.get(1).mirror(),
                    null,
                    Mirrors.name(parameter),
                    words.get(0).word().shown(),
                    words.get(1).word().shown());
        } else if (id != null) {
            key(draft, parameter, id);
        } else if (value != null) {
            value(draft, parameter, value, words);
        } else {
            StateSet set = known.set(many != null ? many : type);
            if (set == null) {
                known.reporter.error(
                        Diagnostic.PARAMETER_TYPE, parameter, Mirrors.name(parameter), Mirrors.shown(type));
            } else if (draft.call != null
                    && !draft.isFound(Mirrors.name(parameter))
                    && !isGivenById(draft, parameter)) {
                known.reporter.error(
                        Diagnostic.CASE_VALUE, parameter, draft.call.name(), "long", Mirrors.name(parameter));
            } else if (words.isEmpty() && draft.call != null && !draft.isFound(Mirrors.name(parameter))) {
                Argument.Origin origin = Argument.Origin.EVENT;
                draft.arguments.add(new Argument.Other(Mirrors.name(parameter), set, origin, null, false, null));
            } else if (words.isEmpty()) {
                linkedOnly(draft, parameter, set);
            } else if (fits(draft, parameter, words.get(0), set, many != null)) {
                add(draft, parameter, Mirrors.name(parameter), words.get(0), set);
            }
        }
    }

    /** What a call must not say itself, or null. */
    @Nullable
    AnnotationMirror saidByCall(Draft draft) {
        List<AnnotationMirror> said = new ArrayList<>();
        words(draft.method).forEach(use -> said.add(use.mirror()));
        said.addAll(known.mirrors.all(draft.method, Each.class, Each.Several.class));
        said.addAll(known.mirrors.all(draft.method, Links.class, Links.Several.class));
        said.addAll(known.mirrors.all(draft.method, Unlinks.class, Unlinks.Several.class));
        return said.isEmpty() ? null : said.get(0);
    }

    private List<Word.Use> words(Element element) {
        List<Word.Use> uses = new ArrayList<>();
        for (Word word : Word.values()) {
            for (AnnotationMirror mirror : known.mirrors.all(element, word.annotation, word.several)) {
                uses.add(new Word.Use(word, mirror));
            }
        }
        return uses;
    }

    private void key(Draft draft, VariableElement parameter, AnnotationMirror id) {
        String name = Mirrors.name(parameter);
        if (parameter.asType().getKind() != TypeKind.LONG) {
            known.reporter.error(Diagnostic.ID_PARAMETER_TYPE, parameter, name, Mirrors.shown(parameter.asType()));
        } else if (draft.created == null) {
            known.reporter.error(Diagnostic.ID_WITHOUT_CREATE, parameter, id, null, draft.name());
        } else if (draft.createdName() != null) {
            known.reporter.error(Diagnostic.ID_TWICE, parameter, id, null, draft.name());
        } else if (draft.eager) {
            known.reporter.error(Diagnostic.EAGER_VALUE, parameter, draft.name(), name);
        } else if (isGivenByCaller(draft, parameter, parameter.asType())) {
            draft.arguments.add(new Argument.Key(name));
        }
    }

    private void value(Draft draft, VariableElement parameter, ValueType type, List<Word.Use> words) {
        String name = Mirrors.name(parameter);
        if (!words.isEmpty()) {
            Word.Use use = words.get(0);
            known.reporter.error(
                    Diagnostic.ARC_ON_VALUE,
                    parameter,
                    use.mirror(),
                    null,
                    use.word().shown(),
                    name);
        } else if (draft.eager) {
            known.reporter.error(Diagnostic.EAGER_VALUE, parameter, draft.name(), name);
        } else if (isGivenByCaller(draft, parameter, parameter.asType())) {
            draft.arguments.add(new Argument.Given(name, type));
        }
    }

    /** In a case: the call has a value of that name and type. */
    private boolean isGivenByCaller(Draft draft, VariableElement parameter, TypeMirror type) {
        String name = Mirrors.name(parameter);
        if (draft.call == null
                || (draft.call.argument(name) instanceof Argument.Given given
                        && known.mirrors.same(given.type().type(), type))) {
            return true;
        }
        known.reporter.error(Diagnostic.CASE_VALUE, parameter, draft.call.name(), Mirrors.shown(type), name);
        return false;
    }

    /** True where the caller of a case gives the entity's id. */
    private static boolean isGivenById(Draft draft, VariableElement parameter) {
        return draft.call != null
                && draft.call.argument(Mirrors.name(parameter)) instanceof Argument.Given given
                && given.type().kind() == ValueType.Kind.LONG;
    }

    /** An entity that is only linked or unlinked is read in the state of its type. */
    private void linkedOnly(Draft draft, VariableElement parameter, StateSet set) {
        boolean linked =
                !known.mirrors.all(parameter, Links.class, Links.Several.class).isEmpty()
                        || !known.mirrors
                                .all(parameter, Unlinks.class, Unlinks.Several.class)
                                .isEmpty()
                        || !known.mirrors
                                .all(parameter, Linked.class, Linked.Several.class)
                                .isEmpty();
        if (!linked || known.mirrors.many(parameter.asType()) != null) {
            known.reporter.error(Diagnostic.ARC_MISSING, parameter, Mirrors.name(parameter));
            return;
        }
        Argument.Origin origin =
                draft.isFound(Mirrors.name(parameter)) ? Argument.Origin.SEARCHED : Argument.Origin.EVENT;
        draft.arguments.add(new Argument.Other(Mirrors.name(parameter), set, origin, null, false, null));
    }

    private boolean fits(Draft draft, VariableElement parameter, Word.Use use, StateSet set, boolean many) {
        Word word = use.word();
        String name = Mirrors.name(parameter);
        String type = Mirrors.name(set.type());
        AnnotationMirror mirror = use.mirror();
        if (word.found() && known.mirrors.written(mirror, "in") != null) {
            at(Diagnostic.CONDITION_IN_ON_PARAMETER, parameter, mirror, "in");
        } else if ((word == Word.FOR_ALL || word == Word.TAKE_ALL) && !many) {
            known.reporter.error(Diagnostic.ARC_NEEDS_MANY, parameter, mirror, null, word.shown(), name, type);
        } else if (word.kind == null && many) {
            known.reporter.error(Diagnostic.ARC_NEEDS_ONE, parameter, mirror, null, word.shown(), name, type);
        } else if (word.found() && draft.isCalled()) {
            String via = known.mirrors.text(mirror, "via");
            String path = Mirrors.name(Mirrors.outer(set.type())) + "." + type;
            known.reporter.error(
                    Diagnostic.ENGINE_FINDS,
                    parameter,
                    mirror,
                    null,
                    draft.name(),
                    word.shown(),
                    via,
                    set.whole() ? type : path);
        } else {
            return true;
        }
        return false;
    }

    /** Adds the conditions that stand on the method. */
    void conditions(Draft draft) {
        for (Word.Use use : words(draft.method)) {
            TypeMirror in = known.mirrors.type(use.mirror(), "in");
            StateSet set = known.set(in);
            if (set == null && in == null && use.word() == Word.NONE) {
                Path path = paths.read(draft, draft.method, use.mirror(), null);
                set = path == null ? null : known.entity(path.target()).whole();
                if (set == null) {
                    continue;
                }
            }
            if (set == null) {
                at(
                        Diagnostic.CONDITION_IN,
                        draft.method,
                        use.mirror(),
                        "in",
                        use.word().shown());
                continue;
            }
            String via = known.mirrors.text(use.mirror(), "via");
            add(draft, draft.method, draft.unique(via.substring(via.lastIndexOf('.') + 1)), use, set);
        }
        each.read(draft);
    }

    private void add(Draft draft, Element at, String name, Word.Use use, StateSet set) {
        AnnotationMirror mirror = use.mirror();
        Path path = null;
        if (use.word().found() || known.mirrors.written(mirror, "via") != null || at == draft.method) {
            path = paths.read(draft, at, mirror, set);
            if (path == null) {
                return;
            }
        }
        boolean takes = use.word() == Word.TAKE || use.word() == Word.TAKE_ALL;
        StateModel to = takes ? to(draft, at, name, mirror, set) : null;
        if (takes && to == null && !draft.script) {
            return;
        }
        if (use.word().kind != null && path != null) {
            if (takes && path.hops().size() > 1) {
                at(
                        Diagnostic.TAKE_ALL_PATH,
                        at,
                        mirror,
                        "via",
                        path.text(),
                        path.hops().size());
                return;
            }
            draft.arguments.add(new Argument.All(name, use.word().kind, set, path, to));
        } else {
            Argument.Origin origin = origin(draft, at, name, use, path);
            if (origin != null) {
                draft.arguments.add(new Argument.Other(name, set, origin, path, takes, to));
            }
        }
    }

    private Argument.@Nullable Origin origin(Draft draft, Element at, String name, Word.Use use, @Nullable Path path) {
        boolean one = path != null && path.one();
        if (use.word() == Word.READ && at == draft.method) {
            if (!one) {
                at(Diagnostic.READ_ON_METHOD, at, use.mirror(), "via", known.mirrors.text(use.mirror(), "via"));
                return null;
            }
            return Argument.Origin.LOOKED_UP;
        }
        if (use.word() == Word.ANY || draft.isFound(name)) {
            return one ? Argument.Origin.LOOKED_UP : Argument.Origin.SEARCHED;
        }
        return Argument.Origin.EVENT;
    }

    private @Nullable StateModel to(Draft draft, Element at, String name, AnnotationMirror mirror, StateSet set) {
        TypeMirror type = known.mirrors.type(mirror, "to");
        if (draft.script) {
            if (type != null) {
                at(Diagnostic.TAKE_TO_IN_SCRIPT, at, mirror, "to");
            }
            return null;
        }
        if (type == null) {
            known.reporter.error(Diagnostic.TAKE_WITHOUT_TO, at, mirror, null, name);
            return null;
        }
        StateSet to = known.set(type);
        if (to == null || !to.entity().equals(set.entity()) || !to.isOneState()) {
            StateSet whole = known.entity(set.entity()).whole();
            at(Diagnostic.TAKE_TO_OTHER, at, mirror, "to", Mirrors.shown(type), set.entity(), Known.states(whole));
            return null;
        }
        return to.states().get(0);
    }

    private void at(Diagnostic diagnostic, Element at, AnnotationMirror mirror, String value, Object... values) {
        known.reporter.error(diagnostic, at, mirror, known.mirrors.written(mirror, value), values);
    }
}
