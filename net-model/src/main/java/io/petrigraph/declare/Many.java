package io.petrigraph.declare;

import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The ends of a to-many edge, or all entities in a state: each in its present state, in no promised order, none twice.
 * Handles of views, transactions and forks have it; those of live scopes do not.
 */
public interface Many<T> extends Iterable<T> {
    /** How many. */
    long count();

    /** True where there is none. */
    default boolean isEmpty() {
        return count() == 0;
    }

    /** Does it for each; in the script of a static transition: for each that is taken. */
    @Override
    void forEach(Consumer<? super T> action);

    /** As a sequential stream. */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
