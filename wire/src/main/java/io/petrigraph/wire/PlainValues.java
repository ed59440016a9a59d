package io.petrigraph.wire;

import io.petrigraph.net.Colour;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Values as people read them, and back, without loss.
 *
 * <pre>
 *   long, int, range   Long
 *   boolean            Boolean
 *   double             Double; what a number cannot show exactly as a String: -0.0, Infinity, NaN, NaN(bits in hex)
 *   enumeration        String: the constant
 *   string             String
 *   bytes              String: base64
 * </pre>
 */
final class PlainValues {
    private static final long CANONICAL_NAN = 0x7FF8_0000_0000_0000L;
    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);
    private static final String NAN_PREFIX = "NaN(";

    private PlainValues() {}

    /** True where values are whole numbers. */
    static boolean isWhole(Colour.Scalar colour) {
        return colour == Colour.Primitive.LONG || colour == Colour.Primitive.INT || colour instanceof Colour.IntRange;
    }

    /** The value of a word; {@code colour} is not a text. */
    static Object ofWord(Colour.Scalar colour, long word) {
        if (colour instanceof Colour.Enumeration enumeration) {
            if (word < 0 || word >= enumeration.constants().size()) {
                throw misfit(colour, Long.toString(word));
            }
            return enumeration.constants().get((int) word);
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            if (word != 0 && word != 1) {
                throw misfit(colour, Long.toString(word));
            }
            return word == 1;
        }
        return colour == Colour.Primitive.DOUBLE ? ofBits(word) : (Object) word;
    }

    private static Object ofBits(long bits) {
        double real = Double.longBitsToDouble(bits);
        if (Double.isNaN(real)) {
            return bits == CANONICAL_NAN ? "NaN" : NAN_PREFIX + HexFormat.of().toHexDigits(bits) + ")";
        }
        boolean exact = !Double.isInfinite(real) && bits != NEGATIVE_ZERO;
        return exact ? (Object) real : Double.toString(real);
    }

    /** The value of a text's bytes. */
    static Object ofText(Colour.Scalar colour, byte[] text) {
        if (colour == Colour.Primitive.BYTES) {
            return Base64.getEncoder().encodeToString(text);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DocumentFormatException("a string is not UTF-8: lengthBytes=" + text.length, e);
        }
    }

    /** The value that stands in a document as this text. */
    static Object parse(Colour.Scalar colour, String text) {
        if (Colour.isText(colour)) {
            return ofText(colour, bytes(colour, text));
        }
        return ofWord(colour, parseWord(colour, text));
    }

    private static long parseWord(Colour.Scalar colour, String text) {
        try {
            if (colour instanceof Colour.Enumeration enumeration) {
                return enumeration.constants().indexOf(text);
            }
            if (colour == Colour.Primitive.BOOLEAN) {
                return text.equals("true") ? 1 : text.equals("false") ? 0 : -1;
            }
            return colour == Colour.Primitive.DOUBLE ? parseBits(text) : Long.parseLong(text);
        } catch (IllegalArgumentException e) {
            throw misfit(colour, text);
        }
    }

    private static long parseBits(String text) {
        if (text.startsWith(NAN_PREFIX) && text.endsWith(")")) {
            return HexFormat.fromHexDigitsToLong(text, NAN_PREFIX.length(), text.length() - 1);
        }
        return Double.doubleToRawLongBits(Double.parseDouble(text));
    }

    /** The word of a value; {@code colour} is not a text. */
    static long word(Colour.Scalar colour, Object value) {
        return value instanceof Long number ? number : parseWord(colour, value.toString());
    }

    /** The bytes of a text's value. */
    static byte[] bytes(Colour.Scalar colour, Object value) {
        String text = (String) value;
        if (colour != Colour.Primitive.BYTES) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw misfit(colour, text);
        }
    }

    private static DocumentFormatException misfit(Colour.Scalar colour, String value) {
        return new DocumentFormatException(
                "not a value of its colour: colour=" + colour.typeName() + " value=" + value);
    }
}
