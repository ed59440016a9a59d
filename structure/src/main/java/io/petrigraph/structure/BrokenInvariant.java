package io.petrigraph.structure;

/**
 * An invariant that a marking does not have.
 *
 * @param invariant as an equation over the places' names
 * @param expected the value on the initial marking
 * @param actual the value on the marking that was checked
 */
public record BrokenInvariant(String invariant, long expected, long actual) {
    @Override
    public String toString() {
        return "place invariant is broken: " + invariant + " expected=" + expected + " actual=" + actual;
    }
}
