package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import io.petrigraph.runtime.marking.TextPool;
import java.util.List;
import java.util.function.Consumer;

/** The gate of an engine of several partitions: each event goes to the ring of its home. Safe for any thread. */
final class PartitionGate extends Gate {
    private final PartitionedEngine engine;
    private final List<Progress> progress;
    private final long stallTimeoutNs;

    PartitionGate(
            PartitionedEngine engine,
            Net net,
            TextPool texts,
            EngineState state,
            List<Progress> progress,
            DutyCycles cycles,
            EngineContext context) {
        super(net, texts, state, cycles, context);
        this.engine = engine;
        this.progress = progress;
        this.stallTimeoutNs = context.stallTimeoutNs;
    }

    @Override
    OutcomeRing outcomesOf(int lengthSlots) {
        return new TicketRing(engine, lengthSlots);
    }

    @Override
    Status offer(Lane lane, boolean chained) {
        TicketRing tickets = (TicketRing) lane.outcomes();
        int home = tickets.begin(lane.draft, chained);
        if (!put(home, tickets)) {
            return refusal();
        }
        tickets.offered();
        return Status.COMMITTED;
    }

    @Override
    boolean put(Call call) {
        int home = call.home(engine);
        call.offeredTo(home, elapsedNs());
        return put(home, slot -> call.fill(engine, slot.from(call, 0)));
    }

    private boolean put(int home, Consumer<RingSlot> filling) {
        boolean interrupted = false;
        boolean isIn = takesEvents() && engine.offer(home, filling);
        if (!isIn) {
            long startedNs = elapsedNs();
            while (!isIn && takesEvents() && elapsedNs() - startedNs < offerTimeoutNs() && pause()) {
                interrupted |= Thread.interrupted();
                isIn = engine.offer(home, filling);
            }
        }
        restore(interrupted);
        return isIn;
    }

    /** Its home stands still, or it has waited for so long that it must need something of a partition that does. */
    @Override
    boolean isStuck(Call call) {
        return progress.get(call.home()).isStalled()
                || (isStalled() && elapsedNs() - call.offeredAtNs() >= stallTimeoutNs);
    }

    @Override
    boolean isStalled() {
        return progress.stream().anyMatch(Progress::isStalled);
    }
}
