package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What transitions that fire by themselves look at and move, place by place, and whom a firing may enable. It looks at arcs,
 * not at tokens: what it says is never too little. Immutable; safe for any thread.
 */
public final class Interests {
    private final CompiledNet net;
    private final EagerNet triggers;

    /** The interests of those transitions that are watched. */
    public Interests(CompiledNet net, Predicate<Transition> isWatched) {
        this.net = net;
        this.triggers = new EagerNet(net, isWatched);
    }

    /** True where a transition can fire without an event: it takes no parameters. */
    public static boolean isSelfSufficient(Transition transition) {
        return transition.variables().stream().noneMatch(v -> v.origin() == Variable.Origin.PARAMETER);
    }

    /** The watched transitions that a firing may enable by what it moves in those places; in ascending order. */
    public int[] wokenBy(int transition, IntPredicate isHere) {
        CompiledTransition fired = net.transition(transition);
        BitSet woken = new BitSet();
        wokenBy(fired.arcs, isHere, woken);
        for (CompiledForAll forAll : fired.forAlls) {
            wokenBy(forAll.inner, isHere, woken);
        }
        for (CompiledArcs.Move move : fired.moves) {
            wake(move.pattern().place, false, isHere, woken);
            if (move.to() != null) {
                wake(move.to(), true, isHere, woken);
            }
        }
        return woken.stream().toArray();
    }

    private void wokenBy(CompiledArcs arcs, IntPredicate isHere, BitSet woken) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            wake(tokens.pattern().place, false, isHere, woken);
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            wake(tokens.pattern().place, true, isHere, woken);
        }
    }

    private void wake(Place place, boolean added, IntPredicate isHere, BitSet woken) {
        if (isHere.test(place.id())) {
            triggers.triggers(place.id(), added)
                    .forEach(trigger -> woken.set(trigger.transition().id()));
        }
    }

    /** True where a transition looks at rows or links, or moves them: which ones only its binding says. */
    public boolean touchesRows(int transition) {
        CompiledTransition t = net.transition(transition);
        return touches(t).stream()
                        .anyMatch(place -> net.net().places().get(place).role() != Place.Role.BAG)
                || t.arcs.exists.length > 0;
    }

    private BitSet touches(CompiledTransition transition) {
        BitSet places = looksAt(transition.id());
        places.or(changes(transition.id()));
        return places;
    }

    /** The places, by id, whose tokens decide whether and how a transition fires. */
    public BitSet looksAt(int transition) {
        CompiledTransition t = net.transition(transition);
        BitSet places = new BitSet();
        looksAt(t.arcs, places);
        for (CompiledForAll forAll : t.forAlls) {
            looksAt(forAll.inner, places);
            for (Pattern select : forAll.selects) {
                places.set(select.place.id());
            }
        }
        for (CompiledArcs.Move move : t.moves) {
            places.set(move.pattern().place.id());
            if (move.to() != null && move.to().uniqueWidth() > 0) {
                places.set(move.to().id());
            }
        }
        return places;
    }

    private static void looksAt(CompiledArcs arcs, BitSet places) {
        for (CompiledArcs.Read read : arcs.reads) {
            read.terms().forEach(tokens -> places.set(tokens.pattern().place.id()));
        }
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            places.set(tokens.pattern().place.id());
        }
        for (CompiledArcs.Inhibit inhibit : arcs.inhibits) {
            places.set(inhibit.pattern().place.id());
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            if (tokens.pattern().place.uniqueWidth() > 0) {
                places.set(tokens.pattern().place.id());
            }
        }
    }

    /** The places, by id, in which a transition moves tokens. */
    public BitSet changes(int transition) {
        CompiledTransition t = net.transition(transition);
        BitSet places = new BitSet();
        changes(t.arcs, places);
        for (CompiledForAll forAll : t.forAlls) {
            changes(forAll.inner, places);
        }
        for (CompiledArcs.Move move : t.moves) {
            places.set(move.pattern().place.id());
            if (move.to() != null) {
                places.set(move.to().id());
            }
        }
        return places;
    }

    private static void changes(CompiledArcs arcs, BitSet places) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            places.set(tokens.pattern().place.id());
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            places.set(tokens.pattern().place.id());
        }
    }

    /** How many tokens each place must hold at least, whatever the binding: where a place has fewer, it is not enabled. */
    public Map<Integer, Long> needs(int transition) {
        CompiledTransition t = net.transition(transition);
        Map<Integer, Long> needs = new HashMap<>();
        if (!t.consumesNet) {
            for (CompiledArcs.Tokens tokens : t.arcs.consumes) {
                needs.merge(tokens.pattern().place.id(), tokens.count(), Long::sum);
            }
        }
        for (CompiledArcs.Read read : t.arcs.reads) {
            if (read.isSingle()) {
                CompiledArcs.Tokens tokens = read.terms().get(0);
                needs.merge(tokens.pattern().place.id(), tokens.count(), Long::max);
            }
        }
        return needs;
    }
}
