package io.petrigraph.processor.read;

import io.petrigraph.declare.Guard;
import io.petrigraph.declare.Value;
import io.petrigraph.net.Names;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.FunctionModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the guards and computed values of transitions. */
final class FunctionReader {
    private final Known known;

    FunctionReader(Known known) {
        this.known = known;
    }

    /** Reports functions of an interface that name no transition of it. */
    void checkNames(TypeElement owner, List<String> verbs) {
        for (ExecutableElement method : functions(owner, Guard.class, Value.class)) {
            for (Class<?> kind : List.of(Guard.class, Value.class)) {
                AnnotationMirror mirror = known.mirrors.find(method, kind);
                if (mirror != null && !verbs.contains(known.mirrors.text(mirror, "of"))) {
                    String of = known.mirrors.text(mirror, "of");
                    at(Diagnostic.FUNCTION_OF, method, mirror, "of", Mirrors.name(owner), of, Names.nearest(of, verbs));
                }
            }
        }
    }

    private List<ExecutableElement> functions(TypeElement owner, Class<?>... kinds) {
        List<ExecutableElement> found = new ArrayList<>();
        for (var element : owner.getEnclosedElements()) {
            if (element instanceof ExecutableElement method) {
                for (Class<?> kind : kinds) {
                    if (known.mirrors.has(method, kind)) {
                        found.add(method);
                    }
                }
            }
        }
        return found;
    }

    List<FunctionModel> guards(Draft draft, TypeElement owner, @Nullable StateSet result) {
        List<FunctionModel> guards = new ArrayList<>();
        for (ExecutableElement method : functions(owner, Guard.class)) {
            AnnotationMirror mirror = known.mirrors.find(method, Guard.class);
            if (mirror == null || !known.mirrors.text(mirror, "of").equals(draft.name()) || !isStatic(method, mirror)) {
                continue;
            }
            List<FunctionModel.Input> inputs = inputs(draft, method);
            StateModel branch = branch(draft, method, mirror, result);
            if (method.getReturnType().getKind() != TypeKind.BOOLEAN) {
                known.reporter.error(
                        Diagnostic.GUARD_RESULT, method, Mirrors.name(method), Mirrors.shown(method.getReturnType()));
            } else if (inputs != null) {
                guards.add(new FunctionModel(method, Mirrors.name(method), inputs, branch, null, null));
            }
        }
        return guards;
    }

    private @Nullable StateModel branch(
            Draft draft, ExecutableElement method, AnnotationMirror mirror, @Nullable StateSet result) {
        TypeMirror type = known.mirrors.type(mirror, "to");
        StateSet to = known.set(type);
        boolean branches = result != null && result.states().size() > 1;
        String known3 = result == null ? "(none)" : Known.states(result);
        if (type == null && branches) {
            known.reporter.error(Diagnostic.GUARD_TO_MISSING, method, mirror, null, draft.name(), known3);
        } else if (type != null
                && (to == null
                        || !to.isOneState()
                        || result == null
                        || !result.has(to.states().get(0)))) {
            at(Diagnostic.GUARD_TO, method, mirror, "to", Mirrors.shown(type), draft.name(), known3);
        } else if (to != null) {
            return to.states().get(0);
        }
        return null;
    }

    List<FunctionModel> values(Draft draft, TypeElement owner, VerbModel.Kind kind, @Nullable StateSet result) {
        List<FunctionModel> values = new ArrayList<>();
        for (ExecutableElement method : functions(owner, Value.class)) {
            AnnotationMirror mirror = known.mirrors.find(method, Value.class);
            if (mirror == null || !known.mirrors.text(mirror, "of").equals(draft.name()) || !isStatic(method, mirror)) {
                continue;
            }
            List<FunctionModel.Input> inputs = inputs(draft, method);
            FunctionModel value = value(draft, method, mirror, kind, result, inputs == null ? List.of() : inputs);
            if (inputs != null && value != null) {
                checkTwice(draft, mirror, value, values);
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable FunctionModel value(
            Draft draft,
            ExecutableElement method,
            AnnotationMirror mirror,
            VerbModel.Kind kind,
            @Nullable StateSet result,
            List<FunctionModel.Input> inputs) {
        String path = known.mirrors.text(mirror, "field");
        int dot = path.indexOf('.');
        String main = kind == VerbModel.Kind.MOVE ? draft.receiver : draft.createdName();
        String target = dot < 0 ? main : path.substring(0, dot);
        String entity = result != null && dot < 0 ? result.entity() : null;
        for (Argument argument : draft.arguments) {
            if (argument instanceof Argument.Other other
                    && other.take()
                    && other.name().equals(target)) {
                entity = other.set().entity();
            }
            if (argument instanceof Argument.Each each
                    && each.to() != null
                    && each.name().equals(target)) {
                entity = each.set().entity();
            }
        }
        if (target == null || entity == null || draft.script) {
            at(Diagnostic.VALUE_TARGET, method, mirror, "field", path, draft.name());
            return null;
        }
        String fieldName = path.substring(dot + 1);
        FieldModel field = known.entity(entity).field(fieldName);
        if (field == null) {
            List<String> names =
                    known.entity(entity).fields().stream().map(FieldModel::name).toList();
            at(Diagnostic.VALUE_FIELD, method, mirror, "field", entity, fieldName, Names.nearest(fieldName, names));
            return null;
        }
        if (!known.mirrors.same(field.type().type(), method.getReturnType())) {
            known.reporter.error(
                    Diagnostic.VALUE_TYPE,
                    method,
                    fieldName,
                    Mirrors.shown(field.type().type()),
                    Mirrors.name(method),
                    Mirrors.shown(method.getReturnType()));
            return null;
        }
        return new FunctionModel(method, Mirrors.name(method), inputs, null, target, field);
    }

    private void checkTwice(Draft draft, AnnotationMirror mirror, FunctionModel value, List<FunctionModel> before) {
        String field =
                String.valueOf(value.field() == null ? null : value.field().name());
        boolean byParameter = !known.mirrors.text(mirror, "field").contains(".")
                && draft.arguments.stream()
                        .anyMatch(a -> a instanceof Argument.Given && a.name().equals(field));
        boolean byValue = before.stream()
                .anyMatch(v -> java.util.Objects.equals(v.target(), value.target())
                        && java.util.Objects.equals(v.field(), value.field()));
        if (byParameter || byValue) {
            at(Diagnostic.VALUE_TWICE, value.element(), mirror, "field", field, draft.name());
        }
    }

    private boolean isStatic(ExecutableElement method, AnnotationMirror mirror) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return true;
        }
        known.reporter.error(Diagnostic.FUNCTION_STATIC, method, mirror, null, Mirrors.name(method));
        return false;
    }

    /** What each parameter stands for, or null where one was reported. */
    private @Nullable List<FunctionModel.Input> inputs(Draft draft, ExecutableElement method) {
        List<FunctionModel.Input> inputs = new ArrayList<>();
        boolean complete = true;
        for (VariableElement parameter : method.getParameters()) {
            FunctionModel.Input input = input(draft, method, parameter);
            if (input == null) {
                complete = false;
            } else {
                inputs.add(input);
            }
        }
        return complete ? inputs : null;
    }

    private FunctionModel.@Nullable Input input(Draft draft, ExecutableElement method, VariableElement parameter) {
        String name = Mirrors.name(parameter);
        TypeMirror many = known.mirrors.many(parameter.asType());
        StateSet set = known.set(many != null ? many : parameter.asType());
        for (Argument argument : draft.arguments) {
            if (argument.name().equals(name) && !(argument instanceof Argument.Each)) {
                if (fits(argument, parameter.asType(), set, many != null)) {
                    return new FunctionModel.Input(name, set);
                }
                known.reporter.error(
                        Diagnostic.FUNCTION_PARAMETER_TYPE,
                        parameter,
                        name,
                        type(argument),
                        Mirrors.shown(parameter.asType()));
                return null;
            }
        }
        if (draft.owner != null && set != null && many == null && set.states().containsAll(draft.owner.states())) {
            return new FunctionModel.Input(draft.receiver, set);
        }
        List<String> names = new ArrayList<>();
        if (draft.owner != null) {
            names.add(Mirrors.name(draft.owner.type()) + " " + draft.receiver);
        }
        for (Argument argument : draft.arguments) {
            if (!(argument instanceof Argument.Each)) {
                names.add(type(argument) + " " + argument.name());
            }
        }
        known.reporter.error(
                Diagnostic.FUNCTION_PARAMETER,
                parameter,
                Mirrors.name(method),
                draft.name(),
                Mirrors.shown(parameter.asType()) + " " + name,
                names.isEmpty() ? "(nothing)" : String.join(", ", names));
        return null;
    }

    private boolean fits(Argument argument, TypeMirror type, @Nullable StateSet set, boolean many) {
        if (argument instanceof Argument.Given given) {
            return known.mirrors.same(given.type().type(), type);
        }
        if (argument instanceof Argument.Key) {
            return type.getKind() == TypeKind.LONG;
        }
        StateSet declared = argument instanceof Argument.Other other ? other.set() : ((Argument.All) argument).set();
        return set != null
                && many == argument instanceof Argument.All
                && set.states().containsAll(declared.states());
    }

    private static String type(Argument argument) {
        if (argument instanceof Argument.Given given) {
            return Mirrors.shown(given.type().type());
        }
        if (argument instanceof Argument.Other other) {
            return Mirrors.name(other.set().type());
        }
        return argument instanceof Argument.All all
                ? "Many<" + Mirrors.name(all.set().type()) + ">"
                : "long";
    }

    private void at(
            Diagnostic diagnostic, ExecutableElement method, AnnotationMirror mirror, String value, Object... values) {
        known.reporter.error(diagnostic, method, mirror, known.mirrors.written(mirror, value), values);
    }
}
