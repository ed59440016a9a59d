package io.petrigraph.runtime.marking;

import java.util.Arrays;

/**
 * A growing array of 64-bit words in pages of 4 KiB that are copied on the first write after a snapshot. All words
 * start as zero. Owner: the thread that owns the {@link Space}; a snapshot may be read by any one thread it is handed to.
 *
 * <p>Content is journaled: {@link #set} can be undone. An index is a hint that is verified against content, so it is
 * written by {@link #setHint}, which cannot.
 */
public final class PagedWords {
    private static final int PAGE_BITS = 9;
    /** Words of a page. */
    public static final int PAGE_WORDS = 1 << PAGE_BITS;

    private static final int PAGE_MASK = PAGE_WORDS - 1;

    private final Space space;
    private final int member;
    private long[][] pages;
    private int[] epochs;
    private int pageCount;

    public PagedWords(Space space) {
        this.space = space;
        this.member = space.register(this);
        this.pages = new long[4][];
        this.epochs = new int[4];
    }

    private PagedWords(Space space, PagedWords shared) {
        this.space = space;
        this.member = space.register(this);
        this.pages = shared.pages.clone();
        this.epochs = new int[pages.length];
        this.pageCount = shared.pageCount;
    }

    /** The same words in another space; both copy a page before they write it. */
    PagedWords snapshot(Space into) {
        return new PagedWords(into, this);
    }

    /** The number of words that are there. */
    public long capacity() {
        return (long) pageCount << PAGE_BITS;
    }

    public long get(long index) {
        return pages[(int) (index >>> PAGE_BITS)][(int) index & PAGE_MASK];
    }

    /** Writes a word of content. */
    public void set(long index, long word) {
        int page = (int) (index >>> PAGE_BITS);
        if (epochs[page] != space.writeEpoch) {
            prepare(page, index);
        }
        pages[page][(int) index & PAGE_MASK] = word;
    }

    /** Writes a word of an index: never undone. */
    public void setHint(long index, long word) {
        int page = (int) (index >>> PAGE_BITS);
        if (epochs[page] != space.epoch()) {
            own(page);
        }
        pages[page][(int) index & PAGE_MASK] = word;
    }

    /** Makes the words below {@code words} available; new ones are zero. */
    public void ensure(long words) {
        while (capacity() < words) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, pageCount * 2);
                epochs = Arrays.copyOf(epochs, pageCount * 2);
            }
            pages[pageCount] = new long[PAGE_WORDS];
            epochs[pageCount++] = space.epoch();
        }
    }

    /** All words become zero again; only for an index that is rebuilt. */
    void clearHints() {
        for (int page = 0; page < pageCount; page++) {
            if (epochs[page] == space.epoch()) {
                Arrays.fill(pages[page], 0L);
            } else {
                pages[page] = new long[PAGE_WORDS];
                epochs[page] = space.epoch();
            }
        }
    }

    void restore(long index, long word) {
        pages[(int) (index >>> PAGE_BITS)][(int) index & PAGE_MASK] = word;
    }

    private void prepare(int page, long index) {
        if (epochs[page] != space.epoch()) {
            own(page);
        }
        if (space.isTentative()) {
            space.record(member, index, pages[page][(int) index & PAGE_MASK]);
        }
    }

    private void own(int page) {
        pages[page] = pages[page].clone();
        epochs[page] = space.epoch();
    }
}
