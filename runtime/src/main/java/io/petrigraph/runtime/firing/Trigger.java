package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import org.jspecify.annotations.Nullable;

/**
 * What may enable an eager transition: a token that comes to, or leaves, a place that one of its arcs looks at. The
 * columns of the token that an arc names are known when the search starts. Immutable.
 */
record Trigger(
        CompiledTransition transition,
        Pattern pattern,
        @Nullable CompiledForAll forAll,
        boolean onAdd,
        int columns) {

    /** A token of this pattern that comes or leaves; of a row only the key is sure to be in the token. */
    static Trigger of(CompiledTransition transition, Pattern pattern, @Nullable CompiledForAll forAll, boolean onAdd) {
        int columns = pattern.place.role() == Place.Role.STATE ? 1 : pattern.width();
        return new Trigger(transition, pattern, forAll, onAdd, columns);
    }

    /** A token that leaves a unique place: its key is free, whatever else was in it. */
    static Trigger ofKey(CompiledTransition transition, Pattern pattern, @Nullable CompiledForAll forAll) {
        return new Trigger(transition, pattern, forAll, false, pattern.place.uniqueWidth());
    }

    /** Marks and sets what the token tells about the transition's variables. False where it cannot concern it. */
    boolean seed(long[] token, boolean[] known, long[] values, Operand.Undefined undefined) {
        for (int i = 0; i < columns; i++) {
            Operand column = pattern.columns[i];
            int variable = column.variable();
            if (column.isAny() || column.isCarry()) {
                continue;
            }
            if (variable >= 0 && !known[variable]) {
                values[variable] = token[i];
                known[variable] = true;
            } else if (column.isKnown(known) && column.word(values, undefined) != token[i]) {
                return false;
            }
        }
        return true;
    }
}
