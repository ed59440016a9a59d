package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the families whose rows some transition may look at without knowing a key, or that are found by a unique field:
 * their rows must lie together. Which arc a search walks next depends only on what is known, so the walk is gone through
 * here without a marking.
 */
public final class Enumerations {
    /** Transitions with more open variables than this are taken to look everywhere. */
    private static final int MAX_FREE = 8;

    private final Net net;
    private final boolean[] found;

    private Enumerations(Net net) {
        this.net = net;
        this.found = new boolean[net.families().size()];
    }

    /** True for each family that must lie together. */
    public static boolean[] families(CompiledNet compiled) {
        Enumerations enumerations = new Enumerations(compiled.net());
        for (Family family : compiled.net().families()) {
            enumerations.found[family.id()] = !family.uniqueColumns().isEmpty();
        }
        for (Transition transition : compiled.net().transitions()) {
            enumerations.fixed(compiled.transition(transition.id()));
            if (transition.eager() != Transition.Eager.SAME_STEP) {
                enumerations.fired(compiled.transition(transition.id()));
            }
        }
        enumerations.triggered(compiled);
        return enumerations.found;
    }

    /** An event may bring any of the free variables. */
    private void fired(CompiledTransition transition) {
        int[] free = transition.free;
        if (free.length > MAX_FREE) {
            for (Pattern pattern : transition.walkable) {
                walked(pattern, new boolean[transition.transition.variables().size()]);
            }
            return;
        }
        for (int given = 0; given < 1 << free.length; given++) {
            boolean[] known = new boolean[transition.transition.variables().size()];
            for (Variable variable : transition.transition.variables()) {
                known[variable.index()] = variable.origin() == Variable.Origin.PARAMETER;
            }
            for (int i = 0; i < free.length; i++) {
                known[free[i]] = (given >>> i & 1) != 0;
            }
            search(transition, null, known);
        }
    }

    private void triggered(CompiledNet compiled) {
        EagerNet eager = new EagerNet(compiled);
        for (Place place : net.places()) {
            for (boolean added : new boolean[] {true, false}) {
                for (Trigger trigger : eager.triggers(place.id(), added)) {
                    boolean[] known = new boolean
                            [trigger.transition().transition.variables().size()];
                    for (int i = 0; i < trigger.columns(); i++) {
                        if (trigger.pattern().columns[i].variable() >= 0) {
                            known[trigger.pattern().columns[i].variable()] = true;
                        }
                    }
                    search(trigger.transition(), trigger.forAll(), known);
                }
            }
        }
    }

    /** Goes through a search as {@link CandidateSearch} does it. */
    private void search(CompiledTransition transition, @Nullable CompiledForAll seed, boolean[] known) {
        int open = CandidateSearch.firstOpen(transition, known);
        while (open >= 0) {
            Pattern pattern = CandidateSearch.cheapest(transition, seed, known);
            if (pattern == null) {
                known[open] = true;
            } else {
                walked(pattern, known);
                for (Operand column : pattern.columns) {
                    if (column.variable() >= 0) {
                        known[column.variable()] = true;
                    }
                }
            }
            open = CandidateSearch.firstOpen(transition, known);
        }
    }

    /** Arcs that are looked at in the same way whatever the event brings. */
    private void fixed(CompiledTransition transition) {
        boolean[] all = new boolean[transition.transition.variables().size()];
        Arrays.fill(all, true);
        for (Pattern pattern : transition.walkable) {
            walked(pattern, all);
        }
        inhibits(transition.arcs, all);
        for (CompiledArcs.Move move : transition.moves) {
            walked(move.pattern(), all);
        }
        for (CompiledForAll forAll : transition.forAlls) {
            boolean[] known = all.clone();
            for (int local : forAll.locals) {
                known[local] = false;
            }
            for (Pattern select : forAll.selects) {
                walked(select, known);
                for (Operand column : select.columns) {
                    if (column.variable() >= 0) {
                        known[column.variable()] = true;
                    }
                }
            }
            inhibits(forAll.inner, all);
        }
    }

    private void inhibits(CompiledArcs arcs, boolean[] known) {
        for (CompiledArcs.Inhibit inhibit : arcs.inhibits) {
            walked(inhibit.pattern(), known);
        }
    }

    /** A pattern is walked with these variables known: without a key it looks at all rows. */
    private void walked(Pattern pattern, boolean[] known) {
        Place place = pattern.place;
        boolean keyed = pattern.columns.length > 0 && pattern.columns[0].isKnown(known);
        if (place.role() == Place.Role.STATE) {
            found[place.group()] |= !keyed;
        } else if (place.role() != Place.Role.BAG && !keyed && !pattern.columns[1].isKnown(known)) {
            Edge edge = net.edges().get(place.group());
            found[edge.fromFamily()] = true;
            found[edge.toFamily()] = true;
        }
    }
}
