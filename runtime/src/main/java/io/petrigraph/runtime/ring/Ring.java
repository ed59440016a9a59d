package io.petrigraph.runtime.ring;

import java.util.function.Supplier;

/** A ring of slots that are made once and filled again and again. */
public final class Ring<T> {
    /** What the consumer does with a slot. */
    @FunctionalInterface
    public interface Handler<T> {
        /** Returns whether to go on with the next one. */
        boolean onSlot(T slot, long number);
    }

    private final SlotSequence sequence;
    private final Object[] slots;
    private final int mask;
    /** Owner: the consumer. */
    private long next;

    /** A ring of {@code lengthSlots}, a power of two. */
    public Ring(Supplier<T> slot, int lengthSlots, boolean singleProducer) {
        sequence = new SlotSequence(lengthSlots, singleProducer);
        slots = new Object[lengthSlots];
        mask = lengthSlots - 1;
        for (int i = 0; i < lengthSlots; i++) {
            slots[i] = slot.get();
        }
    }

    /** A slot for the calling thread, which must publish it whatever happens; or {@link SlotSequence#FULL}. */
    public long tryClaim() {
        return sequence.tryClaim();
    }

    /** The slot of a number, for whoever has claimed it or consumes it. */
    @SuppressWarnings("unchecked") // the constructor put nothing else in
    public T get(long number) {
        return (T) slots[(int) number & mask];
    }

    /** Hands a claimed slot to the consumer. */
    public void publish(long number) {
        sequence.publish(number);
    }

    /** The consumer: hands over what is published, until the handler says that it is enough. */
    public void poll(Handler<T> handler) {
        long last = sequence.published(next);
        long first = next;
        try {
            while (next <= last) {
                long number = next++;
                if (!handler.onSlot(get(number), number)) {
                    break;
                }
            }
        } finally {
            if (next > first) {
                sequence.consumed(next - 1);
            }
        }
    }

    /** The consumer: true where a slot that was not yet handed over is published. */
    public boolean isPublished(long number) {
        return sequence.published(number) >= number;
    }

    /** How many slots were claimed so far. Any thread. */
    public long claimed() {
        return sequence.claimed();
    }

    /** True where all that was claimed was handed over. Any thread. */
    public boolean isEmpty() {
        return sequence.isEmpty();
    }
}
