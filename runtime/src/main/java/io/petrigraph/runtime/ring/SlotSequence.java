package io.petrigraph.runtime.ring;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.MultiProducerSequencer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.Sequencer;
import com.lmax.disruptor.SingleProducerSequencer;
import com.lmax.disruptor.YieldingWaitStrategy;

/** Who may touch which slot of a ring, by its number from 0: first whoever claimed it, then, published, the consumer. */
public final class SlotSequence {
    /** No slot is free. */
    public static final long FULL = -1;

    private final Sequencer sequencer;
    private final Sequence consumed = new Sequence();

    /**
     * @param lengthSlots a power of two
     * @param singleProducer a promise that one thread at a time claims
     */
    public SlotSequence(int lengthSlots, boolean singleProducer) {
        // Nobody waits on the ring itself: its consumer polls. So its own wait strategy must only be cheap to signal.
        this.sequencer = singleProducer
                ? new SingleProducerSequencer(lengthSlots, new YieldingWaitStrategy())
                : new MultiProducerSequencer(lengthSlots, new YieldingWaitStrategy());
        sequencer.addGatingSequences(consumed);
    }

    /** A slot for the calling thread, which must publish it whatever happens; or {@link #FULL}. */
    public long tryClaim() {
        try {
            return sequencer.tryNext();
        } catch (InsufficientCapacityException full) {
            return FULL;
        }
    }

    /** Hands a claimed slot to the consumer. */
    public void publish(long slot) {
        sequencer.publish(slot);
    }

    /** The consumer: the last slot up to which all from {@code next} on are published; less than {@code next} where none is. */
    public long published(long next) {
        return sequencer.getHighestPublishedSequence(next, sequencer.getCursor());
    }

    /** The consumer: it is done with all slots up to that one. */
    public void consumed(long slot) {
        consumed.set(slot);
    }

    /** How many slots were claimed so far. Any thread. */
    public long claimed() {
        return sequencer.getCursor() + 1;
    }

    /** True where all that was claimed is consumed. Any thread. */
    public boolean isEmpty() {
        return sequencer.getCursor() == consumed.get();
    }
}
