package io.petrigraph.wire;

import java.util.HexFormat;

/**
 * Names as they stand in documents. Wire keeps letters, digits and {@code _ . ( ) # -} as they are; a name of digits it
 * would write as a number, and what is not ASCII it would lose: such characters become {@code ~} and four hex digits.
 */
final class FieldNames {
    private static final char ESCAPE = '~';
    private static final int ESCAPE_DIGITS = 4;

    private FieldNames() {}

    static String encode(String name) {
        StringBuilder encoded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isLetter(c) || (i > 0 && isFurther(c))) {
                encoded.append(c);
            } else {
                encoded.append(ESCAPE).append(HexFormat.of().toHexDigits(c));
            }
        }
        return encoded.toString();
    }

    static String decode(String encoded) {
        StringBuilder name = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == ESCAPE) {
                int end = Math.min(encoded.length(), i + 1 + ESCAPE_DIGITS);
                name.append((char) HexFormat.fromHexDigits(encoded, i + 1, end));
                i += ESCAPE_DIGITS;
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isFurther(char c) {
        return (c >= '0' && c <= '9') || ".()#-".indexOf(c) >= 0;
    }
}
