package io.petrigraph.runtime.commit;

import io.petrigraph.log.Log;
import io.petrigraph.log.LogContext;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.Storage;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Interests;
import io.petrigraph.runtime.firing.KeyHints;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.Slices;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.play.Play;
import io.petrigraph.runtime.play.PlayPlan;
import io.petrigraph.runtime.play.PlaySettings;
import io.petrigraph.runtime.play.WakeBoard;
import io.petrigraph.runtime.replay.Replay;
import io.petrigraph.runtime.ring.Ring;
import io.petrigraph.runtime.ring.SlotSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The house of several partitions: one net, a ring and a single writer for each partition, one sequence, one log.
 *
 * <pre>
 *   open:  1 compile   2 who owns what   3 open the log   4 each partition replays its part   5 settle   6 duty cycles
 *
 *   caller --> ring --> PartitionAgent 0 --+-- steps --> RecordMerger --> log
 *   caller --> ring --> PartitionAgent 1 --+                  |
 *                           messages                          +--> acknowledgements
 * </pre>
 *
 * <p>It starts no thread: whoever opens it drives {@link #cycles}, each by one thread at a time. What may be called by any thread
 * says so, {@link #offer} and what does not change may, all else while no duty cycle runs.
 */
public final class PartitionedEngine implements AutoCloseable {
    private final PartitionSettings settings;
    private final CompiledNet net;
    private final Ownership ownership;
    private final KeyHints hints;
    private final @Nullable Play play;
    private final @Nullable Log log;
    private final Mailboxes mailboxes;
    private final GlobalSequence sequence;
    private final RecordMerger merger;
    private final List<PartitionAgent> agents = new ArrayList<>();
    private final long recovered;

    /** Opens an engine over the log in a storage, recovering what it holds. */
    public static PartitionedEngine open(Net net, Storage storage, PartitionSettings settings) {
        return open(net, storage, settings, null);
    }

    /**
     * Opens an engine whose transitions fire by themselves, as far as they take no parameters, from where the log ends; events
     * may be offered beside. {@link #isOver} tells when nothing is left to fire, or no step.
     */
    public static PartitionedEngine play(Net net, Storage storage, PartitionSettings settings, PlaySettings play) {
        return open(net, storage, settings, play);
    }

    private static PartitionedEngine open(
            Net net, Storage storage, PartitionSettings settings, @Nullable PlaySettings play) {
        Log log = Log.open(
                new LogContext(storage, net.canonicalBytes()).segmentLengthBytes(settings.segmentLengthBytes()));
        try {
            return new PartitionedEngine(
                    new CompiledNet(net, new TextPool()), log, settings, partition -> Pulse.NONE, play);
        } catch (RuntimeException | Error e) {
            log.close();
            throw e;
        }
    }

    /** An engine over an open log, which it recovers and closes, or without one; {@code pulses}: who watches a partition. */
    public PartitionedEngine(
            CompiledNet net, @Nullable Log log, PartitionSettings settings, IntFunction<Pulse> pulses) {
        this(net, log, settings, pulses, null);
    }

    private PartitionedEngine(
            CompiledNet net,
            @Nullable Log log,
            PartitionSettings settings,
            IntFunction<Pulse> pulses,
            @Nullable PlaySettings playSettings) {
        this.settings = settings;
        this.log = log;
        this.net = net;
        this.ownership = Ownership.live(net, settings.partitions());
        this.hints = new KeyHints(net);
        this.play = play(playSettings);
        int parameters = net.net().events().stream()
                .map(Event::parameters)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        this.mailboxes = new Mailboxes(settings.partitions(), settings.ringLengthSlots(), parameters);
        long next = log == null ? 0 : log.recoveryReport().lastSequence() + 1;
        this.recovered = next;
        this.sequence = new GlobalSequence(next);
        this.merger = new RecordMerger(mailboxes, settings.partitions(), log, settings.isForced(), next);
        CommitContext context = new CommitContext(
                net,
                ownership,
                hints,
                settings.cascadeLimit(),
                settings.batchLimit(),
                settings.attemptLimit(),
                log == null ? Integer.MAX_VALUE : log.appender().maxPayloadLengthBytes(),
                log == null ? Integer.MAX_VALUE : log.appender().maxTransactionLengthBytes(),
                settings.clock(),
                play);
        for (int partition = 0; partition < settings.partitions(); partition++) {
            PartitionAgent agent =
                    new PartitionAgent(partition, context, mailboxes, sequence, merger, pulses.apply(partition));
            replay(partition, agent.decision().marking());
            agents.add(agent);
        }
        if (recovered == 0) {
            settle();
        }
    }

    /** What fires without an event: all that can, or what is eager in steps of its own; null where nothing does. */
    private @Nullable Play play(@Nullable PlaySettings asked) {
        Predicate<Transition> isPlayed = asked == null
                ? transition -> transition.eager() == Transition.Eager.OWN_STEP
                : transition ->
                        transition.eager() != Transition.Eager.SAME_STEP && Interests.isSelfSufficient(transition);
        if (asked == null && net.net().transitions().stream().noneMatch(isPlayed)) {
            return null;
        }
        long stepLimit = asked == null ? Long.MAX_VALUE : asked.stepLimit();
        int transitions = net.net().transitions().size();
        return new Play(
                new PlayPlan(net, ownership, isPlayed),
                new WakeBoard(settings.partitions(), transitions, stepLimit),
                asked);
    }

    private void replay(int partition, Marking marking) {
        Replay replay = new Replay(net, ownership.slices(partition), marking);
        if (log != null) {
            try (LogReader reader = log.reader()) {
                replay.run(reader, recovered - 1);
            }
        }
    }

    /** On a fresh marking every enabled same-step transition fires, over the whole net at once. */
    private void settle() {
        Marking whole = new Marking(net.net(), net.texts());
        whole.addInitial();
        StepSink sink = new StepSink(net.texts(), Pulse.NONE);
        Stepper stepper = new Stepper(net, whole, sink, settings.cascadeLimit());
        stepper.begin(0, true);
        if (stepper.settle() && stepper.check() && sink.count() > 0) {
            StepRecords decided = sink.records(0, settings.clock().getAsLong(), 0, 0);
            StepRecords records = decided.numbered(
                    sequence.claim(decided.count()), settings.clock().getAsLong());
            mailboxes.records(Ownership.PINNED).add(records);
            agents.forEach(agent -> agent.decision().move(records));
        }
        stepper.abandon();
    }

    /** The duty cycles: one for each partition, one that writes the log, and one that prepares and forces its files. */
    public List<DutyCycle> cycles() {
        List<DutyCycle> cycles = new ArrayList<>(agents);
        cycles.add(merger);
        cycles.add(this::upkeep);
        return List.copyOf(cycles);
    }

    private int upkeep() {
        if (log == null) {
            return 0;
        }
        long nowNs = settings.clock().getAsLong();
        int work = log.preparer().doWork(nowNs) + log.forcer().doWork(nowNs);
        if (log.failure() != null) {
            throw new BrokenHistoryException("the log has failed: " + log.failure());
        }
        return work;
    }

    /** The number of partitions: so many of {@link #cycles}, the first ones, are theirs. */
    public int partitions() {
        return settings.partitions();
    }

    public Net net() {
        return net.net();
    }

    /** Who owns what. */
    public Ownership ownership() {
        return ownership;
    }

    /** The duty cycle of a partition. */
    public DutyCycle partition(int partition) {
        return agents.get(partition);
    }

    /** The duty cycle that writes the log. */
    public DutyCycle writer() {
        return merger;
    }

    /** How many records the log held when the engine was opened. */
    public long recoveredRecords() {
        return recovered;
    }

    /**
     * Puts an event into the ring of the partition that owns the first row it names; null where that ring is full.
     *
     * @param words a word for each parameter, texts interned by {@link #texts}
     * @param given a bit for each parameter that the words carry
     */
    public @Nullable Awaited offer(int event, long[] words, long given, long idHi, long idLo) {
        Awaited caller = new Awaited();
        boolean offered =
                offer(home(event, words, given), slot -> slot.from(caller, 0).event(event, words, given, idHi, idLo));
        return offered ? caller : null;
    }

    /** Puts into the ring of a partition what {@code filling} writes into the slot; false where that ring is full. */
    public boolean offer(int home, Consumer<RingSlot> filling) {
        Ring<RingSlot> ring = mailboxes.ring(home);
        long at = ring.tryClaim();
        if (at == SlotSequence.FULL) {
            return false;
        }
        try {
            filling.accept(ring.get(at));
        } finally {
            ring.publish(at); // a slot that is claimed and not published stops the partition; an empty one does not
        }
        return true;
    }

    /** The partition that owns the first row which an event names: a good place to begin, any other is as right. */
    public int home(int event, long[] words, long given) {
        for (KeyHints.Hint hint : hints.of(event)) {
            if ((given >>> hint.parameter() & 1) != 0) {
                return ownership.ofRow(hint.family(), words[hint.parameter()]);
            }
        }
        return Ownership.PINNED;
    }

    /** What the parameters of events tell of the rows that they name. */
    public KeyHints hints() {
        return hints;
    }

    /** Where the texts of events are interned. */
    public TextPool texts() {
        return net.texts();
    }

    /** True where every event is decided and told, and the log is written: nothing moves until something is offered. */
    public boolean isQuiet() {
        return agents.stream().allMatch(PartitionAgent::isQuiet)
                && merger.ackedAcquire() >= sequence.lastClaimed()
                && isOver();
    }

    /** True once nothing fires any more without an event: nothing is enabled, or no step is left. Any thread may ask. */
    public boolean isOver() {
        return play == null || play.board().isOver();
    }

    /** What was fired without an event, while no duty cycle runs. */
    public PlayCounters playCounters() {
        PlayCounters sum = new PlayCounters();
        for (PartitionAgent agent : agents) {
            if (agent.player() != null) {
                sum.add(agent.player().counters());
            }
        }
        return sum;
    }

    /** True where every event that was put into a ring was told. Any thread; it stays so where nothing more is offered. */
    public boolean owesNothing() {
        return agents.stream().allMatch(PartitionAgent::owesNothingAcquire) && isOver();
    }

    /** The hash of the whole marking, while the engine is quiet. */
    public long hash() {
        Slices[] slices = ownership.all();
        long hash = 0;
        for (int i = 0; i < slices.length; i++) {
            hash += agents.get(i).decision().marking().hash(slices[i]);
        }
        return hash;
    }

    /** The last sequence that was claimed, or -1. */
    public long lastSequence() {
        return sequence.lastClaimed();
    }

    /** What all partitions have done. Any thread. */
    public CommitCounters counters() {
        CommitCounters sum = new CommitCounters();
        agents.forEach(agent -> sum.add(agent.counters()));
        return sum;
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
    }
}
