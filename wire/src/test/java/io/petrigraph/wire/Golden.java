package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Files that pin the format: text as it is, binary as hex, 32 bytes a line. Started with {@code -Dgolden=write} the tests
 * write what they render into the sources instead; the difference is then a change of the format, to be judged.
 */
final class Golden {
    private static final int BYTES_PER_LINE = 32;

    private Golden() {}

    static void check(String name, byte[] rendered) throws IOException {
        String text = name.endsWith("BINARY") ? hex(rendered) : new String(rendered, StandardCharsets.UTF_8);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(Path.of("src/test/resources/io/petrigraph/wire", name), text);
        }
        try (InputStream golden = Golden.class.getResourceAsStream(name)) {
            String expected = golden == null ? "" : new String(golden.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    expected, text, "the format changed; to accept: mvn test -pl wire -am -DargLine=-Dgolden=write");
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < bytes.length; i += BYTES_PER_LINE) {
            lines.append(HexFormat.of().formatHex(bytes, i, Math.min(bytes.length, i + BYTES_PER_LINE)))
                    .append('\n');
        }
        return lines.toString();
    }
}
