package io.petrigraph.net;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the scalars of the canonical format from bytes that nobody vouches for: every length is compared with what is
 * left and with a named limit before anything is allocated, and every value has one form only. One thread.
 */
final class CanonicalInput {
    private final byte[] bytes;
    private final String section;
    private int offset;

    CanonicalInput(byte[] bytes, String section) {
        this.bytes = bytes;
        this.section = section;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = octet();
            if (shift == 63 && next > 1) {
                break;
            }
            value |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                if (next == 0 && shift > 0) {
                    break;
                }
                return value;
            }
        }
        throw fail("a number is not in its shortest form", "");
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    boolean flag() {
        int value = octet();
        if (value > 1) {
            throw fail("a flag is neither 0 nor 1", " value=" + value);
        }
        return value == 1;
    }

    int octet() {
        if (offset >= bytes.length) {
            throw fail("the bytes end too early", "");
        }
        return bytes[offset++] & 0xFF;
    }

    /** A number from 0 to {@code limit}, both included; {@code what} names it. */
    int number(String what, int limit) {
        long value = unsigned();
        if (value < 0 || value > limit) {
            throw fail(what + " is out of bounds", " value=" + Long.toUnsignedString(value) + " limit=" + limit);
        }
        return (int) value;
    }

    /** The index of an element of which there are {@code count}. */
    int index(String what, int count) {
        return number(what, count - 1);
    }

    /** A number of elements of which each takes at least one byte. */
    int count(String what, int limit) {
        long value = unsigned();
        int left = bytes.length - offset;
        if (value < 0 || value > limit || value > left) {
            throw fail(
                    "too many " + what, " count=" + Long.toUnsignedString(value) + " limit=" + limit + " left=" + left);
        }
        return (int) value;
    }

    <T> List<T> list(String what, int limit, Supplier<T> element) {
        int count = count(what, limit);
        List<T> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elements.add(element.get());
        }
        return elements;
    }

    String name() {
        return text(NetLimits.MAX_NAME_BYTES);
    }

    String text(int limitBytes) {
        byte[] block = block("bytes of a text", limitBytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(block))
                    .toString();
        } catch (CharacterCodingException e) {
            throw fail("a text is not UTF-8", " lengthBytes=" + block.length);
        }
    }

    byte[] block(String what, int limitBytes) {
        int length = count(what, limitBytes);
        byte[] block = Arrays.copyOfRange(bytes, offset, offset + length);
        offset += length;
        return block;
    }

    void end() {
        if (offset != bytes.length) {
            throw fail("bytes follow the end", " left=" + (bytes.length - offset));
        }
    }

    NetFormatException fail(String cause, String values) {
        return new NetFormatException("not a net's canonical bytes: " + cause
                + "; read them from a log that `verify` accepts, or rebuild the net: section=" + section + " offset="
                + offset + values);
    }
}
