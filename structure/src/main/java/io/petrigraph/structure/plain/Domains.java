package io.petrigraph.structure.plain;

import io.petrigraph.net.Colour;

/** The values of finite scalars. */
final class Domains {
    /** {@link #size} of a colour whose values are not enumerated. */
    static final long INFINITE = -1;

    private static final long MAX_WORD = 1L << 53;

    private Domains() {}

    static long size(Colour.Scalar colour) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return enumeration.constants().size();
        }
        if (colour instanceof Colour.IntRange range) {
            boolean small = -MAX_WORD <= range.low() && range.high() <= MAX_WORD;
            return small ? Math.max(0, range.high() - range.low() + 1) : INFINITE;
        }
        return colour == Colour.Primitive.BOOLEAN ? 2 : INFINITE;
    }

    /** The smallest word; the others follow it one by one. */
    static long low(Colour.Scalar colour) {
        return colour instanceof Colour.IntRange range ? range.low() : 0;
    }

    static boolean holds(Colour.Scalar colour, long word) {
        long offset = word - low(colour);
        return 0 <= offset && offset < size(colour);
    }

    static String name(Colour.Scalar colour, long word) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return enumeration.constants().get((int) word);
        }
        return colour == Colour.Primitive.BOOLEAN ? String.valueOf(word == 1) : String.valueOf(word);
    }
}
