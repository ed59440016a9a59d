package io.petrigraph.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Texts that must not change by accident; they lie beside the tests as resources. */
final class Golden {
    static final long FINGERPRINT_OF_EVERYTHING = 0xf644250521cd92eaL;

    private Golden() {}

    static String read(String resource) throws IOException {
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no golden text: resource=" + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Hexadecimal digits in lines of 64. */
    static String lines(String hex) {
        return hex.replaceAll("(.{1,64})", "$1\n");
    }
}
