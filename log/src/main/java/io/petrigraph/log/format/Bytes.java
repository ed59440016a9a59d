package io.petrigraph.log.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Ordered access to words that another thread or process reads; offsets are multiples of the word's length. */
public final class Bytes {
    private static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    /** Reads a word, and sees all that was stored before it was released. */
    public static int intAcquire(ByteBuffer buffer, int offset) {
        return (int) INTS.getAcquire(buffer, offset);
    }

    /** Stores a word behind all earlier stores. */
    public static void intRelease(ByteBuffer buffer, int offset, int value) {
        INTS.setRelease(buffer, offset, value);
    }

    /** The offset of the last byte in the range that is not zero, plus one; {@code from} if all are zero. */
    public static int endOfNonZero(ByteBuffer buffer, int from, int to) {
        int end = to;
        while (end > from && (end & (Long.BYTES - 1)) != 0) {
            if (buffer.get(end - 1) != 0) {
                return end;
            }
            end--;
        }
        while (end - Long.BYTES >= from && buffer.getLong(end - Long.BYTES) == 0) {
            end -= Long.BYTES;
        }
        while (end > from && buffer.get(end - 1) == 0) {
            end--;
        }
        return end;
    }

    /**
     * Zeroes a range from its end to its beginning, word by word in that order: whenever it is interrupted, what is left is
     * a prefix of what was there. {@code from} is a multiple of 8. Words that are zero are not stored, so that their pages stay clean.
     */
    public static void zeroBackwards(ByteBuffer buffer, int from, int to) {
        int end = to;
        for (; end > from && (end & (Long.BYTES - 1)) != 0; end--) {
            buffer.put(end - 1, (byte) 0);
        }
        for (int offset = end - Long.BYTES; offset >= from; offset -= Long.BYTES) {
            if (buffer.getLong(offset) != 0) {
                LONGS.setRelease(buffer, offset, 0L);
            }
        }
    }
}
