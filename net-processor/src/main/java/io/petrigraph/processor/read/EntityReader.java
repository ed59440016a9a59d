package io.petrigraph.processor.read;

import io.petrigraph.declare.Edge;
import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Unique;
import io.petrigraph.net.EntityBuilder;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.ValueType;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads an entity: its states, unions of states and fields. */
final class EntityReader {
    /** The key's accessor. */
    static final String ID = "id";

    private static final Set<String> RESERVED =
            Set.of("getClass", "hashCode", "toString", "notify", "notifyAll", "wait", "clone", "finalize", "equals");

    private final Known known;

    EntityReader(Known known) {
        this.known = known;
    }

    /** Adds the entity to what is known, unless it has no states. */
    void read(TypeElement element) {
        if (element.getKind() != ElementKind.INTERFACE
                || !element.getModifiers().contains(Modifier.SEALED)) {
            known.reporter.error(Diagnostic.ENTITY_NOT_SEALED, element, Mirrors.name(element), Mirrors.name(element));
            return;
        }
        if (!element.getTypeParameters().isEmpty()) {
            known.reporter.error(Diagnostic.NET_GENERIC, element, Mirrors.name(element));
            return;
        }
        Map<TypeElement, Set<StateModel>> unions = new LinkedHashMap<>();
        Set<StateModel> states = collect(element, element, unions);
        List<StateSet> sets = new ArrayList<>();
        String name = Mirrors.name(element);
        sets.add(new StateSet(name, element, List.copyOf(states), true));
        unions.forEach((union, of) -> {
            if (!union.equals(element)) {
                sets.add(new StateSet(name, union, List.copyOf(of), false));
            }
        });
        states.forEach(state -> sets.add(new StateSet(name, state.element(), List.of(state), false)));
        if (!states.isEmpty()) {
            known.entities.add(
                    new EntityModel(element, name, List.copyOf(states), sets, fields(element, sets), idBlock(element)));
        }
    }

    private int idBlock(TypeElement element) {
        AnnotationMirror mirror = known.mirrors.find(element, Entity.class);
        int ids = mirror == null ? 0 : known.mirrors.number(mirror, "idBlock");
        if (ids < 0 && mirror != null) {
            known.reporter.error(
                    Diagnostic.ID_BLOCK,
                    element,
                    mirror,
                    known.mirrors.written(mirror, "idBlock"),
                    ids,
                    Mirrors.name(element));
        }
        return ids;
    }

    private Set<StateModel> collect(TypeElement entity, TypeElement union, Map<TypeElement, Set<StateModel>> unions) {
        Set<StateModel> states = new LinkedHashSet<>();
        unions.put(union, states);
        for (TypeMirror permitted : union.getPermittedSubclasses()) {
            if (permitted.getKind() != TypeKind.DECLARED) {
                continue;
            }
            TypeElement element = (TypeElement) ((DeclaredType) permitted).asElement();
            String name = Mirrors.name(element);
            boolean isInterface = element.getKind() == ElementKind.INTERFACE;
            if (!Mirrors.outer(element).equals(entity)) {
                known.reporter.error(Diagnostic.STATE_NOT_MEMBER, element, name, Mirrors.name(entity));
            } else if (isInterface && element.getModifiers().contains(Modifier.SEALED)) {
                states.addAll(collect(entity, element, unions));
            } else if (!isInterface || !element.getModifiers().contains(Modifier.NON_SEALED)) {
                known.reporter.error(
                        Diagnostic.STATE_NOT_INTERFACE, element, name, Mirrors.name(union), name, Mirrors.name(union));
            } else if (name.equals(EntityBuilder.ENDED)) {
                known.reporter.error(Diagnostic.STATE_RESERVED, element);
            } else {
                states.add(new StateModel(element, name, Mirrors.name(entity)));
            }
        }
        return states;
    }

    private List<FieldModel> fields(TypeElement entity, List<StateSet> sets) {
        Map<String, FieldModel> fields = new LinkedHashMap<>();
        boolean hasId = false;
        for (StateSet set : sets) {
            for (ExecutableElement method : Mirrors.abstractMethods(set.type())) {
                if (Mirrors.name(method).equals(ID) && method.getParameters().isEmpty()) {
                    hasId = true;
                    checkId(method);
                } else if (isField(method)) {
                    addField(method, fields);
                } else {
                    checkOther(method);
                }
            }
        }
        if (!hasId) {
            known.reporter.error(Diagnostic.ID_MISSING, entity, Mirrors.name(entity));
        }
        return List.copyOf(fields.values());
    }

    private void checkId(ExecutableElement method) {
        if (method.getReturnType().getKind() != TypeKind.LONG) {
            known.reporter.error(Diagnostic.ID_NOT_LONG, method, Mirrors.shown(method.getReturnType()));
        }
    }

    /** A method without parameters whose type is that of a value. */
    private boolean isField(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && known.mirrors.valueType(method.getReturnType()) != null
                && !known.mirrors.has(method, Edge.class);
    }

    private void addField(ExecutableElement method, Map<String, FieldModel> fields) {
        ValueType type = known.mirrors.valueType(method.getReturnType());
        String name = Mirrors.name(method);
        if (type == null) {
            return;
        }
        if (RESERVED.contains(name)) {
            known.reporter.error(Diagnostic.NAME_RESERVED, method, name);
            return;
        }
        boolean unique = known.mirrors.has(method, Unique.class);
        if (unique
                && (type.kind() == ValueType.Kind.DOUBLE
                        || type.kind() == ValueType.Kind.BOOLEAN
                        || type.kind() == ValueType.Kind.BYTES)) {
            known.reporter.error(
                    Diagnostic.UNIQUE_TYPE,
                    method,
                    known.mirrors.find(method, Unique.class),
                    null,
                    name,
                    Mirrors.shown(type.type()));
        }
        FieldModel before = fields.putIfAbsent(name, new FieldModel(method, name, type, unique));
        if (before != null && !known.mirrors.same(before.type().type(), type.type())) {
            known.reporter.error(
                    Diagnostic.FIELD_TWICE,
                    method,
                    name,
                    Mirrors.shown(type.type()),
                    Mirrors.shown(before.type().type()));
        }
    }

    private void checkOther(ExecutableElement method) {
        if (known.mirrors.has(method, Unique.class)) {
            known.reporter.error(
                    Diagnostic.UNIQUE_NOT_FIELD,
                    method,
                    known.mirrors.find(method, Unique.class),
                    null,
                    Mirrors.name(method));
        }
        if (!method.getTypeParameters().isEmpty()) {
            known.reporter.error(Diagnostic.NET_GENERIC, method, Mirrors.name(method));
        }
    }
}
