package io.petrigraph.processor.read;

import io.petrigraph.declare.Case;
import io.petrigraph.declare.Eager;
import io.petrigraph.declare.Edge;
import io.petrigraph.declare.End;
import io.petrigraph.declare.Guard;
import io.petrigraph.declare.Id;
import io.petrigraph.declare.Invariant;
import io.petrigraph.declare.Priority;
import io.petrigraph.declare.Value;
import io.petrigraph.net.Names;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FunctionModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.LinkModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads the methods that declare transitions: of states, of unions and entities, of the net. */
final class VerbReader {
    private final Known known;
    private final ArgumentReader arguments;
    private final LinkReader links;
    private final FunctionReader functions;
    private final KeyReader keys;
    private final List<VerbModel> verbs = new ArrayList<>();

    VerbReader(Known known) {
        this.known = known;
        this.arguments = new ArgumentReader(known);
        this.links = new LinkReader(known);
        this.functions = new FunctionReader(known);
        this.keys = new KeyReader(known);
    }

    List<VerbModel> read() {
        for (EntityModel entity : known.entities) {
            for (StateSet owner : entity.sets()) {
                readAll(owner.type(), owner);
            }
        }
        checkInherited();
        readAll(known.net, null);
        return verbs;
    }

    /** A state has each verb once: from itself, or from one of its unions. */
    private void checkInherited() {
        for (int i = 0; i < verbs.size(); i++) {
            for (VerbModel before : verbs.subList(0, i)) {
                VerbModel verb = verbs.get(i);
                StateSet owner = verb.owner();
                StateSet other = before.owner();
                if (owner != null
                        && other != null
                        && verb.name().equals(before.name())
                        && owner.states().stream().anyMatch(other::has)) {
                    known.reporter.error(
                            Diagnostic.VERB_OVERLOADED, verb.element(), verb.name(), Mirrors.name(other.type()));
                }
            }
        }
    }

    private void readAll(TypeElement type, @Nullable StateSet owner) {
        List<String> names = new ArrayList<>();
        List<ExecutableElement> cases = new ArrayList<>();
        List<String> calls = calls(type);
        for (ExecutableElement method : Mirrors.abstractMethods(type)) {
            if (known.mirrors.has(method, Case.class)) {
                cases.add(method);
            } else if (owner == null || isVerb(method)) {
                verb(method, owner, false, names, calls);
            }
        }
        cases.forEach(method -> verb(method, owner, false, names, List.of()));
        if (owner == null) {
            for (ExecutableElement method : Mirrors.methodsWithBody(type)) {
                if (isScript(method)) {
                    verb(method, null, true, names, List.of());
                }
            }
        }
        names.removeAll(calls);
        functions.checkNames(type, names);
    }

    /** The methods of which others are cases. */
    private List<String> calls(TypeElement type) {
        List<String> calls = new ArrayList<>();
        for (ExecutableElement method : Mirrors.abstractMethods(type)) {
            AnnotationMirror mirror = known.mirrors.find(method, Case.class);
            if (mirror != null) {
                calls.add(known.mirrors.text(mirror, "of"));
            }
        }
        return calls;
    }

    /** The call of which a method is a case, or null where that was reported. */
    private @Nullable VerbModel call(ExecutableElement method, @Nullable StateSet owner, AnnotationMirror mirror) {
        String of = known.mirrors.text(mirror, "of");
        List<String> others = new ArrayList<>();
        for (VerbModel verb : verbs) {
            if (Objects.equals(verb.owner(), owner) && !verb.isCase()) {
                if (verb.isCall() && verb.name().equals(of)) {
                    return verb;
                }
                others.add(verb.name());
            }
        }
        String at = Mirrors.name(Mirrors.outer(method));
        if (known.reporter.errors() == 0) {
            known.reporter.error(
                    Diagnostic.FUNCTION_OF,
                    method,
                    mirror,
                    known.mirrors.written(mirror, "of"),
                    at,
                    of,
                    Names.nearest(of, others));
        }
        return null;
    }

    /** What is neither the key, nor a field, nor an end of an edge. */
    private boolean isVerb(ExecutableElement method) {
        if (!method.getParameters().isEmpty()) {
            return true;
        }
        boolean field = known.mirrors.valueType(method.getReturnType()) != null;
        boolean edge = known.mirrors.many(method.getReturnType()) != null
                || known.mirrors.one(method.getReturnType()) != null
                || known.mirrors.has(method, Edge.class);
        return !field && !edge && !Mirrors.name(method).equals(EntityReader.ID);
    }

    /** A static method of the net with an entity among its parameters, unless it is a function. */
    private boolean isScript(ExecutableElement method) {
        boolean function = known.mirrors.has(method, Guard.class)
                || known.mirrors.has(method, Value.class)
                || known.mirrors.has(method, Invariant.class);
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && !function
                && method.getParameters().stream().anyMatch(this::isEntity);
    }

    private boolean isEntity(VariableElement parameter) {
        var many = known.mirrors.many(parameter.asType());
        return known.set(many != null ? many : parameter.asType()) != null;
    }

    private void verb(
            ExecutableElement method,
            @Nullable StateSet owner,
            boolean script,
            List<String> names,
            List<String> calls) {
        String name = Mirrors.name(method);
        Element at = Mirrors.outer(method);
        if (names.contains(name)) {
            known.reporter.error(Diagnostic.VERB_OVERLOADED, method, name, Mirrors.name(at));
            return;
        }
        names.add(name);
        if (!method.getTypeParameters().isEmpty()) {
            if (owner == null) {
                known.reporter.error(Diagnostic.NET_GENERIC, method, name);
            }
            return;
        }
        AnnotationMirror eager = known.mirrors.find(method, Eager.class);
        if (eager != null && owner == null) {
            known.reporter.error(Diagnostic.EAGER_ON_NET, method, eager, null, name);
            return;
        }
        AnnotationMirror of = known.mirrors.find(method, Case.class);
        VerbModel call = of == null ? null : call(method, owner, of);
        if (of != null && call == null) {
            return;
        }
        String receiver = receiver(owner, method);
        Draft draft = new Draft(method, owner, receiver, eager != null, script, call, calls.contains(name));
        StateSet result = known.set(method.getReturnType());
        VerbModel.Kind kind = kind(draft, result);
        if (kind == null) {
            return;
        }
        read(draft, kind, result, eager);
    }

    private void read(Draft draft, VerbModel.Kind kind, @Nullable StateSet result, @Nullable AnnotationMirror eager) {
        int errors = known.reporter.errors();
        draft.created = kind == VerbModel.Kind.CREATE ? result : null;
        draft.method.getParameters().forEach(parameter -> arguments.parameter(draft, parameter));
        draft.newKey = keys.read(draft);
        AnnotationMirror said = draft.isCall ? arguments.saidByCall(draft) : null;
        if (said != null) {
            known.reporter.error(Diagnostic.CALL_SAYS, draft.method, said, null, draft.name());
        }
        arguments.conditions(draft);
        if (known.reporter.errors() > errors || !answersItsCall(draft, kind, result)) {
            return;
        }
        if (draft.created != null && draft.createdName() == null) {
            String entity = draft.created.entity();
            known.reporter.error(
                    Diagnostic.CREATE_WITHOUT_ID,
                    draft.method,
                    draft.name(),
                    entity,
                    GeneratedNames.decapitalized(entity));
            return;
        }
        if (eager != null
                && kind != VerbModel.Kind.STAY
                && result != null
                && result.states().size() > 1) {
            known.reporter.error(Diagnostic.EAGER_BRANCH, draft.method, eager, null, draft.name());
            return;
        }
        checkSets(draft, kind, result);
        TypeElement owner = (TypeElement) Mirrors.outer(draft.method);
        List<LinkModel> linked = links.read(draft);
        List<FunctionModel> guards = functions.guards(draft, owner, result);
        List<FunctionModel> values = functions.values(draft, owner, kind, result);
        if (known.reporter.errors() == errors) {
            checkBranches(draft, result, guards);
        }
        AnnotationMirror priority = known.mirrors.find(draft.method, Priority.class);
        verbs.add(new VerbModel(
                draft.method,
                draft.owner,
                draft.name(),
                draft.owner == null ? "" : draft.receiver,
                kind,
                result,
                draft.arguments,
                linked,
                guards,
                values,
                eager == null ? "NO" : known.mirrors.constant(eager, "value"),
                priority == null ? 0 : known.mirrors.number(priority, "value"),
                draft.script,
                draft.call == null ? "" : draft.call.name(),
                draft.isCall,
                draft.newKey));
    }

    /** A call moves its entity, or is a method of the net without a result; a case leaves the entity where the call says. */
    private boolean answersItsCall(Draft draft, VerbModel.Kind kind, @Nullable StateSet result) {
        if (draft.isCall && kind != VerbModel.Kind.MOVE && kind != VerbModel.Kind.NONE) {
            known.reporter.error(Diagnostic.CALL_RESULT, draft.method, draft.name());
            return false;
        }
        VerbModel call = draft.call;
        if (call == null || call.result() == null || draft.owner == null) {
            return true;
        }
        StateSet after = kind == VerbModel.Kind.MOVE && result != null ? result : draft.owner;
        if (kind == VerbModel.Kind.END || !call.result().states().containsAll(after.states())) {
            known.reporter.error(
                    Diagnostic.CASE_RESULT,
                    draft.method,
                    draft.name(),
                    Known.states(after),
                    call.name(),
                    Known.states(call.result()));
            return false;
        }
        return true;
    }

    private static String receiver(@Nullable StateSet owner, ExecutableElement method) {
        if (owner == null) {
            return "";
        }
        String plain = GeneratedNames.decapitalized(owner.entity());
        boolean taken =
                method.getParameters().stream().anyMatch(p -> Mirrors.name(p).equals(plain));
        return taken ? "this" + owner.entity() : plain;
    }

    private VerbModel.@Nullable Kind kind(Draft draft, @Nullable StateSet result) {
        ExecutableElement method = draft.method;
        AnnotationMirror end = known.mirrors.find(method, End.class);
        String returned = Mirrors.shown(method.getReturnType());
        if (draft.script) {
            if (method.getReturnType().getKind() != TypeKind.VOID) {
                known.reporter.error(Diagnostic.SCRIPT_RESULT, method, draft.name(), returned);
                return null;
            }
            return VerbModel.Kind.NONE;
        }
        if (end != null && (result != null || draft.owner == null)) {
            known.reporter.error(Diagnostic.END_RETURNS, method, end, null, draft.name(), returned);
            return null;
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            if (draft.owner == null) {
                return VerbModel.Kind.NONE;
            }
            if (end == null) {
                known.reporter.error(Diagnostic.END_MISSING, method, draft.name());
                return null;
            }
            return VerbModel.Kind.END;
        }
        if (result == null && draft.owner != null && method.getParameters().isEmpty()) {
            known.reporter.error(Diagnostic.FIELD_TYPE, method, returned);
            return null;
        }
        if (result == null) {
            String of = draft.owner == null ? "an entity" : draft.owner.entity();
            known.reporter.error(Diagnostic.VERB_RESULT, method, draft.name(), returned, of);
            return null;
        }
        boolean own = draft.owner != null && result.entity().equals(draft.owner.entity());
        if (own
                && !draft.isCalled()
                && draft.owner != null
                && result.type().equals(draft.owner.type())
                && draft.owner.states().size() > 1) {
            return VerbModel.Kind.STAY;
        }
        boolean keyed = method.getParameters().stream().anyMatch(p -> known.mirrors.has(p, Id.class));
        return own && !keyed ? VerbModel.Kind.MOVE : VerbModel.Kind.CREATE;
    }

    /** A parameter that is named like a field of the moved or created entity has the field's type. */
    private void checkSets(Draft draft, VerbModel.Kind kind, @Nullable StateSet result) {
        if (result == null || kind == VerbModel.Kind.NONE) {
            return;
        }
        for (VariableElement parameter : draft.method.getParameters()) {
            var field = known.entity(result.entity()).field(Mirrors.name(parameter));
            boolean given = draft.arguments.stream()
                    .anyMatch(a -> a instanceof Argument.Given && a.name().equals(Mirrors.name(parameter)));
            if (field != null && given && !known.mirrors.same(field.type().type(), parameter.asType())) {
                known.reporter.error(
                        Diagnostic.SETS_TYPE,
                        parameter,
                        field.name(),
                        Mirrors.shown(field.type().type()),
                        Mirrors.shown(parameter.asType()));
            }
        }
    }

    /** Every branch but the last needs a guard: what stands after an open one is never reached. */
    private void checkBranches(Draft draft, @Nullable StateSet result, List<FunctionModel> guards) {
        if (draft.isCall || result == null || result.states().size() < 2 || result.equals(draft.owner)) {
            return;
        }
        List<StateModel> branches = result.states();
        for (int i = 0; i + 1 < branches.size(); i++) {
            StateModel branch = branches.get(i);
            if (guards.stream().noneMatch(g -> branch.equals(g.branch()))) {
                known.reporter.error(
                        Diagnostic.BRANCH_OPEN,
                        draft.method,
                        branch.name(),
                        draft.name(),
                        branches.get(i + 1).name(),
                        draft.name(),
                        branch.name());
                return;
            }
        }
    }
}
