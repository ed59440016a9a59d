package io.petrigraph.runtime.commit;

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
final class PartitionAgent implements DutyCycle, Intake.Desk {
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
    private final Intake intake;
    private final Forwarding forwarding;
    private final Endings endings;
    /** What fires here without an event, where something does. */
    private final @Nullable Player player;

    private int underWay;
    private int firstPeer;

    PartitionAgent(
            int partition,
            CommitContext context,
            Mailboxes mailboxes,
            GlobalSequence sequence,
            RecordMerger merger,
            Pulse pulse) {
        this.partition = partition;
        this.context = context;
        this.ownership = context.ownership();
        this.families = context.net().net().families().size();
        this.mailboxes = mailboxes;
        this.sequence = sequence;
        this.merger = merger;
        this.reservations = new Reservations(this::mark);
        this.reach = new PartitionReach(ownership, partition, context.net().net(), reservations);
        this.decision = context.decision(partition, reach, pulse);
        this.forwarding = new Forwarding(partition, ownership, decision.marking());
        this.endings = new Endings(partition, context, decision, mailboxes, sequence, counters);
        this.hints = context.hints();
        this.player = context.play() == null
                ? null
                : new Player(context.play(), context.net().net(), partition);
        this.intake = new Intake(partition, context.batchLimit(), this, mailboxes.ring(partition), merger, pulse);
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

    /** True where nothing is reserved, under way or untold. By the partition's thread, or while nobody drives it. */
    boolean isQuiet() {
        return reservations.isEmpty() && owesNothingAcquire() && mailboxes.isEmpty(partition);
    }

    /** True where every event that was put into the ring was told. Any thread. */
    boolean owesNothingAcquire() {
        return intake.owesNothingAcquire();
    }

    @Override
    public int doWork() {
        firstPeer = (firstPeer + 1) % ownership.partitions(); // no peer is always heard first
        int work = mailboxes.receive(partition, firstPeer, context.batchLimit(), this::receive);
        return work + intake.take() + play() + intake.tell();
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

    @Override
    public boolean hasCredit() {
        return underWay < Mailboxes.WINDOW_EVENTS
                && mailboxes.records(partition).size() < Mailboxes.RECORD_LIMIT_STEPS;
    }

    // Events of this home

    @Override
    public void begin(EventUnderWay event) {
        if (event.isCutOff()) {
            endings.turnAway(event, Status.AFTER_REFUSED);
            intake.answer(event);
        } else if (event.cut == null && merger.isStorageFull()) {
            endings.turnAway(event, Status.LOG_FULL);
            intake.answer(event);
        } else {
            local(event);
            proceed();
        }
    }

    /** Decides an event that may be local; begins its first attempt where it is not. */
    private void local(EventUnderWay event) {
        boolean mayBeLocal = event.cut == null
                && reservations.admits(Granule.world(), false)
                && (!event.hasId() || (partition == Ownership.PINNED && reservations.admits(Granule.eventIds(), true)));
        if (!mayBeLocal) {
            leave(event);
            return;
        }
        if (endings.answersAgain(event)) {
            answer(event);
            return;
        }
        decision.beginLocal();
        Status status = decision.run(event);
        if (reach.isVoid()) {
            decision.abandon();
            leave(event);
        } else if (status != Status.COMMITTED || !claim(event)) {
            endings.refuse(event, status);
            decision.abandon();
            counters.countLocal();
            answer(event);
        } else {
            StepRecords records =
                    endings.number(event, decision.sink().records(NO_SEQUENCE, 0, event.idHi, event.idLo));
            decision.keep(records.firstSequence());
            endings.remember(event, records);
            counters.countLocal();
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
            intake.answer(event);
        }
    }

    /** These firings were decided here, and this partition has moved its part: what they may have enabled is tried. */
    private void fired(StepRecords records, int otherOwners) {
        if (player != null && records.count() > 0) {
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
        if (event.cut != null) {
            event.footprint.add(Granule.world(), true);
        } else {
            counters.countCross();
            if (event.footprint.isEmpty()) {
                discover(event);
            }
        }
        underWay++;
        attempt(event);
    }

    private void discover(EventUnderWay event) {
        decision.beginDiscovery();
        decision.run(event);
        event.footprint.addAll(reach.missing());
        decision.abandon();
        if (event.script == null && event.named == null) {
            for (KeyHints.Hint hint : hints.of(event.event)) {
                if ((event.given >>> hint.parameter() & 1) != 0) {
                    long key = ownership.isPinned(hint.family()) ? 0 : event.words[hint.parameter()];
                    event.footprint.add(Granule.row(hint.family(), key), hint.changes());
                }
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
        if (event.cut == null) {
            counters.countAttempt();
        }
        if (number > context.attemptLimit()) {
            event.footprint.add(Granule.world(), true);
        }
        Attempt attempt =
                new Attempt(event, number, event.footprint.copy(), owners(event.footprint), ownership.partitions());
        send(attempt.owners.get(0), new Message.Reserve(attempt));
    }

    private List<Integer> owners(Footprint footprint) {
        TreeSet<Integer> owners = new TreeSet<>();
        for (Granule granule : footprint.granules().keySet()) {
            if (granule.isWorld() || granule.isWhole()) {
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
        return Forwarding.ownerOf(granule, ownership, families);
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
        if (isHopeless(attempt)) {
            giveUp(attempt);
            return;
        }
        if (!reservations.holds(attempt)) {
            reservations.enter(attempt, mine(attempt));
        }
        if (reservations.holds(attempt)) {
            granted.add(attempt);
        }
    }

    private Map<Granule, Boolean> mine(Attempt attempt) {
        Map<Granule, Boolean> mine = new HashMap<>();
        mine.put(Granule.world(), attempt.footprint.holdsAll());
        attempt.footprint.granules().forEach((granule, changes) -> {
            if (!granule.isWorld() && !granule.isWhole() && ownerOf(granule) == partition) {
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
            } else if (isHopeless(attempt)) {
                giveBack(attempt);
                giveUp(attempt);
            } else {
                forwardValues(attempt);
                send(attempt.after(partition), new Message.Reserve(attempt));
            }
        }
    }

    /** True where the tokens that lie here are too few for what is to fire without an event: no other owner need be asked. */
    private boolean isHopeless(Attempt attempt) {
        return player != null
                && attempt.event.named != null
                && !attempt.footprint.holdsAll()
                && player.lacks(attempt.event, decision.marking());
    }

    /** It does not fire; the owners that it has passed give back what is reserved for it. */
    private void giveUp(Attempt attempt) {
        for (int owner : attempt.owners.subList(0, attempt.owners.indexOf(partition))) {
            send(owner, new Message.Release(attempt));
        }
        send(attempt.event.home, new Message.Decided(attempt.event));
    }

    private void forwardValues(Attempt attempt) {
        Cut cut = attempt.event.cut;
        if (cut == null) {
            forwarding.add(attempt);
        } else {
            cut.add(partition, decision.marking().snapshot());
        }
    }

    private void decide(Attempt attempt) {
        EventUnderWay event = attempt.event;
        if (event.cut != null) {
            endings.take(event, event.cut);
            end(attempt, new Message.Release(attempt));
            return;
        }
        if (endings.answersAgain(event)) {
            end(attempt, new Message.Release(attempt));
            return;
        }
        decide(attempt, event);
    }

    private void decide(Attempt attempt, EventUnderWay event) {
        decision.beginHeld(attempt);
        Status status = decision.run(event);
        if (reach.isVoid()) {
            Footprint more = reach.missing().copy();
            decision.abandon();
            again(attempt, more);
        } else if (status != Status.COMMITTED || !claim(event)) {
            endings.refuse(event, status);
            decision.abandon();
            end(attempt, new Message.Release(attempt));
        } else {
            StepRecords decided = decision.sink().records(NO_SEQUENCE, 0, event.idHi, event.idLo);
            decision.abandon();
            StepRecords records = endings.number(event, decided);
            decision.move(records);
            endings.remember(event, records);
            if (records.count() == 0) {
                end(attempt, new Message.Release(attempt));
            } else {
                fired(records, attempt.owners.size() - 1);
                end(attempt, new Message.Commit(attempt, records));
            }
        }
    }

    /** It needs more than it holds: everything is given back. */
    private void again(Attempt attempt, Footprint more) {
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
