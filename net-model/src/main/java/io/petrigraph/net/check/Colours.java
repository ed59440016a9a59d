package io.petrigraph.net.check;

import io.petrigraph.net.Colour;
import io.petrigraph.net.NetLimits;
import java.nio.charset.StandardCharsets;

/** Which value fits which colour. */
final class Colours {
    private Colours() {}

    /**
     * True where values of one colour may stand in a column of another: equal colours; and integers among each other
     * ({@code long}, {@code int}, ranges), which are compared with the column at each firing. A variable that is bound by
     * the column must have its very colour.
     */
    static boolean fits(Colour.Scalar value, Colour.Scalar column, boolean binds) {
        return value.equals(column) || (!binds && isInteger(value) && isInteger(column));
    }

    static boolean isInteger(Colour.Scalar colour) {
        return colour == Colour.Primitive.LONG || colour == Colour.Primitive.INT || colour instanceof Colour.IntRange;
    }

    static boolean canStep(Colour.Scalar colour) {
        return colour instanceof Colour.Enumeration || colour instanceof Colour.IntRange;
    }

    static boolean contains(Colour.Scalar colour, long word) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return word >= 0 && word < enumeration.constants().size();
        }
        if (colour instanceof Colour.IntRange range) {
            return word >= range.low() && word <= range.high();
        }
        if (colour == Colour.Primitive.INT) {
            return word == (int) word;
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            return word == 0 || word == 1;
        }
        return !Colour.isText(colour);
    }

    static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.getBytes(StandardCharsets.UTF_8).length <= NetLimits.MAX_TEXT_BYTES;
    }
}
