package io.petrigraph.test.contract;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Fork;
import io.petrigraph.runtime.InvalidEventException;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Scope;
import io.petrigraph.runtime.StepScope;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.Transaction;
import io.petrigraph.runtime.View;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import io.petrigraph.test.contract.Answer.Claim;
import io.petrigraph.test.contract.Answer.Verdict;
import io.petrigraph.test.reference.RecordedFiring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole engine on a log in memory, driven by the calling thread. What fired it learns from the log alone, and after a
 * restart a new engine knows nothing else; every second restart is a death instead of a close.
 */
public final class PetrigraphUnderTest implements EngineUnderTest {
    private static final int SEGMENT_LENGTH_BYTES = 1 << 16;
    private static final int FIRES_PER_SNAPSHOT = 5;
    private static final int[] PARTITIONS = {1, 2, 3, 8};

    private final Net net;
    private final MemoryStorage storage;
    private final boolean straight;
    private final int partitions;
    private final int restarts;
    private final Engine engine;
    private final LogReader reader;
    private final Deque<AutoCloseable> scopes = new ArrayDeque<>();
    private final List<List<RecordedFiring>> opened;
    private int fired;

    /** A new engine with an empty log; {@code straight} as in {@link EngineContext#straightWay}. */
    public PetrigraphUnderTest(Net net, boolean straight) {
        this(net, straight, 1);
    }

    /** The same with several partitions. */
    public PetrigraphUnderTest(Net net, boolean straight, int partitions) {
        this(net, straight, partitions, new MemoryStorage(), 0);
    }

    private PetrigraphUnderTest(Net net, boolean straight, int partitions, MemoryStorage storage, int restarts) {
        this.net = net;
        this.partitions = partitions;
        this.straight = straight;
        this.storage = storage;
        this.restarts = restarts;
        this.engine = Engine.open(
                net,
                EngineContext.at(storage)
                        .threads(Threads.callerDriven())
                        .clock(() -> 0)
                        .straightWay(straight)
                        .partitions(partitions)
                        .segmentLengthBytes(SEGMENT_LENGTH_BYTES));
        this.reader = LogReader.open(storage);
        for (long known = engine.recoveredRecords(); known > 0; known--) {
            reader.next();
        }
        hash(); // lets the engine do what it does by itself
        this.opened = newSteps();
    }

    /** The steps that the log has got since the last call. */
    private List<List<RecordedFiring>> newSteps() {
        List<List<RecordedFiring>> steps = new ArrayList<>();
        while (reader.next()) {
            if (reader.transactionIndex() == 0) {
                steps.add(new ArrayList<>());
            }
            byte[] payload = new byte[reader.payloadLengthBytes()];
            reader.copyPayload(payload, 0);
            steps.get(steps.size() - 1).add(RecordedFiring.decode(net, ByteBuffer.wrap(payload)));
        }
        return steps;
    }

    @Override
    public List<List<RecordedFiring>> opened() {
        return opened;
    }

    @Override
    public Answer fire(String event, Map<String, Object> parameters, @Nullable EventId id) {
        try {
            return fireValid(event, parameters, id);
        } catch (InvalidEventException invalid) {
            return Answer.refused(Verdict.NOT_ENABLED, String.valueOf(invalid.getMessage()));
        }
    }

    private Answer fireValid(String event, Map<String, Object> parameters, @Nullable EventId id) {
        AutoCloseable scope = scopes.peek();
        if (scope instanceof Transaction transaction) {
            put(transaction, event, parameters);
            return answer(transaction.tryFire(), List.of());
        }
        if (scope instanceof Fork fork) {
            put(fork, event, parameters);
            return answer(fork.tryFire(), List.of());
        }
        StepScope step = engine.steps();
        put(step, event, parameters);
        if (id != null) {
            step.eventId(id.high(), id.low());
        }
        Outcome outcome = step.tryFire();
        snapshotSometimes();
        return answer(outcome, newSteps());
    }

    /** Every second life writes snapshots, so that restarts go on from one, with a tail behind it, or from none. */
    private void snapshotSometimes() {
        if (partitions == 1 && restarts % 2 == 0 && ++fired % FIRES_PER_SNAPSHOT == 0) {
            engine.snapshot();
        }
    }

    private void put(Scope scope, String name, Map<String, Object> parameters) {
        Event event = net.event(name);
        scope.begin(event.id());
        for (int i = 0; i < event.parameters().size(); i++) {
            Variable parameter = event.parameters().get(i);
            Object value = parameters.get(parameter.name());
            if (value instanceof String text && parameter.colour() == Colour.Primitive.BYTES) {
                scope.putBytes(i, text.getBytes(StandardCharsets.ISO_8859_1));
            } else if (value instanceof String text) {
                scope.putText(i, text);
            } else if (value instanceof Long word) {
                scope.put(i, word);
            }
        }
    }

    private Answer answer(Outcome outcome, List<List<RecordedFiring>> steps) {
        long sequence = outcome instanceof Outcome.Committed committed ? committed.sequence() : -1;
        return new Answer(verdict(outcome), sequence, steps, outcome.message(), claim(outcome));
    }

    private static Verdict verdict(Outcome outcome) {
        return switch (outcome.status()) {
            case COMMITTED -> Verdict.COMMITTED;
            case INVARIANT_FAILED -> Verdict.INVARIANT_FAILED;
            case CONFLICT -> Verdict.CONFLICT;
            case WRONG_STATE, NO_SUCH_ID, GUARD_FAILED, NOT_ENABLED, UNIQUE_TAKEN -> Verdict.NOT_ENABLED;
            default -> throw new AssertionError("no story asks for such an outcome: " + outcome.message());
        };
    }

    /** What the refusal says of an entity; it must be true. */
    private static @Nullable Claim claim(Outcome outcome) {
        if (outcome instanceof Outcome.WrongState wrong) {
            return new Claim(
                    wrong.entity(), wrong.id(), wrong.actual(), !wrong.actual().isEmpty());
        }
        if (outcome instanceof Outcome.NoSuchId missing) {
            return new Claim(missing.entity(), missing.id(), "", false);
        }
        return null;
    }

    @Override
    public void begin() {
        scopes.push(engine.begin());
    }

    @Override
    public Answer commit() {
        Outcome outcome = ((Transaction) scopes.pop()).tryCommit();
        return answer(outcome, newSteps());
    }

    @Override
    public void rollback() {
        ((Transaction) scopes.pop()).close();
    }

    @Override
    public void fork() {
        scopes.push(scopes.peek() instanceof Fork fork ? fork.fork() : engine.fork());
    }

    @Override
    public void drop() {
        ((Fork) scopes.pop()).close();
    }

    @Override
    public long hash() {
        AutoCloseable scope = scopes.peek();
        if (scope instanceof Transaction transaction) {
            return transaction.hash();
        }
        if (scope instanceof Fork fork) {
            return fork.hash();
        }
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    @Override
    public EngineUnderTest reopen() {
        boolean dies = restarts % 2 == 1;
        MemoryStorage found = dies ? storage.afterKill() : storage;
        close();
        requireSameHashInParts(found);
        return new PetrigraphUnderTest(net, straight, partitions, found, restarts + 1);
    }

    /** However many partitions replay the log, their parts add up to one hash. */
    private void requireSameHashInParts(MemoryStorage found) {
        Long whole = null;
        for (int partitions : PARTITIONS) {
            ParallelReplay replay = new ParallelReplay(net, Ownership.hashed(net, partitions));
            replay.run(() -> LogReader.open(found), Long.MAX_VALUE, Runnable::run);
            whole = whole == null ? replay.hash() : whole;
            if (replay.hash() != whole) {
                throw new AssertionError("the parts are not the whole: partitions=" + partitions);
            }
        }
    }

    @Override
    public void close() {
        reader.close();
        engine.close();
    }
}
