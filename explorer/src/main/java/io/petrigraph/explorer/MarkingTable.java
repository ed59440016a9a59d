package io.petrigraph.explorer;

import java.util.ArrayList;
import java.util.List;

/**
 * Markings of one width, each once, numbered in the order in which they came: the queue of a breadth-first walk and its
 * memory in one. The words lie in pages, an open-addressing index holds numbers; no object per marking. One thread.
 *
 * <pre>
 *   pages:  [marking 0: w words][marking 1: w words] ...            2^16 words a page
 *   index:  [number + 1, or 0 for none]                             at most 7/8 full, grows by half
 * </pre>
 */
final class MarkingTable {
    private static final int PAGE_BITS = 13;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final int width;
    private final List<long[]> pages = new ArrayList<>();
    private int[] index = new int[FIRST_SLOTS];
    private int size;

    /** Markings of so many words; at least one. */
    MarkingTable(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    /** The bytes of pages and index. */
    long bytes() {
        return (long) pages.size() * width * Long.BYTES * (1L << PAGE_BITS) + (long) index.length * Integer.BYTES;
    }

    /** The number of a marking, which is put in where it is new: then its number is the size before. */
    int add(long[] words) {
        int slot = slot(hash(words), index.length);
        while (index[slot] != 0) {
            int number = index[slot] - 1;
            if (equals(number, words)) {
                return number;
            }
            slot = slot + 1 == index.length ? 0 : slot + 1;
        }
        append(words);
        index[slot] = size;
        if (size > index.length - index.length / 8) {
            grow();
        }
        return size - 1;
    }

    /** Copies the words of a marking. */
    void get(int number, long[] words) {
        System.arraycopy(pages.get(number >>> PAGE_BITS), offset(number), words, 0, width);
    }

    private int offset(int number) {
        return (number & ((1 << PAGE_BITS) - 1)) * width;
    }

    private boolean equals(int number, long[] words) {
        long[] page = pages.get(number >>> PAGE_BITS);
        int offset = offset(number);
        for (int i = 0; i < width; i++) {
            if (page[offset + i] != words[i]) {
                return false;
            }
        }
        return true;
    }

    private void append(long[] words) {
        if (size >>> PAGE_BITS == pages.size()) {
            pages.add(new long[width << PAGE_BITS]);
        }
        System.arraycopy(words, 0, pages.get(size >>> PAGE_BITS), offset(size), width);
        size++;
    }

    private void grow() {
        int[] larger = new int[Math.addExact(index.length, index.length / 2)];
        long[] words = new long[width];
        for (int number = 0; number < size; number++) {
            get(number, words);
            int slot = slot(hash(words), larger.length);
            while (larger[slot] != 0) {
                slot = slot + 1 == larger.length ? 0 : slot + 1;
            }
            larger[slot] = number + 1;
        }
        index = larger;
    }

    private long hash(long[] words) {
        long hash = 0;
        for (int i = 0; i < width; i++) {
            hash = (hash ^ words[i]) * FACTOR;
            hash ^= hash >>> 32;
        }
        return hash * FACTOR;
    }

    /** The upper half of a hash as a fraction of the slots. */
    private static int slot(long hash, int slots) {
        return (int) (((hash >>> 32) * slots) >>> 32);
    }
}
