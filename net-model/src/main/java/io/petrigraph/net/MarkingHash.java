package io.petrigraph.net;

import java.nio.charset.StandardCharsets;

/**
 * The canonical hash of a marking: the same for one marking whatever engine, plan, JDK or order of firings led to it.
 *
 * <pre>
 *  mix(x)        = the finalizer of MurmurHash3 for 64 bits: a bijection in which every input bit moves every output bit
 *  start(place)  = mix(place + 0x9E3779B97F4A7C15)
 *  next(h, word) = mix(h * 0xBF58476D1CE4E5B9 + word)        column after column, left to right
 *  token         = next(...next(start(place), word 0)..., word n-1)
 *  marking       = sum over distinct tokens of count * token    modulo 2^64
 * </pre>
 *
 * <p>The word of a text column is {@link #text} of its content, never its handle. The sum does not depend on an order, so
 * an engine keeps it up to date with one addition for each token that it moves: {@code total += count * token(...)}.
 * Places, columns and counts are all told apart; it is no defence against somebody who looks for a collision.
 *
 * <p>Ids of places are those of the net; the window of event ids is hashed as the place {@code net.places().size()}
 * with the columns (high, low, sequence). Pure functions, safe for any thread; nothing is allocated but in
 * {@link #text(String)}.
 */
public final class MarkingHash {
    private static final long PLACE_OFFSET = 0x9E3779B97F4A7C15L;
    private static final long WORD_FACTOR = 0xBF58476D1CE4E5B9L;
    private static final long TEXT_SEED = 0x94D049BB133111EBL;

    private MarkingHash() {}

    /** The hash of one token of a place: {@code width} words from {@code offset}; texts are already replaced. */
    public static long token(int place, long[] words, int offset, int width) {
        long hash = start(place);
        for (int i = 0; i < width; i++) {
            hash = next(hash, words[offset + i]);
        }
        return hash;
    }

    /** The hash of a token before its first column; also that of a dot. */
    public static long start(int place) {
        return mix(place + PLACE_OFFSET);
    }

    /** The hash of a token with one more column. */
    public static long next(long hash, long word) {
        return mix(hash * WORD_FACTOR + word);
    }

    /** What stands for a text in a column: the hash of its UTF-8 bytes. */
    public static long text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text(bytes, 0, bytes.length);
    }

    /**
     * What stands for a text or byte string in a column: its length, then its bytes eight at a time, little endian, the
     * last ones filled up with zeros, chained as the words of a token are.
     */
    public static long text(byte[] bytes, int offset, int length) {
        long hash = mix(length + TEXT_SEED);
        for (int i = 0; i < length; i += Long.BYTES) {
            hash = next(hash, word(bytes, offset + i, Math.min(Long.BYTES, length - i)));
        }
        return hash;
    }

    private static long word(byte[] bytes, int offset, int length) {
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[offset + i] & 0xFFL) << (Byte.SIZE * i);
        }
        return word;
    }

    private static long mix(long value) {
        long hash = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }
}
