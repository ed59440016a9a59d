package io.petrigraph.runtime.firing;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A transition, ready to be decided and applied over any marking of its net. Immutable; safe for any thread. */
public final class CompiledTransition {
    /** The row of the key in {@code variable} must be in the state with that ordinal. */
    record RowNeed(int variable, int family, int stateOrdinal) {
        static RowNeed[] of(Net net, Pattern[] needed) {
            return Stream.of(needed)
                    .filter(pattern -> pattern.place.role() == Place.Role.STATE && pattern.columns[0].variable() >= 0)
                    .map(pattern -> of(net, pattern.place, pattern.columns[0].variable()))
                    .distinct()
                    .toArray(RowNeed[]::new);
        }

        private static RowNeed of(Net net, Place state, int variable) {
            int ordinal = net.families().get(state.group()).places().indexOf(state.id());
            return new RowNeed(variable, state.group(), ordinal);
        }
    }

    final Transition transition;
    final CompiledArcs arcs;
    final CompiledArcs.Move[] moves;
    final CompiledForAll[] forAlls;
    /** The rows that determine looked-up variables, in order. */
    final Pattern[] lookUps;
    /** Whole-firing variables that an event may leave open. */
    final int[] free;
    /**
     * Tokens of the whole firing that must be there: where the search for open variables walks. Where a term subtracts,
     * the tokens of the others need not be there.
     */
    final Pattern[] walkable;
    /** Rows that must be in a state and whose keys are variables: what a candidate is tested for before all else. */
    final RowNeed[] rowNeeds;
    /** Number of arcs that record elements. */
    final int sets;
    /** True where some consume term, a for-all's included, subtracts: the sum of all is taken, not term by term. */
    final boolean consumesNet;
    /** The same for produce terms. */
    final boolean producesNet;
    /** Variables of the whole firing that the log keeps, in index order. */
    final Variable[] recordedVariables;

    private final boolean[] changedEdges;

    /** The guards and computations. */
    final UserCode userCode;
    /** The straight way, or null where only the general way leads there. */
    final @Nullable RowProgram rowProgram;

    CompiledTransition(Net net, Transition transition, TextPool texts, boolean straight) {
        this.transition = transition;
        this.arcs = new CompiledArcs(net, transition.arcs(), texts);
        List<CompiledArcs.Move> moveList = new ArrayList<>();
        List<CompiledForAll> forAllList = new ArrayList<>();
        int set = 0;
        for (Arc arc : transition.arcs()) {
            if (arc instanceof Arc.Reset a) {
                moveList.add(new CompiledArcs.Move(set++, new Pattern(net, a.place(), a.pattern(), texts), null));
            } else if (arc instanceof Arc.Transfer a) {
                moveList.add(new CompiledArcs.Move(
                        set++,
                        new Pattern(net, a.place(), a.pattern(), texts),
                        net.places().get(a.toPlace())));
            } else if (arc instanceof Arc.ForAll a) {
                forAllList.add(new CompiledForAll(net, transition, a, set++, texts));
            }
        }
        this.moves = moveList.toArray(new CompiledArcs.Move[0]);
        this.forAlls = forAllList.toArray(new CompiledForAll[0]);
        this.sets = set;
        this.consumesNet = arcs.consumesNet || forAllList.stream().anyMatch(forAll -> forAll.inner.consumesNet);
        this.producesNet = arcs.producesNet || forAllList.stream().anyMatch(forAll -> forAll.inner.producesNet);
        List<Pattern> walkableList = new ArrayList<>();
        for (CompiledArcs.Read read : arcs.reads) {
            if (read.terms().stream().noneMatch(tokens -> tokens.count() < 0)) {
                read.terms().forEach(tokens -> walkableList.add(tokens.pattern()));
            }
        }
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            if (!subtractsFrom(tokens.pattern().place)) {
                walkableList.add(tokens.pattern());
            }
        }
        this.walkable = walkableList.toArray(new Pattern[0]);
        this.rowNeeds = RowNeed.of(net, consumesNet ? new Pattern[0] : walkable);
        this.recordedVariables = transition.variables().stream()
                .filter(v -> v.isWholeFiring() && v.recorded())
                .toArray(Variable[]::new);
        this.free = transition.variables().stream()
                .filter(v -> v.isWholeFiring() && v.origin() == Variable.Origin.FREE)
                .mapToInt(Variable::index)
                .toArray();
        boolean[] known = new boolean[transition.variables().size()];
        for (Variable variable : transition.variables()) {
            known[variable.index()] = variable.isWholeFiring()
                    && (variable.origin() == Variable.Origin.PARAMETER || variable.origin() == Variable.Origin.FREE);
        }
        this.lookUps = LookUps.order(transition, arcs, known, Variable.WHOLE_FIRING);
        this.changedEdges = changedEdges(net);
        this.userCode = new UserCode(transition, texts);
        this.rowProgram = straight ? RowProgramCompiler.compile(net, this) : null;
    }

    private boolean subtractsFrom(Place place) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            if (tokens.count() < 0 && tokens.pattern().place.equals(place)) {
                return true;
            }
        }
        return false;
    }

    private boolean[] changedEdges(Net net) {
        boolean[] changed = new boolean[net.edges().size()];
        note(arcs, changed);
        for (CompiledForAll forAll : forAlls) {
            note(forAll.inner, changed);
        }
        for (CompiledArcs.Move move : moves) {
            note(move.pattern().place, changed);
            if (move.to() != null) {
                note(move.to(), changed);
            }
        }
        return changed;
    }

    private static void note(CompiledArcs arcs, boolean[] changed) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            note(tokens.pattern().place, changed);
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            note(tokens.pattern().place, changed);
        }
    }

    private static void note(Place place, boolean[] changed) {
        if (place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE) {
            changed[place.group()] = true;
        }
    }

    /** The declared transition. */
    public Transition transition() {
        return transition;
    }

    public int id() {
        return transition.id();
    }

    /** True where a firing links or unlinks rows over the edge of this place: a list that is walked would not stay as it is. */
    boolean changesLinksOf(Place place) {
        boolean isEdge = place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE;
        return isEdge && changedEdges[place.group()];
    }

    /** True where its record has neither texts nor elements. */
    boolean isSmall() {
        for (Variable variable : recordedVariables) {
            if (Colour.isText(variable.colour())) {
                return false;
            }
        }
        return sets == 0;
    }

    /** The number of words of an element of the n-th recording arc. */
    int setWidth(int set) {
        CompiledForAll forAll = forAllOf(set);
        if (forAll != null) {
            return forAll.locals.length;
        }
        Place place = moveOf(set);
        return place == null ? 0 : place.width() + 1;
    }

    /** The for-all that records the n-th set, or null where a reset or transfer does. */
    @Nullable
    CompiledForAll forAllOf(int set) {
        for (CompiledForAll forAll : forAlls) {
            if (forAll.set == set) {
                return forAll;
            }
        }
        return null;
    }

    /** The place whose tokens the n-th set records, or null where a for-all does. */
    @Nullable
    Place moveOf(int set) {
        for (CompiledArcs.Move move : moves) {
            if (move.set() == set) {
                return move.pattern().place;
            }
        }
        return null;
    }
}
