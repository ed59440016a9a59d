package io.petrigraph.explorer;

import java.util.Arrays;

/**
 * Markings of any length as runs of words, each once, numbered in the order in which they came, with the marking and the
 * edge that led there first: a breadth-first tree. One thread.
 */
final class StateLog {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long[] words = new long[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] parents = new int[1 << 8];
    private int[] index = new int[1 << 10];
    private int size;

    int size() {
        return size;
    }

    /** The marking from which this one was met first; -1 for the first. */
    int parent(int number) {
        return parents[number];
    }

    long bytes() {
        return (long) words.length * Long.BYTES
                + (long) (starts.length + parents.length + index.length) * Integer.BYTES;
    }

    /** The number of a marking, which is put in where it is new: then its number is the size before. */
    int add(long[] state, int length, int parent) {
        if ((size + 1L) * 2 > index.length) {
            grow();
        }
        int slot = slot(state, 0, length);
        while (index[slot] != 0) {
            int number = index[slot] - 1;
            if (Arrays.equals(words, starts[number], starts[number + 1], state, 0, length)) {
                return number;
            }
            slot = (slot + 1) & (index.length - 1);
        }
        append(state, length, parent);
        index[slot] = size;
        return size - 1;
    }

    /** A copy of the words of a marking. */
    long[] get(int number) {
        return Arrays.copyOfRange(words, starts[number], starts[number + 1]);
    }

    private void append(long[] state, int length, int parent) {
        int end = Math.addExact(starts[size], length);
        if (end > words.length) {
            words = Arrays.copyOf(words, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, words.length * 2L)));
        }
        System.arraycopy(state, 0, words, starts[size], length);
        parents[size++] = parent;
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            parents = Arrays.copyOf(parents, parents.length * 2);
        }
        starts[size] = end;
    }

    private void grow() {
        index = new int[index.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = slot(words, starts[number], starts[number + 1]);
            while (index[slot] != 0) {
                slot = (slot + 1) & (index.length - 1);
            }
            index[slot] = number + 1;
        }
    }

    private int slot(long[] of, int from, int to) {
        long hash = (long) to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ of[i]) * FACTOR;
            hash ^= hash >>> 32;
        }
        return (int) hash & (index.length - 1);
    }
}
