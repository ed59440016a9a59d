package io.petrigraph.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * One state of an entity: one place.
 *
 * @param element the non-sealed interface
 * @param name simple name
 * @param entity name of the entity
 */
public record StateModel(TypeElement element, String name, String entity) {
    /** The name of its place. */
    public String place() {
        return entity + "." + name;
    }
}
