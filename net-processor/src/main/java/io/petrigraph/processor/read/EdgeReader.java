package io.petrigraph.processor.read;

import io.petrigraph.declare.Edge;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads edges, and joins each to its inverse. */
final class EdgeReader {
    /** A method that returns One or Many of an entity. */
    private record Accessor(ExecutableElement method, EntityModel entity, StateSet member, String target, boolean one) {
        String name() {
            return Mirrors.name(method);
        }

        String key() {
            return entity.name() + "." + name();
        }
    }

    private final Known known;
    private final Map<String, Accessor> accessors = new LinkedHashMap<>();
    private final Map<String, String> inverses = new LinkedHashMap<>();
    private final List<EdgeModel> edges = new ArrayList<>();

    EdgeReader(Known known) {
        this.known = known;
    }

    /** All edges; their ends are added to what is known. */
    List<EdgeModel> read() {
        Set<ExecutableElement> broken = new HashSet<>();
        for (EntityModel entity : known.entities) {
            for (StateSet set : entity.sets()) {
                for (ExecutableElement method : Mirrors.abstractMethods(set.type())) {
                    if (!find(entity, set, method)) {
                        broken.add(method);
                    }
                }
            }
        }
        for (Accessor accessor : accessors.values()) {
            AnnotationMirror edge = known.mirrors.find(accessor.method, Edge.class);
            if (edge != null) {
                join(accessor, edge);
            }
        }
        for (Accessor accessor : accessors.values()) {
            boolean declared = known.mirrors.has(accessor.method, Edge.class);
            if (!declared && !inverses.containsKey(accessor.key()) && !broken.contains(accessor.method)) {
                known.reporter.error(
                        Diagnostic.EDGE_UNDECLARED, accessor.method, accessor.key(), accessor.name(), accessor.target);
            }
        }
        return edges;
    }

    /** True where an edge could be there and leads to an entity; false where it was reported. */
    private boolean find(EntityModel entity, StateSet set, ExecutableElement method) {
        TypeMirror returned = method.getReturnType();
        AnnotationMirror edge = known.mirrors.find(method, Edge.class);
        TypeMirror one = known.mirrors.one(returned);
        TypeMirror end = one != null ? one : known.mirrors.many(returned);
        if (end == null || !method.getParameters().isEmpty()) {
            if (edge != null) {
                known.reporter.error(
                        Diagnostic.EDGE_NOT_EDGE, method, edge, null, Mirrors.name(method), Mirrors.shown(returned));
            }
            return edge == null;
        }
        StateSet target = known.set(end);
        if (target == null || !target.whole()) {
            known.reporter.error(
                    Diagnostic.EDGE_TARGET,
                    method,
                    Mirrors.shown(end),
                    String.join(
                            ", ", known.entities.stream().map(EntityModel::name).toList()));
            return false;
        }
        Accessor accessor = new Accessor(method, entity, set, target.entity(), one != null);
        accessors.putIfAbsent(accessor.key(), accessor);
        return true;
    }

    private void join(Accessor from, AnnotationMirror edge) {
        String inverseName = known.mirrors.text(edge, "inverse");
        Accessor inverse = inverseName.isEmpty() ? null : inverse(from, edge, inverseName);
        if (inverse == null && !inverseName.isEmpty()) {
            return;
        }
        EdgeModel model = new EdgeModel(
                from.method,
                from.key(),
                from.entity.name(),
                from.target,
                inverse == null ? "" : inverse.key(),
                from.one,
                inverse != null && inverse.one,
                known.mirrors.constant(edge, "onEnd"),
                known.mirrors.constant(edge, "onEndOfTarget"),
                known.mirrors.constant(edge, "reference"));
        edges.add(model);
        known.ends.add(new EdgeEnd(from.method, from.entity.name(), from.name(), model, true, from.member));
        if (inverse != null) {
            known.ends.add(
                    new EdgeEnd(inverse.method, inverse.entity.name(), inverse.name(), model, false, inverse.member));
        }
    }

    private @Nullable Accessor inverse(Accessor from, AnnotationMirror edge, String name) {
        Accessor inverse = accessors.get(from.target + "." + name);
        String entity = from.entity.name();
        if (inverse == null) {
            report(Diagnostic.INVERSE_UNKNOWN, from, edge, from.target, name, entity, name);
        } else if (!inverse.target.equals(entity)) {
            report(Diagnostic.INVERSE_TYPE, from, edge, from.target, name, inverse.target, entity, entity, entity);
        } else if (known.mirrors.has(inverse.method, Edge.class)) {
            report(Diagnostic.INVERSE_IS_EDGE, from, edge, from.target, name);
        } else if (inverses.containsKey(inverse.key())) {
            report(
                    Diagnostic.INVERSE_TAKEN,
                    from,
                    edge,
                    from.target,
                    name,
                    String.valueOf(inverses.get(inverse.key())));
        } else {
            inverses.put(inverse.key(), from.key());
            return inverse;
        }
        inverses.putIfAbsent(from.target + "." + name, from.key());
        return null;
    }

    private void report(Diagnostic diagnostic, Accessor at, AnnotationMirror edge, Object... values) {
        known.reporter.error(diagnostic, at.method, edge, known.mirrors.written(edge, "inverse"), values);
    }
}
