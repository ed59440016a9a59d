package io.petrigraph.test.contract;

import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.test.contract.Answer.Verdict;
import io.petrigraph.test.reference.NotEnabled;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import io.petrigraph.test.reference.StepRules.End;
import io.petrigraph.test.reference.Tokens;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The smallest engine: it decides by taking the first of what the reference allows, and keeps its log in a list. */
public final class ReferenceEngine implements EngineUnderTest {
    private final Net net;
    private final Function<Net, ReferenceInterpreter> interpreters;
    private final StepRules rules;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<LoggedStep> log = new ArrayList<>();
    private final List<List<RecordedFiring>> opened = new ArrayList<>();
    private long sequence;

    /** The engine itself, a transaction, or a fork. */
    private record Scope(ReferenceInterpreter at, boolean transaction, List<RecordedFiring> fired, Tokens moved) {}

    /** The payloads of one step. */
    private record LoggedStep(@Nullable EventId id, List<byte[]> payloads) {}

    /** A new engine; the interpreters decide what is enabled and what happens. */
    public ReferenceEngine(Net net, Function<Net, ReferenceInterpreter> interpreters) {
        this(net, interpreters, List.of());
        List<Firing> eager = rules.eager(here().at, Transition.Eager.SAME_STEP);
        if (!eager.isEmpty()) {
            opened.add(apply(end(eager), null));
        }
        opened.addAll(ownSteps());
    }

    private ReferenceEngine(Net net, Function<Net, ReferenceInterpreter> interpreters, List<LoggedStep> replayed) {
        this.net = net;
        this.interpreters = interpreters;
        this.rules = new StepRules(net);
        scopes.push(new Scope(interpreters.apply(net), false, new ArrayList<>(), new Tokens()));
        for (LoggedStep step : replayed) {
            List<RecordedFiring> recorded = step.payloads.stream()
                    .map(payload -> RecordedFiring.decode(net, ByteBuffer.wrap(payload)))
                    .toList();
            recorded.forEach(here().at::replay);
            append(recorded, step.id);
        }
    }

    @Override
    public List<List<RecordedFiring>> opened() {
        return opened;
    }

    private Scope here() {
        return scopes.element();
    }

    private boolean onEngine() {
        return scopes.size() == 1;
    }

    @Override
    public Answer fire(String event, Map<String, Object> parameters, @Nullable EventId id) {
        OptionalLong first = id == null ? OptionalLong.empty() : here().at.remembered(id.high(), id.low());
        if (first.isPresent()) {
            return new Answer(Verdict.COMMITTED, first.getAsLong(), List.of(), "sent again");
        }
        List<Firing> answers = rules.answers(here().at, net.event(event), parameters);
        if (answers.isEmpty()) {
            return Answer.refused(Verdict.NOT_ENABLED, "no binding is enabled");
        }
        End end = end(answers);
        if (end.broken().isPresent()) {
            return Answer.refused(Verdict.INVARIANT_FAILED, end.broken().get());
        }
        long firstSequence = sequence;
        List<List<RecordedFiring>> steps = new ArrayList<>(List.of(apply(end, id)));
        steps.addAll(ownSteps());
        return new Answer(Verdict.COMMITTED, onEngine() ? firstSequence : -1, steps, "");
    }

    private List<List<RecordedFiring>> ownSteps() {
        List<List<RecordedFiring>> steps = new ArrayList<>();
        while (onEngine() && !rules.eager(here().at, Transition.Eager.OWN_STEP).isEmpty()) {
            steps.add(apply(end(rules.eager(here().at, Transition.Eager.OWN_STEP)), null));
        }
        return steps;
    }

    private End end(List<Firing> first) {
        boolean inTransaction = here().transaction;
        Optional<End> end = rules.search(
                here().at,
                first.subList(0, 1),
                scope -> !inTransaction || scope == io.petrigraph.net.Invariant.Scope.STEP,
                any -> true);
        return end.orElseThrow();
    }

    private List<RecordedFiring> apply(End end, @Nullable EventId id) {
        List<RecordedFiring> recorded =
                end.firings().stream().map(Firing::recorded).toList();
        here().at.marking(end.marking());
        here().moved.addAll(end.moved(), 1);
        here().fired.addAll(recorded);
        if (onEngine()) {
            append(recorded, id);
        }
        return recorded;
    }

    private void append(List<RecordedFiring> step, @Nullable EventId id) {
        if (id != null) {
            here().at.remember(id.high(), id.low(), sequence);
        }
        sequence += step.size();
        log.add(new LoggedStep(
                id, step.stream().map(firing -> firing.encode(net)).toList()));
    }

    @Override
    public void begin() {
        open(true);
    }

    @Override
    public void fork() {
        open(false);
    }

    private void open(boolean transaction) {
        scopes.push(new Scope(here().at.copy(), transaction, new ArrayList<>(), new Tokens()));
    }

    @Override
    public Answer commit() {
        Scope transaction = scopes.pop();
        Optional<String> broken = rules.broken(transaction.at.marking(), transaction.moved, scope -> true);
        if (broken.isPresent()) {
            return Answer.refused(Verdict.INVARIANT_FAILED, broken.get());
        }
        ReferenceInterpreter trial = here().at.copy();
        try {
            transaction.fired.forEach(trial::replay);
        } catch (NotEnabled no) {
            return Answer.refused(Verdict.CONFLICT, String.valueOf(no.getMessage()));
        }
        here().at.marking(trial.marking());
        long first = sequence;
        append(transaction.fired, null);
        return new Answer(Verdict.COMMITTED, first, List.of(transaction.fired), "");
    }

    @Override
    public void rollback() {
        scopes.pop();
    }

    @Override
    public void drop() {
        scopes.pop();
    }

    @Override
    public long hash() {
        return here().at.hash();
    }

    @Override
    public EngineUnderTest reopen() {
        return new ReferenceEngine(net, interpreters, log);
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }
}
