package io.petrigraph.runtime.play;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;

/**
 * What the partitions that play one net share: who is woken by others, how much is still to be done, and how many steps may
 * still be made. Any thread may call it.
 *
 * <p><b>The end.</b> Work comes only of work: a partition that has candidates or attempts under way, a bit that is set, a
 * message whose tokens are not moved yet each count one, and what they lead to is counted before they are uncounted. So the
 * count falls to zero once, and then no transition is enabled, or no step is left.
 */
public final class WakeBoard {
    private final AtomicLongArray[] woken;
    private final AtomicLong work;
    private final AtomicLong stepsLeft;

    /** The board of so many partitions, all of which are at work, and so many transitions. */
    public WakeBoard(int partitions, int transitions, long stepLimit) {
        woken = new AtomicLongArray[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            woken[partition] = new AtomicLongArray((transitions + Long.SIZE - 1) / Long.SIZE);
        }
        work = new AtomicLong(partitions);
        stepsLeft = new AtomicLong(stepLimit);
    }

    /** A transition of another partition may have become enabled. The caller is counted itself. */
    public void wake(int home, int transition) {
        int word = transition / Long.SIZE;
        long bit = 1L << transition;
        if ((woken[home].get(word) & bit) == 0) {
            work.incrementAndGet();
            if ((woken[home].getAndAccumulate(word, bit, (old, set) -> old | set) & bit) != 0) {
                work.decrementAndGet();
            }
        }
    }

    /** Takes what others have woken here, and returns how many; they count until {@link #done}. */
    public int take(int home, IntConsumer transitions) {
        int taken = 0;
        for (int word = 0; word < woken[home].length(); word++) {
            long bits = woken[home].get(word) == 0 ? 0 : woken[home].getAndSet(word, 0);
            for (; bits != 0; bits &= bits - 1) {
                transitions.accept(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
                taken++;
            }
        }
        return taken;
    }

    /** So much more is to be done. The caller is counted itself, or begins what nobody counts: an event. */
    public void more(int count) {
        work.addAndGet(count);
    }

    /** So much is done, and what it led to is counted. */
    public void done(int count) {
        if (count != 0 && work.addAndGet(-count) < 0) {
            throw new IllegalStateException("more is done than there was: count=" + count);
        }
    }

    /** True once nothing can happen any more without an event. */
    public boolean isOver() {
        return work.get() == 0;
    }

    /** Takes one of the steps that may still be made; false where none is left. */
    public boolean takeStep() {
        return stepsLeft.get() > 0 && stepsLeft.getAndDecrement() > 0;
    }

    /** True once all steps were taken: nothing new begins. */
    public boolean isStopped() {
        return stepsLeft.get() <= 0;
    }
}
