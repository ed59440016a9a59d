package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;

/** Finds what reset and transfer arcs take, in arc order: all tokens that match and that nothing before them takes. */
final class MoveSets {
    private final Totals totals;
    private final TokenCursor cursor;

    MoveSets(Totals totals, TokenCursor cursor) {
        this.totals = totals;
        this.cursor = cursor;
    }

    void find(CompiledTransition compiled, Binding binding, Operand.Undefined undefined) {
        for (CompiledArcs.Move move : compiled.moves) {
            Pattern pattern = move.pattern();
            Place place = pattern.place;
            binding.beginSet(move.set(), place.width() + 1);
            pattern.evaluate(binding.values, cursor.wanted(), 0, undefined);
            cursor.begin(place, TokenCursor.allColumns(place) & ~pattern.any);
            while (cursor.advance()) {
                long left = cursor.multiplicity - totals.consumed(place, cursor.token);
                if (left > 0) {
                    int offset = binding.addElement(move.set());
                    System.arraycopy(cursor.token, 0, binding.elements(), offset, place.width());
                    binding.elements()[offset + place.width()] = left;
                    totals.consume(place, cursor.token, left);
                    totals.vacate(place, cursor.token);
                }
            }
        }
    }

    /** The tokens that transfers give. False where one of them cannot be. */
    boolean produce(CompiledTransition compiled, Binding binding) {
        for (CompiledArcs.Move move : compiled.moves) {
            Place to = move.to();
            if (to != null) {
                int width = to.width();
                for (int i = 0; i < binding.count(move.set()); i++) {
                    int offset = binding.offset(move.set(), i);
                    System.arraycopy(binding.elements(), offset, cursor.token, 0, width);
                    if (!totals.produce(to, 0, cursor.token, binding.elements()[offset + width])) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
