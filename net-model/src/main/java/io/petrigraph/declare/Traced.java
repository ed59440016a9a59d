package io.petrigraph.declare;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A value parameter of a script: how its stand-ins differ from run to run, so that it can be recognised. Types of few values
 * (boolean, enumerations) get the bits of a code that no constant and no other parameter has.
 */
public final class Traced {
    private final String name;
    private final Class<?> type;
    private final Expr expr;
    private final int index;

    Traced(String name, Class<?> type, Expr expr, int index) {
        this.name = name;
        this.type = type;
        this.expr = expr;
        this.index = index;
    }

    Expr expr() {
        return expr;
    }

    /** How many runs tell that many parameters, and constants, apart. */
    static int runs(int parameters) {
        int runs = 2;
        while ((1 << (runs - 1)) - 1 < parameters) {
            runs++;
        }
        return runs;
    }

    /** The stand-in of a run: the first run's bit is always 0, so that a negated value is no parameter. */
    Object standIn(int run) {
        boolean bit = run > 0 && ((index + 1) >> (run - 1) & 1) == 1;
        long number = 1_000_003L * (index + 1) + 7_919L * run;
        if (type == boolean.class) {
            return bit;
        }
        if (type == long.class) {
            return 0x5E00_0000_0000_0000L + number;
        }
        if (type == int.class) {
            return (int) (0x5E00_0000 + number);
        }
        if (type == double.class) {
            return 0x1.0p300 * number;
        }
        if (type == byte[].class) {
            return (name + '\u0001' + number).getBytes(StandardCharsets.UTF_8);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[bit && constants.length > 1 ? 1 : 0];
        }
        return name + '\u0001' + number;
    }

    /** True where these are the stand-ins of all runs, in order. */
    boolean matches(List<Object> seen) {
        if (seen.stream().distinct().count() == 1) {
            return false;
        }
        for (int run = 0; run < seen.size(); run++) {
            if (!Objects.deepEquals(seen.get(run), standIn(run))) {
                return false;
            }
        }
        return true;
    }

    /** A value that never changes. An enumeration's word is its constant's index by definition of {@link Colour}. */
    @SuppressWarnings("EnumOrdinal")
    static Expr constant(Object value) {
        if (value instanceof String text) {
            return new Expr.Text(text);
        }
        if (value instanceof byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (!Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
                throw new DeclarationException(
                        "a constant byte string of a script must be UTF-8; pass it as a parameter:" + " length="
                                + bytes.length);
            }
            return new Expr.Text(text);
        }
        if (value instanceof Boolean flag) {
            return Expr.constant(flag ? 1 : 0);
        }
        if (value instanceof Double number) {
            return Expr.constant(Double.doubleToRawLongBits(number));
        }
        if (value instanceof Enum<?> constant) {
            return Expr.constant(constant.ordinal());
        }
        return Expr.constant(((Number) value).longValue());
    }
}
