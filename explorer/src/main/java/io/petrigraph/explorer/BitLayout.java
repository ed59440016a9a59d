package io.petrigraph.explorer;

import java.util.Arrays;

/** Where the count of each unfolded place lies in the words of a marking: fields do not cross words. Immutable. */
final class BitLayout {
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int words;

    /** Fields of so many bits, 1 to 63. */
    BitLayout(int[] bits) {
        word = new int[bits.length];
        shift = new int[bits.length];
        mask = new long[bits.length];
        int at = 0;
        int free = Long.SIZE;
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] > free) {
                at++;
                free = Long.SIZE;
            }
            word[i] = at;
            shift[i] = Long.SIZE - free;
            mask[i] = (1L << bits[i]) - 1;
            free -= bits[i];
        }
        words = at + 1;
    }

    /** The bits that a count takes; fails where no field is wide enough. */
    static int bitsOf(long count) {
        if (count < 0) {
            throw new ArithmeticException("a place holds more tokens than can be counted: count=" + count);
        }
        return Long.SIZE - Long.numberOfLeadingZeros(count);
    }

    int words() {
        return words;
    }

    /** The largest count of a place. */
    long capacity(int place) {
        return mask[place];
    }

    void pack(long[] counts, long[] into) {
        Arrays.fill(into, 0);
        for (int i = 0; i < counts.length; i++) {
            into[word[i]] |= counts[i] << shift[i];
        }
    }

    void unpack(long[] packed, long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = packed[word[i]] >>> shift[i] & mask[i];
        }
    }

    /** True where no count overflows its field. */
    boolean fits(long[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > mask[i]) {
                return false;
            }
        }
        return true;
    }

    /** Adds a change of one place to a delta of words. */
    void addTo(long[] delta, int place, long change) {
        delta[word[place]] += change << shift[place];
    }
}
