package io.petrigraph.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Texts in YAML: always between double quotes, so that no text is taken for a number, a flag, null or structure.
 *
 * <p>And the part of YAML that this room reads: maps, lists of maps, plain scalars and texts in double quotes, with
 * comments. Tags, anchors, aliases, single quotes and block texts are refused before Wire sees the document: a tag names
 * a class that Wire would look for.
 */
final class YamlText {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_BEYOND_ASCII = 0x7F;
    private static final int FIRST_BEYOND_CONTROLS = 0xA0;
    private static final String REFUSED = "!&*|>%@`'?";
    private static final String BEFORE_A_TEXT = ":,[{\n";

    private YamlText() {}

    /** The quoted text. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(quoted, point));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        switch (point) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (isPlain(point)) {
                    quoted.appendCodePoint(point);
                } else {
                    escape(quoted, point);
                }
            }
        }
    }

    private static boolean isPlain(int point) {
        boolean ascii = point >= FIRST_PRINTABLE && point < FIRST_BEYOND_ASCII;
        boolean separator = point == 0x2028 || point == 0x2029 || point == 0xFEFF;
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean unassigned = point == 0xFFFE || point == 0xFFFF;
        return ascii || (point >= FIRST_BEYOND_CONTROLS && !separator && !surrogate && !unassigned);
    }

    private static void escape(StringBuilder out, int unit) {
        out.append(String.format(Locale.ROOT, "\\u%04X", unit));
    }

    /**
     * The document as Wire may see it: without comments, and with its characters beyond the basic plane as pairs of
     * escapes, the only form in which Wire reads them.
     */
    static byte[] plain(byte[] yaml) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
            return plain(text).getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new DocumentFormatException("YAML is UTF-8, this is not: lengthBytes=" + yaml.length, e);
        }
    }

    private static String plain(String yaml) {
        StringBuilder plain = new StringBuilder(yaml.length());
        char before = '\n';
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (c == '#' && (before == '\n' || Character.isWhitespace(yaml.charAt(i - 1)))) {
                i = endOfLine(yaml, i) - 1;
            } else if (c == '"') {
                if (BEFORE_A_TEXT.indexOf(before) < 0) {
                    throw new DocumentFormatException("quotes within a text that is not quoted: offset=" + i);
                }
                i = copyText(yaml, i, plain);
                before = c;
            } else {
                check(c, i);
                plain.append(c);
                before = c == ' ' || c == '\t' || c == '\r' ? before : c;
            }
        }
        return plain.toString();
    }

    private static int endOfLine(String yaml, int from) {
        int end = yaml.indexOf('\n', from);
        return end < 0 ? yaml.length() : end;
    }

    private static void check(char c, int offset) {
        if (REFUSED.indexOf(c) >= 0 || Character.isSurrogate(c)) {
            throw new DocumentFormatException(
                    "YAML that this room does not read, put texts between double quotes: character=" + c + " offset="
                            + offset);
        }
    }

    /** Copies a text with its quotes and returns the index of the closing one. */
    private static int copyText(String yaml, int open, StringBuilder plain) {
        plain.append('"');
        for (int i = open + 1; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (Character.isSurrogate(c)) {
                escape(plain, c);
            } else {
                plain.append(c);
            }
            if (c == '\\' && i + 1 < yaml.length()) {
                plain.append(yaml.charAt(++i));
            } else if (c == '"') {
                return i;
            }
        }
        throw new DocumentFormatException("a text is not closed: offset=" + open);
    }
}
