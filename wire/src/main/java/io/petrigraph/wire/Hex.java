package io.petrigraph.wire;

import java.util.HexFormat;

/** Numbers that are names, not quantities: 8 or 16 hex digits. */
final class Hex {
    private Hex() {}

    static String of(int word) {
        return HexFormat.of().toHexDigits(word);
    }

    static String of(long word) {
        return HexFormat.of().toHexDigits(word);
    }

    static int parseInt(String name, String digits) {
        return (int) parse(name, digits, Integer.BYTES * 2);
    }

    static long parseLong(String name, String digits) {
        return parse(name, digits, Long.BYTES * 2);
    }

    private static long parse(String name, String digits, int length) {
        try {
            if (digits.length() == length) {
                return HexFormat.fromHexDigitsToLong(digits);
            }
        } catch (NumberFormatException e) {
            throw new DocumentFormatException("not hex digits: " + name + "=" + digits, e);
        }
        throw new DocumentFormatException("not as many hex digits: expected=" + length + " " + name + "=" + digits);
    }
}
