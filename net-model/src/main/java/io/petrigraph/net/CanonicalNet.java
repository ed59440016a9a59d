package io.petrigraph.net;

import java.nio.charset.StandardCharsets;

/** The bytes that identify a net. */
final class CanonicalNet {
    private CanonicalNet() {}

    static byte[] encode(Net net) {
        return net.name().getBytes(StandardCharsets.UTF_8);
    }

    static Net decode(byte[] bytes) {
        return Net.builder(new String(bytes, StandardCharsets.UTF_8)).build();
    }

    static long fingerprint(byte[] bytes) {
        return bytes.length;
    }
}
