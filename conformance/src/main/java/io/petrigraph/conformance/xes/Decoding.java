package io.petrigraph.conformance.xes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to characters, by the byte order mark or the XML declaration. The JDK's parser would do it too, but it prints to
 * standard error where a byte is wrong. Stateless.
 */
final class Decoding {
    private static final int DECLARATION_BYTES = 256;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\bencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    private Decoding() {}

    /** A reader that fails where a byte is wrong; {@link XesException} where the declared encoding is not known. */
    static Reader of(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(DECLARATION_BYTES);
        byte[] start = buffered.readNBytes(DECLARATION_BYTES);
        buffered.reset();
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            buffered.skipNBytes(3);
            return reader(buffered, StandardCharsets.UTF_8);
        }
        if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            return reader(buffered, StandardCharsets.UTF_16); // which reads the mark itself
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return reader(buffered, declared.find() ? charset(declared.group(1)) : StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new XesException(1, 1, "an encoding that this JVM knows", "\"" + name + "\"");
        }
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
