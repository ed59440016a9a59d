package io.petrigraph.declare;

/**
 * The end of a to-one edge: nothing, or one entity in its present state. Handles of views, transactions
 * and forks have it; those of live scopes do not.
 */
public interface One<T> {
    /** True where a link is there. */
    boolean isPresent();

    /** The entity at the other end; {@link java.util.NoSuchElementException} where there is none. */
    T get();

    /** Its id, without looking at its state; {@link java.util.NoSuchElementException} where there is none. */
    long id();
}
