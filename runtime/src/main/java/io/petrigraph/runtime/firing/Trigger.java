package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;
import java.util.ArrayList;
import java.util.List;
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
        int columns,
        List<Need> needs) {

    /** A row that must be in a state, and the column of the moved token that holds its key. */
    record Need(int column, int family, int stateOrdinal) {}

    /** A token of this pattern that comes or leaves; of a row only the key is sure to be in the token. */
    static Trigger of(CompiledTransition transition, Pattern pattern, @Nullable CompiledForAll forAll, boolean onAdd) {
        int columns = pattern.place.role() == Place.Role.STATE ? 1 : pattern.width();
        return new Trigger(transition, pattern, forAll, onAdd, columns, needs(transition, pattern, columns));
    }

    /** A token that leaves a unique place: its key is free, whatever else was in it. */
    static Trigger ofKey(CompiledTransition transition, Pattern pattern, @Nullable CompiledForAll forAll) {
        int columns = pattern.place.uniqueWidth();
        return new Trigger(transition, pattern, forAll, false, columns, needs(transition, pattern, columns));
    }

    private static List<Need> needs(CompiledTransition transition, Pattern pattern, int columns) {
        List<Need> needs = new ArrayList<>();
        for (CompiledTransition.RowNeed need : transition.rowNeeds) {
            for (int column = 0; column < columns; column++) {
                if (pattern.columns[column].variable() == need.variable()) {
                    needs.add(new Need(column, need.family(), need.stateOrdinal()));
                }
            }
        }
        return List.copyOf(needs);
    }

    /**
     * False where a row that the token names is in a state in which the transition cannot take it: one look-up, which answers
     * most of what a moved token wakes.
     */
    boolean mayFire(long[] token, Marking marking) {
        for (int i = 0; i < needs.size(); i++) {
            Need need = needs.get(i);
            RowTable table = marking.table(need.family());
            int row = table.find(token[need.column()]);
            if (row == RowTable.NO_ROW || table.state(row) != need.stateOrdinal()) {
                return false;
            }
        }
        return true;
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
