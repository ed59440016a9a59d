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
import org.jspecify.annotations.Nullable;

/** A transition, ready to be decided and applied over any marking of its net. Immutable; safe for any thread. */
public final class CompiledTransition {
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
    /** Number of arcs that record elements. */
    final int sets;
    /** True where some consume term, a for-all's included, subtracts: the sum of all is taken, not term by term. */
    final boolean consumesNet;
    /** The same for produce terms. */
    final boolean producesNet;
    /** Variables of the whole firing that the log keeps, in index order. */
    final Variable[] recordedVariables;

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

    /** The declared transition. */
    public Transition transition() {
        return transition;
    }

    public int id() {
        return transition.id();
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
