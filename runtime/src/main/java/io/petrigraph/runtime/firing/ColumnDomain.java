package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;

/** The words that a column may hold, as an interval. Immutable. */
public record ColumnDomain(long low, long high, boolean cyclic) {
    static final ColumnDomain ALL = new ColumnDomain(Long.MIN_VALUE, Long.MAX_VALUE, false);

    /** The words of a scalar colour. */
    public static ColumnDomain of(Colour.Scalar colour) {
        if (colour instanceof Colour.Enumeration e) {
            return new ColumnDomain(0, e.constants().size() - 1L, e.cyclic());
        }
        if (colour instanceof Colour.IntRange r) {
            return new ColumnDomain(r.low(), r.high(), false);
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            return new ColumnDomain(0, 1, false);
        }
        return colour == Colour.Primitive.INT ? new ColumnDomain(Integer.MIN_VALUE, Integer.MAX_VALUE, false) : ALL;
    }

    boolean contains(long word) {
        return word >= low && word <= high;
    }

    long step(long word, int steps, Operand.Undefined undefined) {
        long result = word + steps;
        if (cyclic) {
            long size = high - low + 1;
            return low + Math.floorMod(result - low, size);
        }
        if (!contains(result)) {
            undefined.seen = true;
        }
        return result;
    }
}
