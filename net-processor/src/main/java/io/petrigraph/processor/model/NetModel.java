package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A whole declaration.
 *
 * @param element the interface
 * @param packageName where generated types go
 * @param prefix what their names start with
 * @param name the net's name
 * @param entities in declaration order
 * @param edges in declaration order
 * @param ends the edges as the entities see them
 * @param verbs in declaration order
 * @param variants the transitions of the net, in the order in which they get their ids
 * @param invariants in declaration order
 */
public record NetModel(
        TypeElement element,
        String packageName,
        String prefix,
        String name,
        List<EntityModel> entities,
        List<EdgeModel> edges,
        List<EdgeEnd> ends,
        List<VerbModel> verbs,
        List<Variant> variants,
        List<InvariantModel> invariants) {
    public NetModel {
        entities = List.copyOf(entities);
        edges = List.copyOf(edges);
        ends = List.copyOf(ends);
        verbs = List.copyOf(verbs);
        variants = List.copyOf(variants);
        invariants = List.copyOf(invariants);
    }

    /** The entity of that name. */
    public EntityModel entity(String entityName) {
        return entities.stream()
                .filter(e -> e.name().equals(entityName))
                .findFirst()
                .orElseThrow();
    }

    /** True where entities of that name may end: by a method, or because the other end of an edge does. */
    public boolean ends(String entityName) {
        return verbs.stream()
                        .anyMatch(v -> v.kind() == VerbModel.Kind.END
                                && v.owner() != null
                                && v.owner().entity().equals(entityName))
                || edges.stream()
                        .anyMatch(e -> (e.onEnd().equals("CASCADE") && e.to().equals(entityName))
                                || (e.onEndOfTarget().equals("CASCADE")
                                        && e.from().equals(entityName)));
    }
}
