package io.petrigraph.benchmarks.handwritten;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Outcomes on their way from the writer back to the caller: a bounded ring of longs, one producer, one consumer.
 *
 * <p>An outcome is the sequence of a committed event, or minus the reason of a refused one. The producer makes a batch
 * visible at once; it never finds the ring full, because the caller has no more events under way than the ring has slots.
 *
 * <pre>
 *   field      writer   readers   access             happens-before
 *   slots      writer   caller    plain              published (release) --> published (acquire)
 *   published  writer   caller    release, acquire
 *   offered    writer   writer    plain
 *   taken      caller   caller    plain
 * </pre>
 */
final class OutcomeRing {
    private static final int PADDING_LONGS = 16;
    private static final int PUBLISHED = PADDING_LONGS;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] slots;
    private final int mask;
    /** One cell in the middle of two cache lines on either side, so that neither side's plain counter shares its line. */
    private final long[] cell = new long[2 * PADDING_LONGS + 1];

    private final Taker taker = new Taker();
    private long offered;

    OutcomeRing(int lengthSlots) {
        if (Integer.bitCount(lengthSlots) != 1) {
            throw new IllegalArgumentException("give a power of two, lengthSlots=" + lengthSlots);
        }
        this.slots = new long[lengthSlots];
        this.mask = lengthSlots - 1;
    }

    /** Writer: adds an outcome that {@link #publish} will show. */
    void offer(long outcome) {
        slots[(int) offered++ & mask] = outcome;
    }

    /** Writer: shows all that was offered. */
    void publish() {
        LONGS.setRelease(cell, PUBLISHED, offered);
    }

    /** The caller's end. */
    Taker taker() {
        return taker;
    }

    /** The caller's end of the ring: counts what it receives. */
    final class Taker {
        private long taken;
        private long committed;
        private long lastSequence = -1;

        /** Caller: receives all that is shown, and returns how many that were. */
        int takeAll() {
            long end = (long) LONGS.getAcquire(cell, PUBLISHED);
            int count = (int) (end - taken);
            for (; taken < end; taken++) {
                long outcome = slots[(int) taken & mask];
                if (outcome >= 0) {
                    committed++;
                    lastSequence = outcome;
                }
            }
            return count;
        }

        /** The number of committed events; the last of them must have that number less one as its sequence. */
        long committed() {
            if (lastSequence + 1 != committed) {
                throw new IllegalStateException(
                        "the sequence has a gap, committed=" + committed + ", lastSequence=" + lastSequence);
            }
            return committed;
        }
    }
}
