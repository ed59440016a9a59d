package io.petrigraph.pnml;

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
 * Bytes to characters, by byte order mark or declaration. The JDK's parser would do it too, but prints what it cannot
 * decode to the standard error. Stateless.
 */
final class Encoding {
    private static final int HEAD_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Encoding() {}

    static Reader reader(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream);
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        boolean isWide = head.length > 1 && ((head[0] ^ head[1]) & 0xFF) == (0xFE ^ 0xFF);
        boolean isMarked =
                head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (isMarked) {
            in.skipNBytes(3);
        }
        Charset charset = isWide ? StandardCharsets.UTF_16 : isMarked ? StandardCharsets.UTF_8 : declared(head);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset declared(byte[] head) {
        Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String name = declaration.find() ? declaration.group(1) : "UTF-8";
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new PnmlException(1, 1, "an encoding that is known, for example UTF-8", PnmlElement.shown(name));
        }
    }
}
