package io.petrigraph.test.random;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Colour.Primitive;
import io.petrigraph.net.Expr;
import java.util.List;

/** Colours and their values, few enough that values collide. */
public final class RandomValues {
    static final Colour.Enumeration RING = new Colour.Enumeration("Ring", List.of("north", "east", "south"), true);
    static final Colour.Enumeration LADDER = new Colour.Enumeration("Ladder", List.of("low", "mid", "high"), false);
    static final Colour.IntRange RANGE = new Colour.IntRange("Range", 2, 5);

    private static final List<Colour.Scalar> SCALARS = List.of(
            Primitive.LONG,
            Primitive.LONG,
            Primitive.LONG,
            Primitive.INT,
            Primitive.BOOLEAN,
            Primitive.DOUBLE,
            Primitive.STRING,
            Primitive.BYTES,
            RING,
            LADDER,
            RANGE);

    private static final List<String> TEXTS = List.of("", "a", "b", "grün", "eight888", "longer than a word");

    private RandomValues() {}

    static Colour.Scalar scalar(SplitMix64 random) {
        return random.pick(SCALARS);
    }

    static Colour colour(SplitMix64 random) {
        return switch (random.below(8)) {
            case 0, 1 -> Colour.dot();
            case 2, 3, 4 -> scalar(random);
            default -> new Colour.Product("Pair", List.of(scalar(random), scalar(random)));
        };
    }

    /** A value of the colour; sometimes ({@code percent}) one that it cannot hold. */
    public static Object value(Colour.Scalar colour, SplitMix64 random, int wrongPercent) {
        if (random.chance(wrongPercent) && !Colour.isText(colour)) {
            return 99L;
        }
        return value(colour, random);
    }

    public static Object value(Colour.Scalar colour, SplitMix64 random) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return (long) random.below(enumeration.constants().size());
        }
        if (colour instanceof Colour.IntRange range) {
            return (long) random.between((int) range.low(), (int) range.high());
        }
        return switch ((Primitive) colour) {
            case BOOLEAN -> (long) random.below(2);
            case DOUBLE -> Double.doubleToRawLongBits(random.between(-2, 2) / 2.0);
            case STRING -> random.pick(TEXTS);
            case BYTES -> random.pick(List.of("", "\u00ff\u0000", "12345678"));
            case LONG, INT -> (long) random.below(8);
        };
    }

    /** The expression that stands for a value. */
    static Expr constant(Object value) {
        return value instanceof String text ? new Expr.Text(text) : new Expr.Const((Long) value);
    }
}
