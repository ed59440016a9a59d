package io.petrigraph.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * An edge as one of its two entities sees it.
 *
 * @param element the accessor
 * @param entity name of the entity that has the accessor
 * @param name the accessor's name
 * @param edge the edge
 * @param forward true where the entity declares the edge
 * @param member the interface that declares the accessor: the entity, a union or a state
 */
public record EdgeEnd(
        ExecutableElement element, String entity, String name, EdgeModel edge, boolean forward, StateSet member) {
    /** The entity at the other end. */
    public String target() {
        return forward ? edge.to() : edge.from();
    }

    /** True where at most one entity is at the other end. */
    public boolean one() {
        return forward ? edge.toOne() : edge.fromOne();
    }

    /** The place whose tokens start with this end's key. */
    public String place() {
        return forward ? edge.name() : edge.inverse();
    }
}
