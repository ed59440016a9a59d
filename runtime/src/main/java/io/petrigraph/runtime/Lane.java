package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import org.jspecify.annotations.Nullable;

/**
 * Pipelined events of one thread: a verb is enqueued and its outcome polled later, in order. Allocates nothing.
 *
 * <p>One thread uses a lane. Every verb gets a ticket, and every ticket gets exactly one outcome; a verb that finds no room
 * is refused by an outcome too. Only wrong use throws: {@link InvalidEventException}, which gives no ticket, and
 * {@link IllegalStateException} once so many refusals lie unread that there is no room for one more.
 */
public final class Lane extends LiveScope {
    private static final int GUARD_SHIFT = 48;
    private static final int STATE_SHIFT = 24;
    private static final long GUARD_MASK = 0xFFFFL;
    private static final long ID_MASK = 0xFFFFFFL;

    private final Gate gate;
    private final OutcomeRing outcomes;
    private final int lengthSlots;
    private final long[] refusedTickets;
    private final Status[] refusedStatuses;
    private long firstRefused;
    private long nextRefused;
    private long nextTicket;
    private long nextTold;
    private long inRing;
    private boolean isChained;
    private boolean lastWasRefusedHere;
    private boolean isPolling;
    private boolean isHandingOver;
    private boolean isCutOff;
    private @Nullable Outcome telling;

    /** Whether the event before was refused. Owner: the engine's thread. */
    boolean lastWasRefused;

    Lane(Gate gate, int lengthSlots) {
        super(gate);
        this.gate = gate;
        this.lengthSlots = lengthSlots;
        this.outcomes = gate.outcomesOf(lengthSlots);
        this.refusedTickets = new long[lengthSlots];
        this.refusedStatuses = new Status[lengthSlots];
    }

    OutcomeRing outcomes() {
        return outcomes;
    }

    @Override
    String scopeName() {
        return "lane";
    }

    @Override
    public Scope chained() {
        isChained = true;
        return this;
    }

    @Override
    public void fire() {
        boolean chained = isChained;
        isChained = false;
        draft.complete();
        Status refused = offer(chained);
        draft.clear();
        lastWasRefusedHere = refused != Status.COMMITTED;
        if (lastWasRefusedHere) {
            refuse(refused);
        } else {
            inRing++;
        }
        nextTicket++;
    }

    /** A chain that was broken on this side never reaches the engine, so its break is known here only. */
    private Status offer(boolean chained) {
        if (chained && lastWasRefusedHere) {
            return Status.AFTER_REFUSED;
        }
        return inRing == lengthSlots ? Status.BACK_PRESSURED : gate.offer(this, chained);
    }

    private void refuse(Status status) {
        if (nextRefused - firstRefused == lengthSlots) {
            throw new IllegalStateException("poll the lane: outcomes that nobody reads=" + inFlight());
        }
        int at = (int) (nextRefused++ % lengthSlots);
        refusedTickets[at] = nextTicket;
        refusedStatuses[at] = status;
    }

    @Override
    public long fired() {
        return ticket();
    }

    /** The ticket of the verb that was called last, or -1. */
    public long ticket() {
        return nextTicket - 1;
    }

    /** How many tickets wait for their outcomes. */
    public long inFlight() {
        return inRing + nextRefused - firstRefused;
    }

    /**
     * Hands over at most {@code limit} outcomes, in ticket order, and returns how many. The handler may fire and may close
     * the engine, but not poll. What it throws passes through; its outcome counts as told.
     */
    public int poll(OutcomeHandler handler, int limit) {
        if (isPolling) {
            throw new IllegalStateException("a handler cannot poll its own lane: ticket=" + nextTold);
        }
        gate.drive();
        isPolling = true;
        try {
            return hand(handler, limit);
        } finally {
            isPolling = false;
        }
    }

    private int hand(OutcomeHandler handler, int limit) {
        boolean ended = gate.state().isEnded();
        long available = isCutOff ? 0 : outcomes.availableAcquire();
        int polled = 0;
        while (polled < limit && nextTold < nextTicket) {
            if (firstRefused < nextRefused && refusedTickets[(int) (firstRefused % lengthSlots)] == nextTold) {
                tell(handler, refusedStatuses[(int) (firstRefused++ % lengthSlots)]);
            } else if (available > 0) {
                available--;
                handOver(handler);
            } else if (ended) {
                // The engine came to its end before this event; whatever it may still write is too late.
                isCutOff = true;
                inRing--;
                tell(handler, gate.state().closedStatus());
            } else {
                break;
            }
            polled++;
        }
        return polled;
    }

    private void tell(OutcomeHandler handler, Status status) {
        telling = gate.outcomes().simple(status);
        try {
            handler.onOutcome(nextTold++, status, -1);
        } finally {
            telling = null;
        }
    }

    private void handOver(OutcomeHandler handler) {
        Status status = outcomes.peekStatus();
        long sequence = outcomes.peekSequence();
        long ticket = nextTold++;
        isHandingOver = true;
        try {
            handler.onOutcome(ticket, status, sequence);
        } finally {
            // Not before: the entry may be written again as soon as it is free.
            isHandingOver = false;
            outcomes.advance();
            inRing--;
        }
    }

    /** Inside a handler: the outcome that is being handed over, with names. Allocates. */
    public Outcome outcome() {
        if (telling != null) {
            return telling;
        }
        if (!isHandingOver) {
            throw new IllegalStateException(
                    "ask inside the handler, while an outcome is handed over: ticket=" + nextTold);
        }
        Status status = outcomes.peekStatus();
        if (status == Status.COMMITTED) {
            return new Outcome.Committed(outcomes.peekSequence());
        }
        Outcome refusal = outcomes.peekRefusal();
        if (refusal != null) {
            return refusal;
        }
        long packed = outcomes.peek(OutcomeRing.GUARD);
        return gate.outcomes()
                .details(
                        status,
                        (int) outcomes.peek(OutcomeRing.TRANSITION),
                        (int) outcomes.peek(OutcomeRing.PLACE),
                        (int) outcomes.peek(OutcomeRing.FAMILY),
                        outcomes.peek(OutcomeRing.KEY),
                        signed(packed >>> GUARD_SHIFT, GUARD_MASK),
                        signed(packed >>> STATE_SHIFT & ID_MASK, ID_MASK),
                        signed(packed & ID_MASK, ID_MASK),
                        outcomes.peek(OutcomeRing.LEFT_AT),
                        outcomes.peekThrown());
    }

    private static int signed(long id, long none) {
        return id == none ? -1 : (int) id;
    }

    @Override
    public Net net() {
        return gate.net();
    }
}
