package io.petrigraph.runtime.firing;

import io.petrigraph.net.Invariant;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.OutOfReach;
import org.jspecify.annotations.Nullable;

/**
 * Executes steps over one marking: an event decides and fires, eager transitions follow, invariants are checked, and
 * either all of it stays or nothing does. The engine, transactions and forks all step by it. Owner: the marking's thread.
 *
 * <pre>
 *   begin --> event --> (event ...) --> finish            one event is a step, several are a transaction
 *               |            |             |
 *             decide       decide       COMMIT invariants
 *             apply        apply
 *             cascade      cascade
 *             STEP invariants
 * </pre>
 */
public final class Stepper {
    private static final int NO_EVENT = -1;
    private static final int NAMED = -2;
    private static final boolean[] NOTHING_KNOWN = {};
    private static final int NO_TRANSITION = -1;

    private final CompiledNet net;
    private final Marking marking;
    private final Refusal refusal = new Refusal();
    private final Refusal attempt = new Refusal();
    private final Decider decider;
    private final CandidateSearch search;
    private final Applier applier;
    private final StepTouches touches;
    private final Binding binding;
    private final FiringSink sink;
    private final RowsView view;
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final long[] keyOnly = new long[1];
    private final int cascadeLimit;
    private final boolean alwaysUndoable;
    private long nextSequence;
    private int firedTransition = NO_TRANSITION;
    /** The transition whose open variables are not searched, or -1, and what they are. */
    private int chosenTransition = NO_TRANSITION;

    private long[] chosen = {};
    private boolean undoable;
    private int trying;
    private int[] named = {};
    /** How many enabled bindings of a named transition are still passed over, and how many there were. */
    private int passOver;

    private int passed;
    private @Nullable CandidateSearch namedSearch;
    private Agenda.@Nullable Item ownStep;
    /** The agenda's item that fired last, while nothing else was looked at: its search goes on where it stopped. */
    private Agenda.@Nullable Item firedItem;

    /** A stepper that hands each firing to {@code sink}; at most {@code cascadeLimit} eager firings for each event. */
    public Stepper(CompiledNet net, Marking marking, FiringSink sink, int cascadeLimit) {
        this.net = net;
        this.marking = marking;
        this.sink = sink;
        this.cascadeLimit = cascadeLimit;
        this.decider = new Decider(net, marking, attempt);
        this.search = new CandidateSearch(net, marking, decider::decide);
        EagerNet eager = new EagerNet(net);
        this.touches = new StepTouches(net.net(), eager);
        this.applier = new Applier(marking, touches);
        this.binding = net.newBinding();
        this.view = new RowsView(marking);
        this.alwaysUndoable = eager.hasSameStep() || !net.net().invariants().isEmpty();
    }

    /** Why the last event or finish was refused. */
    public Refusal refusal() {
        return refusal;
    }

    /** Which of its variants the last event fired, or -1 where it was refused. */
    public int firedTransition() {
        return firedTransition;
    }

    /** The sequence that the next firing gets. */
    public long nextSequence() {
        return nextSequence;
    }

    /** True where an event's records are few and of a known size, so that room for them can be asked for beforehand. */
    public boolean isSmall(int event) {
        return !alwaysUndoable && net.isSmall(event);
    }

    /** Opens a step; {@code several}: more than one event may follow. */
    public void begin(long firstSequence, boolean several) {
        nextSequence = firstSequence;
        ownStep = null;
        undoable = several || alwaysUndoable;
        firedTransition = NO_TRANSITION;
        touches.beginScope();
        if (undoable) {
            marking.beginTentative();
        }
    }

    /**
     * Reads a word of each row that an event names, so that it is near when the event's turn comes. What is returned means
     * nothing; it must only be used.
     */
    public long lookAhead(int event, long[] words) {
        long touched = 0;
        for (KeyUse key : net.keyUses(event)) {
            touched += marking.table(key.family()).touch(words[key.parameter()]);
        }
        return touched;
    }

    /**
     * Decides and fires an event with what follows from it. {@code given} has a bit for each parameter that the words
     * carry. False where it is refused; then nothing of this event stays.
     */
    public boolean event(int event, long[] words, long given) {
        return run(null, event, words, given);
    }

    /**
     * Fires, as a step's event, the first of these transitions that has an enabled binding: the one behind {@code skip}
     * others, counted on from the first where there are fewer. They must take no parameters. False where none is enabled.
     */
    public boolean firstOf(int[] transitions, int skip) {
        named = transitions;
        passOver = skip;
        return run(null, NAMED, keyOnly, 0);
    }

    /**
     * As {@link #event}, but where it comes to that transition, its open variables are what was chosen before: not enabled
     * where that choice is not. {@code values}: of all variables of the transition, by their ids.
     */
    public boolean eventAgain(int event, long[] words, long given, int transition, long[] values) {
        chosenTransition = transition;
        chosen = values;
        try {
            return run(null, event, words, given);
        } finally {
            chosenTransition = NO_TRANSITION;
        }
    }

    /**
     * Fires, as a step's event, the first own-step transition of the agenda that is enabled. False where none is, and where
     * the first one is refused for what would follow from it: {@link #refusal} tells, and it is tried again only when
     * something enables it anew.
     */
    public boolean ownStep() {
        Agenda agenda = touches.ownSteps();
        refusal.clear();
        while (!agenda.isEmpty() && refusal.reason() == Reason.NONE) {
            Agenda.Item item = agenda.first();
            if (run(item, NO_EVENT, keyOnly, 0)) {
                ownStep = item;
                return true;
            }
            agenda.drop(item);
        }
        return false;
    }

    /** The own step that fired last will not be kept: it is tried again only when something enables it anew. */
    public void dropOwnStep() {
        if (ownStep != null) {
            touches.ownSteps().drop(ownStep);
            ownStep = null;
        }
    }

    /** Fires, as a step's event, every enabled same-step transition: on a fresh marking, when nobody knows what is enabled. */
    public boolean settle() {
        touches.lookAtAll();
        return run(null, NO_EVENT, keyOnly, 0);
    }

    private boolean run(Agenda.@Nullable Item item, int event, long[] words, long given) {
        refusal.clear();
        int savepoint = undoable ? marking.savepoint() : 0;
        long sequence = nextSequence;
        int mark = sink.mark();
        boolean done;
        try {
            if (event != NO_EVENT || item != null) {
                touches.beginEvent();
            }
            boolean fired = item != null
                    ? fireItem(item)
                    : event == NAMED ? fireNamed() : event == NO_EVENT || fireFirstEnabled(event, words, given);
            done = fired && cascade() && invariantsHold(Invariant.Scope.STEP);
        } catch (OutOfReach outOfReach) {
            undo(savepoint, sequence, mark);
            throw outOfReach;
        } catch (Throwable thrown) {
            done = poisonedBy(thrown, undoable || nextSequence == sequence);
        }
        if (!done) {
            undo(savepoint, sequence, mark);
        }
        return done;
    }

    private void undo(int savepoint, long sequence, int mark) {
        if (undoable) {
            marking.rollbackTo(savepoint);
        }
        nextSequence = sequence;
        sink.undoTo(mark);
        touches.undoEvent();
    }

    /**
     * What user code throws refuses the event, a stack overflow too. The machine's own errors, a history that does not fit,
     * and anything behind a change that cannot be undone, are not the event's: they stop the engine. Always false.
     */
    private boolean poisonedBy(Throwable thrown, boolean canUndo) {
        if (thrown instanceof BrokenHistoryException broken) {
            throw broken;
        }
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        if (!canUndo) {
            throw new BrokenHistoryException("a firing broke off half-way: transition=" + trying, thrown);
        }
        refusal.transition(trying);
        return refusal.poisoned(thrown);
    }

    private boolean fireItem(Agenda.Item item) {
        if (!isEnabled(item)) {
            return false;
        }
        fire(item.transition);
        return true;
    }

    private boolean fireFirstEnabled(int event, long[] words, long given) {
        CompiledTransition[] variants = net.variants(event);
        firedTransition = NO_TRANSITION;
        for (int i = 0; i < variants.length; i++) {
            attempt.clear();
            trying = variants[i].id();
            attempt.transition(trying);
            if (isEnabled(variants[i], net.variables(event, i), words, given)) {
                fire(variants[i]);
                firedTransition = variants[i].id();
                return true;
            }
            if (attempt.reason() == Reason.NONE) {
                attempt.noBinding(variants[i].walkable);
            }
            refusal.keepFurther(attempt);
        }
        return false;
    }

    private boolean fireNamed() {
        firedTransition = NO_TRANSITION;
        for (int id : named) {
            CompiledTransition transition = net.transition(id);
            attempt.clear();
            trying = id;
            attempt.transition(id);
            if (findNth(transition, passOver)) {
                fire(transition);
                firedTransition = id;
                return true;
            }
            if (attempt.reason() == Reason.NONE) {
                attempt.noBinding(transition.walkable);
            }
            refusal.keepFurther(attempt);
        }
        return false;
    }

    private boolean findNth(CompiledTransition transition, int skip) {
        CandidateSearch nth = namedSearch;
        if (nth == null) {
            nth = new CandidateSearch(net, marking, this::isNth);
            namedSearch = nth;
        }
        if (search(nth, transition, skip)) {
            return true;
        }
        return passed > 0 && search(nth, transition, skip % passed);
    }

    private boolean search(CandidateSearch nth, CompiledTransition transition, int skip) {
        passed = 0;
        passOver = skip;
        nth.given();
        return nth.search(transition, binding, null);
    }

    private boolean isNth(CompiledTransition transition, Binding candidate) {
        return decider.decide(transition, candidate) && passed++ == passOver;
    }

    private boolean isEnabled(CompiledTransition variant, int[] variables, long[] words, long given) {
        boolean searches = variant.free.length > 0;
        boolean[] known = searches ? search.given() : NOTHING_KNOWN;
        for (int i = 0; i < variables.length; i++) {
            if (variables[i] >= 0 && (given >>> i & 1) != 0) {
                binding.values[variables[i]] = words[i];
                if (searches) {
                    known[variables[i]] = true;
                }
            }
        }
        if (searches && variant.id() == chosenTransition) {
            for (int variable : variant.free) {
                binding.values[variable] = chosen[variable];
                known[variable] = true;
            }
        }
        return searches ? search.search(variant, binding, null) : decider.decide(variant, binding);
    }

    private void fire(CompiledTransition transition) {
        long sequence = nextSequence++;
        if (!applier.apply(transition, binding, sequence)) {
            throw new BrokenHistoryException("an enabled binding does not fit the marking: transition="
                    + transition.transition().name() + " sequence=" + sequence);
        }
        sink.fired(transition, binding, sequence);
    }

    private boolean cascade() {
        Agenda agenda = touches.agenda();
        int firings = 0;
        while (!agenda.isEmpty()) {
            Agenda.Item item = agenda.first();
            if (!isEnabled(item)) {
                agenda.drop(item);
            } else if (firings++ >= cascadeLimit) {
                agenda.clear();
                refusal.transition(item.transition.id());
                return refusal.cascadeLimit();
            } else {
                fire(item.transition);
                firedItem = item;
            }
        }
        return true;
    }

    private boolean isEnabled(Agenda.Item item) {
        boolean goesOn = item == firedItem;
        firedItem = null;
        trying = item.transition.id();
        Trigger trigger = item.trigger;
        if (trigger != null && !trigger.mayFire(item.token, marking)) {
            return false;
        }
        boolean[] known = search.given();
        undefined.seen = false;
        if (trigger != null && !trigger.seed(item.token, known, binding.values, undefined)) {
            return false;
        }
        attempt.clear();
        return search.searchSilently(item.transition, binding, trigger == null ? null : trigger.forAll(), goesOn);
    }

    private boolean invariantsHold(Invariant.Scope scope) {
        for (Invariant invariant : net.net().invariants()) {
            if (invariant.scope() == scope && !holds(invariant)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Invariant invariant) {
        if (invariant.function() == null) {
            throw new IllegalStateException(
                    "a net that was read back from a log cannot decide: invariant=" + invariant.name());
        }
        boolean wholeScope = invariant.scope() == Invariant.Scope.COMMIT;
        for (int i = 0; i < touches.touchedCount(invariant.family(), wholeScope); i++) {
            keyOnly[0] = touches.touchedKey(invariant.family(), wholeScope, i);
            if (!invariant.function().test(view.over(keyOnly))) {
                return refusal.invariantFailed(invariant.id(), invariant.family(), keyOnly[0]);
            }
        }
        return true;
    }

    /** Ends the step. False where an invariant of the commit does not hold; then nothing of the step stays. */
    public boolean finish() {
        if (!check()) {
            abandon();
            return false;
        }
        keep();
        return true;
    }

    /** The last of the user's code: false where an invariant of the commit does not hold; the step must be abandoned then. */
    public boolean check() {
        boolean holds;
        try {
            refusal.clear();
            holds = invariantsHold(Invariant.Scope.COMMIT);
        } catch (OutOfReach outOfReach) {
            throw outOfReach;
        } catch (Throwable thrown) {
            holds = poisonedBy(thrown, true);
        }
        if (!holds) {
            dropOwnStep();
        }
        return holds;
    }

    /** Ends the step, and all of it stays. Runs none of the user's code. */
    public void keep() {
        touches.endScope(true);
        if (undoable) {
            marking.commitTentative();
        }
    }

    /** Gives up the step: nothing of it stays. */
    public void abandon() {
        touches.endScope(false);
        sink.undoTo(0);
        if (undoable) {
            marking.rollbackTo(0);
            marking.commitTentative();
        }
    }

    /** Puts every eager transition on its agenda: after a recovery, when nobody knows what the last steps enabled. */
    public void lookAtAllEager() {
        touches.lookAtAll();
    }

    /** True where own-step transitions wait to be looked at. */
    public boolean hasOwnSteps() {
        return !touches.ownSteps().isEmpty();
    }
}
