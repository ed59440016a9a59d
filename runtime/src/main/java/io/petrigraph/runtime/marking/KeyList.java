package io.petrigraph.runtime.marking;

import java.util.Arrays;

/** A growing list of keys. Owner: one thread. */
public final class KeyList {
    private long[] keys = new long[16];
    private int size;

    public int size() {
        return size;
    }

    public long get(int i) {
        return keys[i];
    }

    /** Adds a key, unless it is the one added last. */
    public void add(long key) {
        if (size > 0 && keys[size - 1] == key) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key;
    }

    public void clear() {
        size = 0;
    }

    /** Moves all keys to another list. */
    public void moveTo(KeyList other) {
        for (int i = 0; i < size; i++) {
            other.add(keys[i]);
        }
        size = 0;
    }
}
