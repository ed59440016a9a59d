package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.marking.KeyList;
import java.util.Arrays;
import java.util.List;

/**
 * What the firings of a step touched: keys for the invariants, and what eager transitions they may have enabled. An
 * event's touches join those of its step when it is done. Owner: the marking's thread.
 */
final class StepTouches implements Touches {
    private final Net net;
    private final EagerNet eager;
    private final boolean[] isWatched;
    private final KeyList[] eventKeys;
    private final KeyList[] scopeKeys;
    private final Agenda sameStep;
    private final Agenda eventOwnSteps;
    private final Agenda scopeOwnSteps;
    private final Agenda ownSteps;
    private final boolean idle;

    StepTouches(Net net, EagerNet eager) {
        this.net = net;
        this.eager = eager;
        this.isWatched = new boolean[net.families().size()];
        this.eventKeys = new KeyList[isWatched.length];
        this.scopeKeys = new KeyList[isWatched.length];
        for (Invariant invariant : net.invariants()) {
            isWatched[invariant.family()] = true;
        }
        for (int i = 0; i < isWatched.length; i++) {
            eventKeys[i] = new KeyList();
            scopeKeys[i] = new KeyList();
        }
        this.sameStep = new Agenda(eager.rankCount());
        this.eventOwnSteps = new Agenda(eager.rankCount());
        this.scopeOwnSteps = new Agenda(eager.rankCount());
        this.ownSteps = new Agenda(eager.rankCount());
        this.idle = eager.isEmpty() && net.invariants().isEmpty();
    }

    void beginScope() {
        if (idle) {
            return;
        }
        for (KeyList keys : scopeKeys) {
            keys.clear();
        }
        scopeOwnSteps.clear();
        beginEvent();
    }

    /** The touches of the events so far belong to the step; new ones begin. */
    void beginEvent() {
        if (idle) {
            return;
        }
        for (int i = 0; i < eventKeys.length; i++) {
            eventKeys[i].moveTo(scopeKeys[i]);
        }
        eventOwnSteps.moveTo(scopeOwnSteps);
        sameStep.clear();
    }

    void undoEvent() {
        if (idle) {
            return;
        }
        for (KeyList keys : eventKeys) {
            keys.clear();
        }
        eventOwnSteps.clear();
        sameStep.clear();
    }

    void endScope(boolean kept) {
        if (idle) {
            return;
        }
        beginEvent();
        if (kept) {
            scopeOwnSteps.moveTo(ownSteps);
        }
        scopeOwnSteps.clear();
    }

    Agenda agenda() {
        return sameStep;
    }

    Agenda ownSteps() {
        return ownSteps;
    }

    void lookAtAll() {
        for (CompiledTransition transition : eager.eager()) {
            Agenda.Item item = new Agenda.Item(transition, null, new long[0], eager.rank(transition));
            (isSameStep(transition) ? sameStep : ownSteps).add(item);
        }
    }

    private static boolean isSameStep(CompiledTransition transition) {
        return transition.transition().eager() == Transition.Eager.SAME_STEP;
    }

    int touchedCount(int family, boolean wholeScope) {
        return eventKeys[family].size() + (wholeScope ? scopeKeys[family].size() : 0);
    }

    long touchedKey(int family, boolean wholeScope, int i) {
        int inEvent = eventKeys[family].size();
        return i < inEvent ? eventKeys[family].get(i) : scopeKeys[family].get(i - inEvent);
    }

    @Override
    public boolean isInterested() {
        return !idle;
    }

    @Override
    public void removed(Place place, long[] token) {
        if (!idle) {
            touched(place, token, false);
        }
    }

    @Override
    public void added(Place place, long[] token) {
        if (!idle) {
            touched(place, token, true);
        }
    }

    private void touched(Place place, long[] token, boolean added) {
        if (place.role() == Place.Role.STATE) {
            watch(place.group(), token[0]);
        } else if (place.role() == Place.Role.FORWARD) {
            Edge edge = net.edges().get(place.group());
            watch(edge.fromFamily(), token[0]);
            watch(edge.toFamily(), token[1]);
        }
        List<Trigger> triggers = eager.triggers(place.id(), added);
        if (triggers.isEmpty()) {
            return;
        }
        // Of a row only the key is sure to be in the array.
        long[] copy = Arrays.copyOf(token, place.role() == Place.Role.STATE ? 1 : place.width());
        for (int i = 0; i < triggers.size(); i++) {
            Trigger trigger = triggers.get(i);
            CompiledTransition transition = trigger.transition();
            Agenda.Item item = new Agenda.Item(transition, trigger, copy, eager.rank(transition));
            (isSameStep(transition) ? sameStep : eventOwnSteps).add(item);
        }
    }

    private void watch(int family, long key) {
        if (isWatched[family]) {
            eventKeys[family].add(key);
        }
    }
}
