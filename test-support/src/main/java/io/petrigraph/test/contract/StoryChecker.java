package io.petrigraph.test.contract;

import io.petrigraph.net.EntityBuilder;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.structure.InvariantChecker;
import io.petrigraph.structure.PlaceInvariants;
import io.petrigraph.structure.StructureLimits;
import io.petrigraph.structure.plain.PlainLimits;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.test.contract.Answer.Verdict;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import io.petrigraph.test.reference.StepRules.End;
import io.petrigraph.test.reference.Tokens;
import io.petrigraph.test.structure.MarkingCounts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Follows an engine through a story and asserts after every action that the engine could answer so, that its hash is the
 * hash of the marking which follows from the answer, and that this marking has every place invariant of the net. It
 * decides nothing: where a step may go several ways, it looks for the one that the engine went.
 */
public final class StoryChecker {
    /** The structure of a random net is small; what is larger is looked at without its colours. */
    private static final StructureLimits QUICK =
            new StructureLimits(new PlainLimits(1 << 8, 1 << 10, 1 << 12), 1 << 6, 1 << 16, 1, 1);

    private final Net net;
    private final StepRules rules;
    private final InvariantChecker structure;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final List<LoggedStep> log = new ArrayList<>();
    private EngineUnderTest engine;
    private long sequence;
    private int committed;
    private int refused;

    enum Kind {
        ENGINE,
        TRANSACTION,
        FORK
    }

    private record Scope(Kind kind, ReferenceInterpreter at, Tokens moved) {}

    private record LoggedStep(@Nullable EventId id, List<RecordedFiring> firings) {}

    public StoryChecker(Net net, EngineUnderTest engine) {
        this.net = net;
        this.engine = engine;
        this.rules = new StepRules(net);
        this.structure = new InvariantChecker(PlaceInvariants.of(PlainNet.of(net, QUICK.plain()), QUICK));
        scopes.push(new Scope(Kind.ENGINE, new ReferenceInterpreter(net), new Tokens()));
        List<Firing> eager = rules.eager(here(), Transition.Eager.SAME_STEP);
        if (!eager.isEmpty() && engine.opened().isEmpty()) {
            throw new AssertionError("an eager transition was left enabled at open: enabled=" + eager);
        }
        for (List<RecordedFiring> step : engine.opened()) {
            followStep(eager.isEmpty() ? rules.eager(here(), Transition.Eager.OWN_STEP) : eager, step, null, "opened");
            eager = List.of();
        }
        requireSameHash("opened");
    }

    /** Where the story stands: the marking of the innermost scope. */
    ReferenceInterpreter here() {
        return scopes.element().at;
    }

    Kind kind() {
        return scopes.element().kind;
    }

    int depth() {
        return scopes.size();
    }

    int committed() {
        return committed;
    }

    int refused() {
        return refused;
    }

    EngineUnderTest engine() {
        return engine;
    }

    /** Does it, and asserts; an action that makes no sense here is passed over. */
    public void run(Action action) {
        if (action instanceof Action.Fire fire) {
            fire(fire);
        } else if (applies((Action.Scope) action)) {
            scope((Action.Scope) action);
        } else {
            return;
        }
        requireSameHash(action);
    }

    private boolean applies(Action.Scope action) {
        return switch (action) {
            case BEGIN, REOPEN -> kind() == Kind.ENGINE;
            case COMMIT, ROLLBACK -> kind() == Kind.TRANSACTION;
            case FORK -> kind() != Kind.TRANSACTION && depth() < 4;
            case DROP -> kind() == Kind.FORK;
        };
    }

    private void scope(Action.Scope action) {
        switch (action) {
            case BEGIN -> {
                engine.begin();
                scopes.push(new Scope(Kind.TRANSACTION, here().copy(), new Tokens()));
            }
            case FORK -> {
                engine.fork();
                scopes.push(new Scope(Kind.FORK, here().copy(), new Tokens()));
            }
            case ROLLBACK -> {
                engine.rollback();
                scopes.pop();
            }
            case DROP -> {
                engine.drop();
                scopes.pop();
            }
            case COMMIT -> commit();
            case REOPEN -> reopen();
        }
    }

    private void requireSameHash(Object after) {
        if (engine.hash() != here().hash()) {
            throw new AssertionError(
                    "the marking is not what the answers say: after=" + after + " reference=" + here().marking());
        }
        structure.broken(MarkingCounts.of(here().marking())).ifPresent(broken -> {
            throw new AssertionError(broken + " after=" + after);
        });
    }

    private static void require(boolean condition, String what, Object shown) {
        if (!condition) {
            throw new AssertionError(what + ": " + shown);
        }
    }

    // Events

    private void fire(Action.Fire fire) {
        EventId id = kind() == Kind.ENGINE ? fire.id() : null;
        OptionalLong first = id == null ? OptionalLong.empty() : here().remembered(id.high(), id.low());
        Answer answer = engine.fire(fire.event(), fire.parameters(), id);
        String shown = fire + " answer=" + answer;
        if (answer.verdict() == Verdict.NOT_ENABLED && ParameterTypes.areBroken(net, fire)) {
            require(answer.steps().isEmpty(), "an event with a value outside its type fired", shown);
            return;
        }
        if (first.isPresent()) {
            require(answer.verdict() == Verdict.COMMITTED, "a known event id did not get its first outcome", shown);
            require(answer.sequence() == first.getAsLong(), "a known event id got another sequence", shown);
            require(answer.steps().isEmpty(), "a known event id fired again", shown);
            return;
        }
        List<Firing> answers = rules.answers(here(), net.event(fire.event()), fire.parameters());
        requireTrue(answer.claim(), shown);
        switch (answer.verdict()) {
            case COMMITTED -> {
                committed++;
                require(!answers.isEmpty(), "nothing was enabled, but it committed", shown);
                follow(answers, answer, id, shown);
            }
            case NOT_ENABLED -> {
                refused++;
                require(answers.isEmpty(), "it was enabled, but was refused", shown + " enabled=" + answers);
            }
            case INVARIANT_FAILED -> {
                refused++;
                require(
                        rules.search(here(), answers, this::isChecked, end -> end.broken()
                                        .isPresent())
                                .isPresent(),
                        "no way to fire it breaks an invariant, but it was refused for one",
                        shown);
            }
            case CONFLICT -> throw new AssertionError("nothing else ran, but it had a conflict: " + shown);
        }
    }

    /** A refusal says where an entity is: there it must be. */
    private void requireTrue(Answer.@Nullable Claim claim, String shown) {
        if (claim != null) {
            String state = here().stateOf(claim.entity(), claim.id());
            boolean gone = state.isEmpty() || state.endsWith("." + EntityBuilder.ENDED);
            require(
                    claim.live() ? state.equals(claim.state()) : gone,
                    "a refusal says what is not so, it is in " + state,
                    shown);
        }
    }

    private boolean isChecked(Invariant.Scope scope) {
        return kind() != Kind.TRANSACTION || scope == Invariant.Scope.STEP;
    }

    private void follow(List<Firing> answers, Answer answer, @Nullable EventId id, String shown) {
        if (answer.steps().isEmpty() && kind() != Kind.ENGINE) {
            long hash = engine.hash();
            End end = rules.search(
                            here(),
                            answers,
                            this::isChecked,
                            e -> e.broken().isEmpty() && e.marking().hash(net) == hash)
                    .orElseThrow(() -> new AssertionError("no way to fire it leads to this marking: " + shown));
            here().marking(end.marking());
            scopes.element().moved.addAll(end.moved(), 1);
            return;
        }
        require(
                kind() != Kind.ENGINE || answer.sequence() == sequence,
                "sequence is not the next one, " + sequence,
                shown);
        followStep(answers, answer.steps().get(0), id, shown);
        for (List<RecordedFiring> own : answer.steps().subList(1, answer.steps().size())) {
            followStep(rules.eager(here(), Transition.Eager.OWN_STEP), own, null, shown);
        }
        require(
                kind() != Kind.ENGINE
                        || rules.eager(here(), Transition.Eager.OWN_STEP).isEmpty(),
                "an eager transition was left enabled",
                shown);
    }

    /** The first firing is one of {@code first}, all others are the eager ones of their moment, and none is missing. */
    private void followStep(List<Firing> first, List<RecordedFiring> step, @Nullable EventId id, String shown) {
        List<Firing> possible = first;
        Tokens moved = new Tokens();
        for (RecordedFiring recorded : step) {
            Firing firing = possible.stream()
                    .filter(f -> f.recorded().equals(recorded))
                    .findFirst()
                    .orElseThrow(() ->
                            new AssertionError("it was not enabled, or not its turn: " + recorded + " in " + shown));
            here().marking(firing.after());
            moved.addAll(firing.moved(), 1);
            possible = rules.eager(here(), Transition.Eager.SAME_STEP);
        }
        require(possible.isEmpty(), "an eager transition was left enabled", shown + " enabled=" + possible);
        require(rules.broken(here().marking(), moved, this::isChecked).isEmpty(), "an invariant is broken", shown);
        scopes.element().moved.addAll(moved, 1);
        if (kind() == Kind.ENGINE) {
            logged(step, id);
        }
    }

    private void logged(List<RecordedFiring> step, @Nullable EventId id) {
        if (id != null) {
            here().remember(id.high(), id.low(), sequence);
        }
        sequence += step.size();
        log.add(new LoggedStep(id, step));
    }

    // Transactions and restarts

    private void commit() {
        Answer answer = engine.commit();
        Scope transaction = scopes.pop();
        boolean broken = rules.broken(transaction.at.marking(), transaction.moved, scope -> true)
                .isPresent();
        require(
                answer.verdict() == (broken ? Verdict.INVARIANT_FAILED : Verdict.COMMITTED),
                broken ? "an invariant is broken at the commit" : "nothing forbids the commit",
                answer);
        if (!broken) {
            for (List<RecordedFiring> step : answer.steps()) {
                require(
                        step.isEmpty() || answer.sequence() == sequence,
                        "sequence is not the next one, " + sequence,
                        answer);
                step.forEach(here()::replay);
                logged(step, null);
            }
            require(
                    here().marking().lines().equals(transaction.at.marking().lines()),
                    "what the transaction logged is not what it showed",
                    answer);
        }
    }

    /** The log alone, without the user's code, must lead where the engine was. */
    private void reopen() {
        ReferenceInterpreter replayed = new ReferenceInterpreter(Net.fromCanonicalBytes(net.canonicalBytes()));
        long next = 0;
        for (LoggedStep step : log) {
            step.firings.forEach(replayed::replay);
            if (step.id != null) {
                replayed.remember(step.id.high(), step.id.low(), next);
            }
            next += step.firings.size();
        }
        require(replayed.hash() == here().hash(), "the reference cannot replay the log", log);
        engine = engine.reopen();
    }
}
