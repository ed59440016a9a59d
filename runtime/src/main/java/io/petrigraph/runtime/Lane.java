package io.petrigraph.runtime;

import io.petrigraph.net.Net;

/**
 * Pipelined events of one thread: a verb is enqueued and its outcome polled later, in order. Allocates nothing.
 *
 * <p>One thread uses a lane. Every verb gets a ticket, and every ticket gets exactly one outcome; a verb that finds no room
 * is refused by an outcome too, never by an exception.
 */
public final class Lane extends LiveScope {
    private static final int GUARD_SHIFT = 48;
    private static final int STATE_SHIFT = 24;
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
    private boolean isHandingOver;
    private Outcome lastOutcome;

    /** Whether the event before was refused. Owner: the engine's thread. */
    boolean lastWasRefused;

    Lane(Gate gate, int lengthSlots) {
        super(gate);
        this.gate = gate;
        this.lengthSlots = lengthSlots;
        this.outcomes = new OutcomeRing(lengthSlots);
        this.refusedTickets = new long[lengthSlots];
        this.refusedStatuses = new Status[lengthSlots];
        this.lastOutcome = gate.outcomes().simple(Status.CLOSED);
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
        Status refused = inRing == lengthSlots ? Status.BACK_PRESSURED : gate.offer(this, nextTicket, isChained);
        isChained = false;
        if (refused == Status.COMMITTED) {
            inRing++;
        } else {
            refuse(refused);
        }
        nextTicket++;
        clearEvent();
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

    /** Hands over at most {@code limit} outcomes, in ticket order, and returns how many. */
    public int poll(OutcomeHandler handler, int limit) {
        gate.drive();
        boolean ended = gate.state().isEnded();
        long available = outcomes.availableAcquire();
        int polled = 0;
        while (polled < limit && nextTold < nextTicket) {
            if (firstRefused < nextRefused && refusedTickets[(int) (firstRefused % lengthSlots)] == nextTold) {
                tell(handler, refusedStatuses[(int) (firstRefused++ % lengthSlots)]);
            } else if (available > 0) {
                available--;
                handOver(handler);
            } else if (ended) {
                inRing--; // the engine ended before it came to this event
                tell(handler, gate.state().closedStatus());
            } else {
                break;
            }
            nextTold++;
            polled++;
        }
        return polled;
    }

    private void tell(OutcomeHandler handler, Status status) {
        lastOutcome = gate.outcomes().simple(status);
        isHandingOver = false;
        handler.onOutcome(nextTold, status, -1);
    }

    private void handOver(OutcomeHandler handler) {
        long ticket = outcomes.peek(OutcomeRing.TICKET);
        Status status = Status.of((int) outcomes.peek(OutcomeRing.STATUS));
        long sequence = outcomes.peek(OutcomeRing.SEQUENCE);
        inRing--;
        isHandingOver = true;
        handler.onOutcome(ticket, status, sequence);
        isHandingOver = false;
        outcomes.advance();
    }

    /** Inside a handler: the outcome that is being handed over, with names. Allocates. */
    public Outcome outcome() {
        if (!isHandingOver) {
            return lastOutcome;
        }
        Status status = Status.of((int) outcomes.peek(OutcomeRing.STATUS));
        if (status == Status.COMMITTED) {
            return new Outcome.Committed(outcomes.peek(OutcomeRing.SEQUENCE));
        }
        long packed = outcomes.peek(OutcomeRing.GUARD);
        return gate.outcomes()
                .details(
                        status,
                        (int) outcomes.peek(OutcomeRing.TRANSITION),
                        (int) outcomes.peek(OutcomeRing.PLACE),
                        (int) outcomes.peek(OutcomeRing.FAMILY),
                        outcomes.peek(OutcomeRing.KEY),
                        (short) (packed >>> GUARD_SHIFT),
                        signed(packed >>> STATE_SHIFT & ID_MASK),
                        signed(packed & ID_MASK),
                        -1,
                        "");
    }

    private static int signed(long id) {
        return id == ID_MASK ? -1 : (int) id;
    }

    @Override
    public Net net() {
        return gate.net();
    }
}
