package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.ring.Ring;
import io.petrigraph.runtime.ring.SlotSequence;

/** The gate of an engine of one partition: one ring, and one thread that answers. Safe for any thread. */
final class RingGate extends Gate {
    private final Ring<EventSlot> ring;
    private final Progress progress;

    RingGate(
            Ring<EventSlot> ring,
            Net net,
            TextPool texts,
            EngineState state,
            Progress progress,
            DutyCycles cycles,
            EngineContext context) {
        super(net, texts, state, cycles, context);
        this.ring = ring;
        this.progress = progress;
    }

    @Override
    OutcomeRing outcomesOf(int lengthSlots) {
        return new OutcomeRing(lengthSlots);
    }

    @Override
    Status offer(Lane lane, boolean chained) {
        long sequence = claim();
        if (sequence == SlotSequence.FULL) {
            return refusal();
        }
        try {
            EventSlot slot = ring.get(sequence);
            fill(slot, lane.draft);
            slot.chained = chained;
            if (slot.lane != lane) {
                slot.lane = lane;
            }
            slot.isLaneEvent = true;
        } finally {
            ring.publish(sequence); // a slot that is claimed and not published stops the engine; an empty one does not
        }
        return Status.COMMITTED;
    }

    @Override
    boolean put(Call call) {
        long sequence = claim();
        if (sequence == SlotSequence.FULL) {
            return false;
        }
        try {
            ring.get(sequence).call = call;
        } finally {
            ring.publish(sequence);
        }
        return true;
    }

    private static void fill(EventSlot slot, EventDraft draft) {
        slot.event = draft.event;
        slot.given = draft.given;
        slot.eventIdHi = draft.eventIdHi;
        slot.eventIdLo = draft.eventIdLo;
        System.arraycopy(draft.words, 0, slot.words, 0, slot.words.length);
    }

    /** A slot of the ring, or FULL where there is none in time or the engine takes no more. */
    private long claim() {
        long startedNs = 0;
        boolean isWaiting = false;
        boolean interrupted = false;
        long sequence = SlotSequence.FULL;
        while (sequence == SlotSequence.FULL && takesEvents()) {
            sequence = ring.tryClaim();
            if (sequence == SlotSequence.FULL) {
                long nowNs = elapsedNs();
                startedNs = isWaiting ? startedNs : nowNs;
                isWaiting = true;
                if (nowNs - startedNs >= offerTimeoutNs() || !pause()) {
                    break;
                }
                interrupted |= Thread.interrupted();
            }
        }
        restore(interrupted);
        return sequence;
    }

    @Override
    boolean isStuck(Call call) {
        return progress.isStalled();
    }

    @Override
    boolean isStalled() {
        return progress.isStalled();
    }
}
