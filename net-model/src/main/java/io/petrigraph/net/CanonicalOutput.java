package io.petrigraph.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the scalars of the canonical format; {@link CanonicalInput} reads them. One thread. */
final class CanonicalOutput {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Seven bits a byte, the lowest first, the top bit says that more follow; always the shortest form. */
    void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    /** Zigzag, so that small negative numbers are short too. */
    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    void flag(boolean value) {
        bytes.write(value ? 1 : 0);
    }

    void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    void block(byte[] block) {
        unsigned(block.length);
        raw(block);
    }

    void raw(byte[] block) {
        bytes.write(block, 0, block.length);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
