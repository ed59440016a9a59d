package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.firing.KeyHints;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.partition.Ownership;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The duty cycle of one partition: the single writer of its slices.
 *
 * <pre>
 *   doWork:  messages -> events of the ring -> outcomes whose boundary is reached
 *
 *   event    decide here -- all of it here and free ------------------> number, keep, outcome
 *               |
 *               +-- something elsewhere, or reserved --> attempt: owner .. owner .. decider
 *                                                                           |
 *                        home <-- Decided --- number, Commit to the owners -+- within the footprint
 *                        home <-- Retry ----- Release to the owners --------+- needs more
 * </pre>
 *
 * <p>Attempts pass their owners from the highest to the lowest, so waits go one way; the lowest owner decides, and what is
 * pinned lies in the lowest partition of all. Owner: one thread.
 */
final class PartitionAgent implements DutyCycle {
    private static final long NO_SEQUENCE = -1;

    private final int partition;
    private final Ownership ownership;
    private final int families;
    private final Mailboxes mailboxes;
    private final GlobalSequence sequence;
    private final RecordMerger merger;
    private final Reservations reservations;
    private final PartitionReach reach;
    private final Decision decision;
    private final KeyHints hints;
    private final CommitContext context;
    private final CommitCounters counters = new CommitCounters();
    private final Queue<Attempt> granted = new ArrayDeque<>();
    private final List<Attempt> newlyGranted = new ArrayList<>();
    private final Queue<EventUnderWay> pending = new ArrayDeque<>();
    /** What fires here without an event, where something does. */
    private final @Nullable Player player;

    private int underWay;
    private int firstPeer;

    PartitionAgent(
            int partition, CommitContext context, Mailboxes mailboxes, GlobalSequence sequence, RecordMerger merger) {
        this.partition = partition;
        this.context = context;
        this.ownership = context.ownership();
        this.families = context.net().net().families().size();
        this.mailboxes = mailboxes;
        this.sequence = sequence;
        this.merger = merger;
        this.reservations = new Reservations(this::mark);
        this.reach = new PartitionReach(ownership, partition, families, reservations);
        this.decision = context.decision(partition, reach);
        this.hints = context.hints();
        this.player = context.play() == null
                ? null
                : new Player(context.play(), context.net().net(), partition);
    }

    CommitCounters counters() {
        return counters;
    }

    Decision decision() {
        return decision;
    }

    @Nullable
    Player player() {
        return player;
    }

    /** True where nothing is reserved, under way or untold. */
    boolean isQuiet() {
        return reservations.isEmpty() && underWay == 0 && pending.isEmpty() && mailboxes.isEmpty(partition);
    }

    @Override
    public int doWork() {
        firstPeer = (firstPeer + 1) % ownership.partitions(); // no peer is always heard first
        int work = mailboxes.receive(partition, firstPeer, context.batchLimit(), this::receive);
        Queue<EventUnderWay> ring = mailboxes.ring(partition);
        for (int i = 0; i < context.batchLimit() && hasCredit(); i++) {
            EventUnderWay event = ring.poll();
            if (event == null) {
                break;
            }
            local(event);
            proceed();
            work++;
        }
        return work + play() + tell();
    }

    /** Fires what is enabled without an event. */
    private int play() {
        if (player == null) {
            return 0;
        }
        int work = player.takeWoken();
        EventUnderWay next = hasCredit() ? player.next() : null;
        for (int i = 0; i < context.batchLimit() && next != null; i++) {
            if (player.isParted(next)) {
                parted(player, next);
            } else {
                local(next);
            }
            proceed();
            work++;
            next = hasCredit() ? player.next() : null;
        }
        player.rest();
        return work;
    }

    /** Places of several partitions decide whether it fires: a look at those that are here may answer. */
    private void parted(Player by, EventUnderWay event) {
        if (by.lacks(event, decision.marking())) {
            by.ended(event, false);
        } else {
            leave(event);
        }
    }

    private boolean hasCredit() {
        return underWay < Mailboxes.WINDOW_EVENTS
                && mailboxes.records(partition).size() < Mailboxes.RECORD_LIMIT_STEPS;
    }

    private int tell() {
        int told = 0;
        if (!pending.isEmpty()) {
            long acked = merger.ackedAcquire();
            for (EventUnderWay event = pending.peek();
                    event != null && event.decidedBehind() <= acked;
                    event = pending.peek()) {
                pending.poll();
                event.release();
                told++;
            }
        }
        return told;
    }

    // Events of this home

    /** Decides an event that may be local; begins its first attempt where it is not. */
    private void local(EventUnderWay event) {
        boolean mayBeLocal = reservations.admits(Granule.world(), false)
                && (!event.hasId() || (partition == Ownership.PINNED && reservations.admits(Granule.eventIds(), true)));
        if (!mayBeLocal) {
            leave(event);
            return;
        }
        if (answersAgain(event)) {
            pending.add(event);
            return;
        }
        decision.beginLocal();
        Status status = decision.run(event);
        if (reach.isVoid()) {
            decision.abandon();
            leave(event);
        } else if (status != Status.COMMITTED || !claim(event)) {
            refuse(event, status);
            decision.abandon();
            answer(event);
        } else {
            StepRecords records = number(event, decision.sink().records(NO_SEQUENCE, 0, event.idHi, event.idLo));
            decision.keep(records.firstSequence());
            remember(event, records);
            counters.local++;
            fired(records, 0);
            answer(event);
        }
    }

    private boolean claim(EventUnderWay event) {
        return (event.named == null || player == null) ? event.claim() : player.takesStep();
    }

    /** The event is decided: its caller is told behind the acknowledgement. */
    private void answer(EventUnderWay event) {
        if (event.named != null && player != null) {
            player.ended(event, event.hasFired());
        } else {
            pending.add(event);
        }
    }

    /** These firings were decided here, and this partition has moved its part: what they may have enabled is tried. */
    private void fired(StepRecords records, int otherOwners) {
        if (player != null) {
            player.fired(records);
            player.moved(records, decision.marking());
            player.awaits(otherOwners);
        }
    }

    /** This partition has moved its part of what was decided elsewhere. */
    private void arrived(StepRecords records) {
        if (player != null) {
            player.moved(records, decision.marking());
            player.arrived();
        }
    }

    /** The event needs more than what is here and free: what it looks at is noted, and its first attempt begins. */
    private void leave(EventUnderWay event) {
        if (event.named != null && player != null) {
            player.left(event);
        }
        if (event.footprint.isEmpty()) {
            discover(event);
        }
        underWay++;
        counters.cross++;
        attempt(event);
    }

    private void discover(EventUnderWay event) {
        decision.beginDiscovery();
        decision.run(event);
        event.footprint.addAll(reach.missing());
        decision.abandon();
        for (KeyHints.Hint hint : event.named != null ? List.<KeyHints.Hint>of() : hints.of(event.event)) {
            if ((event.given >>> hint.parameter() & 1) != 0) {
                long key = ownership.isPinned(hint.family()) ? 0 : event.words[hint.parameter()];
                event.footprint.add(Granule.row(hint.family(), key), hint.changes());
            }
        }
        if (event.hasId()) {
            event.footprint.add(Granule.eventIds(), true);
        }
    }

    /** The next attempt of an event of this home, with the same age. */
    private void attempt(EventUnderWay event) {
        event.age(sequence.age());
        int number = event.nextAttempt();
        counters.attempts++;
        if (number > context.attemptLimit()) {
            event.footprint.add(Granule.world(), true);
        }
        Attempt attempt = new Attempt(event, number, event.footprint.copy(), owners(event.footprint));
        send(attempt.owners.get(0), new Message.Reserve(attempt));
    }

    private List<Integer> owners(Footprint footprint) {
        TreeSet<Integer> owners = new TreeSet<>();
        for (Granule granule : footprint.granules().keySet()) {
            if (granule.isWorld()) {
                for (int i = 0; i < ownership.partitions(); i++) {
                    owners.add(i);
                }
            } else {
                owners.add(ownerOf(granule));
            }
        }
        if (owners.isEmpty()) {
            owners.add(partition);
        }
        return List.copyOf(owners.descendingSet());
    }

    private int ownerOf(Granule granule) {
        if (granule.isBagBehind(families)) {
            return ownership.ofBag(granule.place(families));
        }
        return granule.isRowOf(families) ? ownership.ofRow(granule.space(), granule.key()) : Ownership.PINNED;
    }

    // Messages

    private void send(int to, Message message) {
        if (to == partition) {
            handle(message);
        } else {
            mailboxes.send(partition, to, message);
        }
    }

    private void receive(Message message) {
        handle(message);
        proceed();
    }

    private void handle(Message message) {
        if (message instanceof Message.Reserve reserve) {
            enter(reserve.attempt());
        } else if (message instanceof Message.Commit commit) {
            decision.move(commit.records());
            arrived(commit.records());
            giveBack(commit.attempt());
        } else if (message instanceof Message.Release release) {
            giveBack(release.attempt());
        } else if (message instanceof Message.Retry retry) {
            retry.event().footprint.addAll(retry.more());
            attempt(retry.event());
        } else if (message instanceof Message.Decided decided) {
            underWay--;
            answer(decided.event());
        }
    }

    // Attempts at this owner

    private void enter(Attempt attempt) {
        if (!reservations.holds(attempt)) {
            reservations.enter(attempt, mine(attempt));
        }
        if (reservations.holds(attempt)) {
            granted.add(attempt);
        }
    }

    private Map<Granule, Boolean> mine(Attempt attempt) {
        Map<Granule, Boolean> mine = new HashMap<>();
        mine.put(Granule.world(), attempt.footprint.has(Granule.world()));
        attempt.footprint.granules().forEach((granule, changes) -> {
            if (!granule.isWorld() && ownerOf(granule) == partition) {
                mine.put(granule, changes);
            }
        });
        return mine;
    }

    private void giveBack(Attempt attempt) {
        newlyGranted.clear();
        reservations.leave(attempt, newlyGranted);
        granted.addAll(newlyGranted);
    }

    /** Attempts that hold all of theirs here go on, or are decided; that may let others go on. */
    private void proceed() {
        for (Attempt attempt = granted.poll(); attempt != null; attempt = granted.poll()) {
            if (attempt.decider() == partition) {
                decide(attempt);
            } else {
                forwardValues(attempt);
                send(attempt.after(partition), new Message.Reserve(attempt));
            }
        }
    }

    private void forwardValues(Attempt attempt) {
        for (Granule granule : attempt.footprint.granules().keySet()) {
            if (granule.isRowOf(families) && ownerOf(granule) == partition) {
                attempt.forward(granule, RowValue.read(decision.marking(), granule.space(), granule.key()));
            } else if (granule.isBagBehind(families) && ownerOf(granule) == partition) {
                attempt.forward(granule, BagValue.read(decision.marking(), granule.place(families)));
            }
        }
    }

    private void decide(Attempt attempt) {
        EventUnderWay event = attempt.event;
        if (answersAgain(event)) {
            end(attempt, new Message.Release(attempt));
            return;
        }
        decision.beginHeld(attempt);
        Status status = decision.run(event);
        if (reach.isVoid()) {
            Footprint more = reach.missing().copy();
            decision.abandon();
            again(attempt, more);
        } else if (status != Status.COMMITTED || !claim(event)) {
            refuse(event, status);
            decision.abandon();
            end(attempt, new Message.Release(attempt));
        } else {
            StepRecords decided = decision.sink().records(NO_SEQUENCE, 0, event.idHi, event.idLo);
            decision.abandon();
            StepRecords records = number(event, decided);
            decision.move(records);
            remember(event, records);
            fired(records, attempt.owners.size() - 1);
            end(attempt, new Message.Commit(attempt, records));
        }
    }

    /** It needs more than it holds: everything is given back, unless it holds everything. */
    private void again(Attempt attempt, Footprint more) {
        if (attempt.footprint.has(Granule.world())) {
            attempt.footprint.addAll(more);
            send(attempt.owners.get(0), new Message.Reserve(attempt));
            return;
        }
        tellOwners(attempt, new Message.Release(attempt));
        giveBack(attempt);
        send(attempt.event.home, new Message.Retry(attempt.event, more));
    }

    private void end(Attempt attempt, Message toOwners) {
        tellOwners(attempt, toOwners);
        giveBack(attempt);
        send(attempt.event.home, new Message.Decided(attempt.event));
    }

    private void tellOwners(Attempt attempt, Message message) {
        for (int owner : attempt.owners) {
            if (owner != partition) {
                send(owner, message);
            }
        }
    }

    // Ends

    /** A refusal is a read: it may be told once all that was numbered before it is safe. */
    private void refuse(EventUnderWay event, Status status) {
        if (event.named != null) {
            return; // nobody waits for it
        }
        boolean isMine = status == Status.COMMITTED || event.claim();
        boolean isStalled = status == Status.COMMITTED || !isMine;
        Outcome outcome = isStalled ? decision.simple(Status.STALLED) : decision.refused(status);
        event.decide(outcome, sequence.lastClaimed());
        counters.refused++;
    }

    private boolean answersAgain(EventUnderWay event) {
        if (!event.hasId()) {
            return false;
        }
        long first = decision.marking().eventIds().sequenceOf(event.idHi, event.idLo);
        if (first == NO_SEQUENCE) {
            return false;
        }
        Outcome outcome = event.claim() ? new Outcome.Committed(first) : decision.simple(Status.STALLED);
        event.decide(outcome, sequence.lastClaimed());
        return true;
    }

    /** All user code has run and the decision is claimed: from here to the log's queue nothing can fail. */
    private StepRecords number(EventUnderWay event, StepRecords decided) {
        long first = sequence.claim(decided.count());
        StepRecords records = decided.numbered(first, context.nowNs());
        mailboxes.records(partition).add(records);
        event.decide(new Outcome.Committed(first), first + records.count() - 1);
        return records;
    }

    private void remember(EventUnderWay event, StepRecords records) {
        if (event.hasId()) {
            decision.marking().eventIds().add(event.idHi, event.idLo, records.firstSequence());
        }
    }

    private void mark(Granule granule, boolean isReserved) {
        if (granule.isRowOf(families)) {
            ReachedRows rows = (ReachedRows) decision.marking().table(granule.space());
            if (ownership.isPinned(granule.space())) {
                rows.reservedWhole(isReserved);
            } else {
                rows.reserved(rows.intern(granule.key()), isReserved);
            }
        }
    }
}
