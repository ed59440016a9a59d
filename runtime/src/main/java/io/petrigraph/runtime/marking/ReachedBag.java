package io.petrigraph.runtime.marking;

/** A bag in a marking that holds only some slices: tells its {@link Reach}. Owner: the marking's thread. */
final class ReachedBag extends Bag {
    private final int place;
    private final Reach reach;

    ReachedBag(Space space, int place, int width, int uniqueWidth, Reach reach) {
        super(space, width, uniqueWidth);
        this.place = place;
        this.reach = reach;
    }

    private void touch(boolean changes) {
        if (reach.level() != Reach.Level.NOTHING) {
            reach.bag(place, changes);
        }
    }

    @Override
    public long cursor(long after) {
        touch(false);
        return super.cursor(after);
    }

    @Override
    public long countOf(long[] words, int offset) {
        touch(false);
        return super.countOf(words, offset);
    }

    @Override
    public long entryOf(long[] words, int offset) {
        touch(false);
        return super.entryOf(words, offset);
    }

    @Override
    public long add(long[] words, int offset, long n) {
        touch(true);
        return super.add(words, offset, n);
    }
}
