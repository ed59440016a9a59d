package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.PartitionedEngine;
import io.petrigraph.runtime.commit.RingSlot;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.MarkingSource;
import java.util.Arrays;

/**
 * Several events that happen together or not at all. They fire at once over a marking of its own, so that later ones see
 * earlier ones; {@link #commit} lets the engine do them again, in one step, and compare every answer that was read.
 * Closing without a commit drops them. One thread uses a transaction.
 */
public final class Transaction extends WritableScope {
    private final Gate gate;
    private final TransactionScript script = TransactionScript.ofWhatWasSeen();
    private boolean committed;

    Transaction(Gate gate, CompiledNet net, MarkingSource source, int cascadeLimit, long nextSequence) {
        super(net, gate.checker(), source, cascadeLimit, nextSequence);
        this.gate = gate;
    }

    @Override
    boolean mayEnd(Stepper steps) {
        return true; // what holds at a commit is asked at the commit
    }

    @Override
    void fired(int event, long given, long[] words, long[] chosen) {
        int parameters = net().events().get(event).parameters().size();
        script.add(
                new TransactionScript.Event(event, given, Arrays.copyOf(words, parameters), firedTransition(), chosen));
    }

    @Override
    void refused(int event, long given, long[] words, Outcome outcome) {
        int parameters = net().events().get(event).parameters().size();
        script.add(new TransactionScript.Event(event, given, Arrays.copyOf(words, parameters), outcome));
    }

    /**
     * Commits. {@link Outcome.Conflict} where something that was read, that an event needs, or for which one was refused, has
     * changed since the
     * transaction began: nothing of it happened then.
     */
    public Outcome tryCommit() {
        requireOpen();
        if (committed) {
            throw new IllegalStateException("the transaction is committed already: committed=" + committed);
        }
        committed = true;
        Outcome outcome = gate.call(new CommitCall(script));
        close();
        return outcome;
    }

    /** Commits; {@link RefusedException} where {@link #tryCommit} would answer with a refusal. */
    public Outcome.Committed commit() {
        Outcome outcome = tryCommit();
        if (outcome instanceof Outcome.Committed done) {
            return done;
        }
        throw new RefusedException(outcome);
    }

    static final class CommitCall extends Call {
        private final TransactionScript script;

        CommitCall(TransactionScript script) {
            this.script = script;
        }

        @Override
        int home(PartitionedEngine engine) {
            TransactionScript.Event first = script.first();
            return first == null ? super.home(engine) : engine.home(first.event, first.words, first.given);
        }

        @Override
        void fill(PartitionedEngine engine, RingSlot slot) {
            slot.script(script);
        }

        @Override
        Outcome run(StepRunner runner) {
            return runner.transaction(script, this);
        }
    }

    private long seen(TransactionScript.Question question, int group, long key, long argument, long answer) {
        script.add(new TransactionScript.Seen(question, group, key, argument, answer));
        return answer;
    }

    @Override
    public int stateOf(int family, long key) {
        int answer = super.stateOf(family, key);
        seen(TransactionScript.Question.STATE, family, key, 0, answer);
        return answer;
    }

    @Override
    public long field(int family, long key, int column) {
        return seen(TransactionScript.Question.FIELD, family, key, column, super.field(family, key, column));
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return seen(TransactionScript.Question.LINK_COUNT, edgePlace, key, 0, super.linkCount(edgePlace, key));
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        if (after < 0) {
            seen(TransactionScript.Question.LINKS, edgePlace, key, 0, reads().linksHash(edgePlace, key));
        }
        return super.linkCursor(edgePlace, key, after);
    }

    @Override
    public long rowCursor(int statePlace, long after) {
        if (after < 0) {
            seen(TransactionScript.Question.ROWS, statePlace, 0, 0, reads().rowsHash(statePlace));
        }
        return super.rowCursor(statePlace, after);
    }

    @Override
    public long rowCount(int statePlace) {
        seen(TransactionScript.Question.ROWS, statePlace, 0, 0, reads().rowsHash(statePlace));
        return super.rowCount(statePlace);
    }

    @Override
    long uniqueKey(int family, int column, long word) {
        return seen(TransactionScript.Question.UNIQUE, family, column, word, super.uniqueKey(family, column, word));
    }
}
