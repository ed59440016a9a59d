package io.petrigraph.processor.model;

import java.util.List;

/**
 * How the key of a created entity follows from others.
 *
 * @param name of its variable
 * @param sum the products that are added up, each of at least one factor
 */
public record KeyModel(String name, List<List<Factor>> sum) {
    public KeyModel {
        sum = List.copyOf(sum);
    }

    /** One factor. */
    public sealed interface Factor {}

    /** A number. */
    public record Constant(long value) implements Factor {}

    /** The key of an argument or receiver. */
    public record Id(String argument) implements Factor {}

    /** A field of an argument or receiver. */
    public record Field(String argument, String field) implements Factor {}
}
