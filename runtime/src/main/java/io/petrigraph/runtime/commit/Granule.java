package io.petrigraph.runtime.commit;

/**
 * What is reserved as one: a row with its halves of all links, a pinned family, a bag, the window of event ids, all rows of
 * a family, or everything.
 *
 * @param space a family's id; behind them a place's id for a bag; the others are below 0
 * @param key the row's key, 0 for anything else
 */
record Granule(int space, long key) {
    private static final int EVENT_IDS = -1;
    private static final int WORLD = -2;
    private static final int FIRST_WHOLE = -3;

    static Granule row(int family, long key) {
        return new Granule(family, key);
    }

    static Granule bag(int families, int place) {
        return new Granule(families + place, 0);
    }

    /** The window of event ids. */
    static Granule eventIds() {
        return new Granule(EVENT_IDS, 0);
    }

    /** All that a partition owns: whatever reserves anything there shares it. */
    static Granule world() {
        return new Granule(WORLD, 0);
    }

    /** All rows of a family, wherever they lie: whoever asks for them holds everything. */
    static Granule whole(int family) {
        return new Granule(FIRST_WHOLE - family, 0);
    }

    boolean isWhole() {
        return space <= FIRST_WHOLE;
    }

    /** The family of which this is the {@link #whole}. */
    int family() {
        return FIRST_WHOLE - space;
    }

    boolean isWorld() {
        return space == WORLD;
    }

    boolean isRowOf(int families) {
        return space >= 0 && space < families;
    }

    boolean isBagBehind(int families) {
        return space >= families;
    }

    /** The place of a bag. */
    int place(int families) {
        return space - families;
    }
}
