package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.ring.Ring;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Where a partition's callers come in and are told: events from the ring, each once what its caller has ordered before it is
 * decided, and outcomes once their boundary is reached.
 *
 * <pre>
 *   ring --> may it begin? -- yes ------------------------> desk: decided here or on its way
 *                +-- not yet --> waiting -- its turn -----> desk
 *   answer --> pending -- acknowledged --> tell
 * </pre>
 *
 * <p>Owner: the partition's thread.
 */
final class Intake {
    /** Who takes an event that may begin. */
    interface Desk {
        /** Takes it; {@link Intake#answer} follows, now or later. */
        void begin(EventUnderWay event);

        /** True where there is room for one more under way. */
        boolean hasCredit();
    }

    private static final VarHandle TOLD;

    static {
        try {
            TOLD = MethodHandles.lookup().findVarHandle(Intake.class, "told", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int partition;
    private final int batchLimit;
    private final Desk desk;
    private final Ring<RingSlot> ring;
    private final Ring.Handler<RingSlot> handler = this::onSlot;
    private final RecordMerger merger;
    private final Pulse pulse;
    /** Events that wait for what their callers have ordered before them: no more than the lanes may be owed. */
    private final Queue<EventUnderWay> waiting = new ArrayDeque<>();

    private final Queue<EventUnderWay> pending = new ArrayDeque<>();
    private int inBatch;

    /** How many events of the ring were told: read by whoever waits for the end. */
    private long told;

    Intake(int partition, int batchLimit, Desk desk, Ring<RingSlot> ring, RecordMerger merger, Pulse pulse) {
        this.partition = partition;
        this.batchLimit = batchLimit;
        this.desk = desk;
        this.ring = ring;
        this.merger = merger;
        this.pulse = pulse;
    }

    /** True where every event that was put into the ring was told. Any thread. */
    boolean owesNothingAcquire() {
        return (long) TOLD.getAcquire(this) == ring.claimed();
    }

    /** Takes what may begin, at most a batch; returns how much was done. */
    int take() {
        int begun = waited();
        inBatch = 0;
        if (desk.hasCredit()) {
            ring.poll(handler);
        }
        return begun + inBatch;
    }

    /** Events whose turn has come: all are looked at, because one may wait for another that came later. */
    private int waited() {
        int begun = 0;
        for (int left = waiting.size(); left > 0; left--) {
            EventUnderWay event = waiting.remove();
            if (desk.hasCredit() && event.mayBegin()) {
                desk.begin(event);
                begun++;
            } else {
                waiting.add(event);
            }
        }
        return begun;
    }

    private boolean onSlot(RingSlot slot, long number) {
        Caller caller = slot.caller;
        if (caller == null) {
            TOLD.setRelease(this, told + 1); // claimed and never filled: nobody waits
        } else {
            EventUnderWay event = new EventUnderWay(slot, caller, partition);
            slot.clear();
            if (event.mayBegin()) {
                desk.begin(event);
            } else {
                waiting.add(event);
            }
        }
        return ++inBatch < batchLimit && desk.hasCredit();
    }

    /** It is decided: what its caller has ordered behind it may begin, and it waits for its acknowledgement. */
    void answer(EventUnderWay event) {
        event.passOn();
        pending.add(event);
    }

    /** Tells all whose boundary is reached, and returns how many. */
    int tell() {
        int now = 0;
        if (!pending.isEmpty()) {
            long acked = merger.ackedAcquire();
            for (EventUnderWay event = pending.peek();
                    event != null && event.decidedBehind() <= acked;
                    event = pending.peek()) {
                pending.poll();
                count(event); // before: who was told may look
                event.tell();
                now++;
            }
            TOLD.setRelease(this, told + now);
        }
        return now;
    }

    private void count(EventUnderWay event) {
        if (event.cut == null) {
            Outcome refusal = event.refusal();
            pulse.told(refusal == null ? Status.COMMITTED : refusal.status());
        }
    }
}
