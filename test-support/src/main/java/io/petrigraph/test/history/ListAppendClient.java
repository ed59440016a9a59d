package io.petrigraph.test.history;

import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Scope;
import io.petrigraph.runtime.Status;
import io.petrigraph.runtime.StepScope;
import io.petrigraph.runtime.Transaction;
import io.petrigraph.runtime.View;
import io.petrigraph.test.history.Observation.Ending;
import io.petrigraph.test.history.Observation.Operation;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One client of a {@link ListAppendRun}: run it on a thread of its own, and ask for its observations afterwards.
 *
 * <p>That a register is open is a list too, of one value: a refusal says whether it was read empty.
 */
public final class ListAppendClient implements Runnable {
    private static final int TRANSACTIONS_PER_GENERATION = 100;
    private static final int MAX_OPERATIONS = 4;
    private static final long OPENED = 1;

    private final Engine engine;
    private final int keys;
    private final int number;
    private final int transactions;
    private final SplitMix64 random;
    private final LongSupplier nanoClock;
    private final int open;
    private final int append;
    private final List<Observation> observations = new ArrayList<>();
    private List<Operation> operations = new ArrayList<>();
    private long nextValue;
    private int done;

    ListAppendClient(Engine engine, int keys, int number, int transactions, SplitMix64 random, LongSupplier nanoClock) {
        this.engine = engine;
        this.keys = keys;
        this.number = number;
        this.transactions = transactions;
        this.random = random;
        this.nanoClock = nanoClock;
        this.nextValue = (number + 1) * 1_000_000_000L;
        this.open = engine.eventId("Register.open");
        this.append = engine.eventId("Register.append");
    }

    /** What the client saw, in order. */
    public List<Observation> observations() {
        return observations;
    }

    @Override
    public void run() {
        for (done = 0; done < transactions; done++) {
            operations = new ArrayList<>();
            long invokedNs = nanoClock.getAsLong();
            int dice = random.below(100);
            Ending ending = dice < 15 ? open() : dice < 45 ? append() : dice < 60 ? view() : transaction();
            observations.add(new Observation(number, invokedNs, nanoClock.getAsLong(), ending, operations));
        }
    }

    /** Lists grow old and are left, so that none gets long. */
    private long key() {
        long generation = done / TRANSACTIONS_PER_GENERATION;
        return 1 + generation * keys + random.below(keys);
    }

    private static long openness(long key) {
        return -key;
    }

    private void sawOpenness(long key, boolean isOpen) {
        operations.add(new Operation.Read(openness(key), isOpen ? List.of(OPENED) : List.of()));
    }

    private Ending open() {
        long key = key();
        StepScope step = engine.steps();
        step.begin(open).put(0, key);
        Outcome outcome = step.tryFire();
        if (outcome.isCommitted()) {
            sawOpenness(key, false);
            operations.add(new Operation.Append(openness(key), OPENED));
        } else if (outcome.status() == Status.WRONG_STATE) {
            sawOpenness(key, true);
        }
        return ending(outcome, new Operation.Append(openness(key), OPENED));
    }

    private Ending append() {
        long key = key();
        long value = nextValue++;
        StepScope step = engine.steps();
        step.begin(append).put(0, key).put(1, value);
        Outcome outcome = step.tryFire();
        noteAppend(outcome, key, value);
        return ending(outcome, new Operation.Append(key, value));
    }

    private void noteAppend(Outcome outcome, long key, long value) {
        if (outcome.isCommitted()) {
            sawOpenness(key, true);
            operations.add(new Operation.Append(key, value));
        } else if (outcome.status() == Status.NO_SUCH_ID) {
            sawOpenness(key, false);
        }
    }

    /** What nobody knows may have happened; anything else that was not committed has not. */
    private Ending ending(Outcome outcome, Operation.Append attempted) {
        if (outcome.status() == Status.FAILED) {
            operations.add(attempted);
            return Ending.UNKNOWN;
        }
        return outcome.isCommitted() ? Ending.COMMITTED : Ending.REFUSED;
    }

    private Ending view() {
        try (View view = engine.view()) {
            for (int i = 0; i <= random.below(MAX_OPERATIONS); i++) {
                read(view, key());
            }
        }
        return Ending.COMMITTED;
    }

    private Ending transaction() {
        try (Transaction transaction = engine.begin()) {
            for (int i = 0; i <= random.below(MAX_OPERATIONS); i++) {
                long key = key();
                if (random.chance(50)) {
                    read(transaction, key);
                } else {
                    long value = nextValue++;
                    transaction.begin(append).put(0, key).put(1, value);
                    noteAppend(transaction.tryFire(), key, value);
                }
            }
            Outcome outcome = transaction.tryCommit();
            return outcome.isCommitted()
                    ? Ending.COMMITTED
                    : outcome.status() == Status.FAILED ? Ending.UNKNOWN : Ending.REFUSED;
        }
    }

    private void read(Scope scope, long key) {
        boolean isOpen = scope.stateOf(ListAppendNet.REGISTER, key) >= 0;
        sawOpenness(key, isOpen);
        if (!isOpen) {
            return;
        }
        ArrayDeque<Long> values = new ArrayDeque<>();
        long value = scope.field(ListAppendNet.REGISTER, key, ListAppendNet.LINK_COLUMN);
        while (value != 0) {
            values.addFirst(value);
            value = scope.field(ListAppendNet.CELL, value, ListAppendNet.LINK_COLUMN);
        }
        operations.add(new Operation.Read(key, List.copyOf(values)));
    }
}
