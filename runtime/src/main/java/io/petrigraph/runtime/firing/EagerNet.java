package io.petrigraph.runtime.firing;

import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which eager transitions, or which others that are watched, a moved token may enable, by place. Immutable. */
final class EagerNet {
    private final List<List<Trigger>> onAdd = new ArrayList<>();
    private final List<List<Trigger>> onRemove = new ArrayList<>();
    private final List<CompiledTransition> eager = new ArrayList<>();
    private final int[] ranks;
    private final int rankCount;

    EagerNet(CompiledNet compiled) {
        this(compiled, transition -> transition.eager() != Transition.Eager.NO);
    }

    EagerNet(CompiledNet compiled, Predicate<Transition> isWatched) {
        Net net = compiled.net();
        for (int i = 0; i < net.places().size(); i++) {
            onAdd.add(new ArrayList<>());
            onRemove.add(new ArrayList<>());
        }
        for (Transition transition : net.transitions()) {
            if (isWatched.test(transition)) {
                CompiledTransition t = compiled.transition(transition.id());
                eager.add(t);
                addAll(net, t, t.arcs, null);
                for (CompiledArcs.Move move : t.moves) {
                    addMove(net, t, move);
                }
                for (CompiledForAll forAll : t.forAlls) {
                    addAll(net, t, forAll.inner, forAll);
                    if (!TakesWhatItSelects.isAlwaysSatisfied(t, forAll)) {
                        for (Pattern select : forAll.selects) {
                            add(Trigger.of(t, select, forAll, false));
                        }
                    }
                }
            }
        }
        List<Integer> priorities = eager.stream()
                .map(t -> t.transition().priority())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        rankCount = priorities.size();
        ranks = net.transitions().stream()
                .mapToInt(transition -> priorities.indexOf(transition.priority()))
                .toArray();
    }

    private void addAll(Net net, CompiledTransition t, CompiledArcs arcs, @Nullable CompiledForAll forAll) {
        for (CompiledArcs.Read read : arcs.reads) {
            read.terms().forEach(tokens -> add(Trigger.of(t, tokens.pattern(), forAll, true)));
        }
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            if (forAll == null || !TakesWhatItSelects.isSelected(t, forAll, tokens.pattern())) {
                add(Trigger.of(t, tokens.pattern(), forAll, true));
            }
        }
        for (CompiledArcs.Inhibit inhibit : arcs.inhibits) {
            add(Trigger.of(t, inhibit.pattern(), forAll, false));
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            if (tokens.pattern().place.uniqueWidth() > 0) {
                add(Trigger.ofKey(t, tokens.pattern(), forAll));
            }
        }
        for (CompiledArcs.Exists exists : arcs.exists) {
            Family family = net.families().get(exists.family());
            for (int state : family.places()) {
                add(Trigger.of(t, Pattern.ofKey(net, state, exists.key()), forAll, exists.present()));
            }
        }
    }

    /** A transfer to a unique place waits for a key that is taken there, or that would come twice. */
    private void addMove(Net net, CompiledTransition t, CompiledArcs.Move move) {
        if (move.to() != null && move.to().uniqueWidth() > 0) {
            add(Trigger.of(t, move.pattern(), null, false));
            add(Trigger.of(t, Pattern.ofAny(net, move.to().id()), null, false));
        }
    }

    private void add(Trigger trigger) {
        Place place = trigger.pattern().place;
        (trigger.onAdd() ? onAdd : onRemove).get(place.id()).add(trigger);
    }

    boolean isEmpty() {
        return eager.isEmpty();
    }

    boolean hasSameStep() {
        return eager.stream().anyMatch(t -> t.transition().eager() == Transition.Eager.SAME_STEP);
    }

    List<Trigger> triggers(int place, boolean added) {
        return added ? onAdd.get(place) : onRemove.get(place);
    }

    List<CompiledTransition> eager() {
        return eager;
    }

    /** How many priorities eager transitions have. */
    int rankCount() {
        return rankCount;
    }

    /** The place of an eager transition's priority among them, the highest first: from 0. */
    int rank(CompiledTransition transition) {
        return ranks[transition.id()];
    }
}
