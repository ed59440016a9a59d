package io.petrigraph.runtime.marking;

/**
 * A marking that a scope has for itself: whole from the beginning, or fetched as far as somebody looks at it. What is not
 * there yet signals {@link OutOfReach} while it is watched; then what was tried means nothing, and is tried again once
 * {@link #fetch} has brought it. Owner: one thread.
 */
public interface MarkingSource {
    /** The marking, as far as it is there. */
    Marking marking();

    /** Reads that fetch by themselves. */
    MarkingReads reads();

    /** From now on what is not there signals. */
    void watch();

    /** From now on nothing signals. */
    void rest();

    /** True where something was looked at since {@link #watch} that is not there. */
    boolean isLacking();

    /** Brings what was lacking. Not while a change is tentative. */
    void fetch();

    /** Another marking with the same tokens, which from now on goes its own way. */
    MarkingSource copy();

    /** A marking that is whole. */
    static MarkingSource whole(Marking marking) {
        return new Whole(marking, new MarkingReads(marking));
    }

    /** Nothing is ever lacking. */
    record Whole(Marking marking, MarkingReads reads) implements MarkingSource {
        @Override
        public void watch() {
            // it is all there
        }

        @Override
        public void rest() {
            // nobody was watching
        }

        @Override
        public boolean isLacking() {
            return false;
        }

        @Override
        public void fetch() {
            // it is all there
        }

        @Override
        public MarkingSource copy() {
            return whole(marking.snapshot());
        }
    }
}
