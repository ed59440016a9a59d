package io.petrigraph.runtime.marking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The texts and byte strings of an engine: equal content has one handle, so that columns compare as words. Handle 0 is the
 * empty text. Append-only and shared by the engine, its forks and views: reads take no lock, a new text takes one.
 * Safe for any thread; a handle reaches another thread only by a message, which orders the text before it.
 */
public final class TextPool {
    /** The handle of the empty text. */
    public static final long EMPTY = 0;

    private static final int PAGE_BITS = 10;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    private static final int MAX_PAGES = 1 << 20;

    /** One text: its UTF-8 or plain bytes decide equality; a text and a byte string of the same bytes share a handle. */
    private static final class Entry {
        final byte[] bytes;
        final int hash;

        Entry(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && Arrays.equals(bytes, entry.bytes);
        }
    }

    private final ConcurrentHashMap<Entry, Long> handles = new ConcurrentHashMap<>();
    private final ReentrantLock appending = new ReentrantLock();
    private volatile byte[][][] pages = new byte[1][][];
    private int size;

    public TextPool() {
        intern("");
    }

    /** The handle of a text. */
    public long intern(String text) {
        return intern(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The handle of a byte string; the array is kept. */
    public long intern(byte[] bytes) {
        Entry entry = new Entry(bytes);
        Long known = handles.get(entry);
        return known != null ? known : append(entry);
    }

    /** The handle of a text that is known already, or -1. */
    public long find(byte[] bytes) {
        Long known = handles.get(new Entry(bytes));
        return known == null ? -1 : known;
    }

    /** True where a word is the handle of a text that the calling thread may know. */
    public boolean contains(long handle) {
        byte[][][] known = pages;
        long page = handle >>> PAGE_BITS;
        return page < known.length
                && page >= 0
                && known[(int) page] != null
                && known[(int) page][(int) handle & PAGE_MASK] != null;
    }

    /** The text of a handle. */
    public String text(long handle) {
        return new String(bytes(handle), StandardCharsets.UTF_8);
    }

    /** The bytes of a handle; not to be changed. */
    public byte[] bytes(long handle) {
        return pages[(int) (handle >>> PAGE_BITS)][(int) handle & PAGE_MASK];
    }

    private long append(Entry entry) {
        appending.lock();
        try {
            Long known = handles.get(entry);
            if (known != null) {
                return known;
            }
            int page = size >>> PAGE_BITS;
            if (page >= MAX_PAGES) {
                throw new IllegalStateException("too many different texts: texts=" + size);
            }
            byte[][][] grown = pages;
            if (page >= grown.length) {
                grown = Arrays.copyOf(grown, grown.length * 2);
            }
            if (grown[page] == null) {
                grown[page] = new byte[1 << PAGE_BITS][];
            }
            grown[page][size & PAGE_MASK] = entry.bytes;
            pages = grown;
            long handle = size++;
            handles.put(entry, handle);
            return handle;
        } finally {
            appending.unlock();
        }
    }
}
