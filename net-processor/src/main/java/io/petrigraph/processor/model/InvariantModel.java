package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * What must hold for each touched entity.
 *
 * @param element the static method
 * @param name {@code Entity.method}
 * @param subject the type of its first parameter
 * @param reads its further parameters
 * @param scope constant of {@code Invariant.Scope}
 */
public record InvariantModel(
        ExecutableElement element, String name, StateSet subject, List<Beside> reads, String scope) {
    /**
     * What is read beside the entity.
     *
     * @param via the way to it
     * @param set the declared type
     * @param shape how it is given
     */
    public record Beside(Path via, StateSet set, Shape shape) {}

    /** How a parameter is given. */
    public enum Shape {
        MANY,
        ONE
    }

    public InvariantModel {
        reads = List.copyOf(reads);
    }
}
