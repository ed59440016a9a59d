package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Place;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds values for the free variables of a transition by walking the tokens that its arcs could take, the most selective
 * arc first, and asks the decider about each candidate. It reads the marking only. Owner: the marking's thread.
 */
final class CandidateSearch {
    /** The answer about a pattern with a word that does not exist. */
    private static final long UNDECIDED = -1;

    /** How dear it is to list the tokens of a pattern: what {@link #cost} answers. */
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final Marking marking;
    private final Candidates candidates;
    private final boolean[][] known;
    private final TokenCursor[] cursors;
    private final TokenCursor filter;
    private final Operand.Undefined undefined = new Operand.Undefined();
    /** True where nobody asks why a candidate is not enabled. */
    private boolean isSilent;
    /** True until the first walk of a search that goes on has found its place again. */
    private boolean resumes;

    /** Who is asked about each candidate; true ends the search. */
    @FunctionalInterface
    interface Candidates {
        boolean accept(CompiledTransition compiled, Binding binding);
    }

    CandidateSearch(CompiledNet net, Marking marking, Candidates candidates) {
        this.marking = marking;
        this.candidates = candidates;
        int depths = net.maxVariables() + 1;
        this.known = new boolean[depths][net.maxVariables()];
        this.cursors = new TokenCursor[depths];
        this.filter = new TokenCursor(marking, net.net().places().get(0));
    }

    /** The array in which the caller marks the variables that it has given values, all others false, before {@link #search}. */
    boolean[] given() {
        Arrays.fill(known[0], false);
        return known[0];
    }

    /**
     * True where some values for the open free variables are enabled; the binding then holds the first that were found.
     * {@code seed}: a for-all of which some local variables are given too.
     */
    boolean search(CompiledTransition compiled, Binding binding, @Nullable CompiledForAll seed) {
        isSilent = false;
        resumes = false;
        return search(compiled, binding, seed, 0);
    }

    /**
     * As {@link #search(CompiledTransition, Binding, CompiledForAll)} where nobody asks for the reason of a refusal: rows in a
     * wrong state, which rule out most of what a moved token wakes, are found by one look-up, before everything else.
     *
     * <p>{@code goesOn}: the last search was this one, and all that happened since is that the transition fired what it found.
     * Then the walk goes on from there: what was passed over was not enabled, and whatever enables it wakes its own search.
     */
    boolean searchSilently(
            CompiledTransition compiled, Binding binding, @Nullable CompiledForAll seed, boolean goesOn) {
        isSilent = true;
        resumes = goesOn;
        return search(compiled, binding, seed, 0);
    }

    private boolean search(CompiledTransition compiled, Binding binding, @Nullable CompiledForAll seed, int depth) {
        if (isSilent && isInWrongState(compiled, binding, depth)) {
            return false;
        }
        if (isComplete(compiled, known[depth])) {
            return candidates.accept(compiled, binding);
        }
        if (isHopeless(compiled, binding, known[depth])) {
            return false;
        }
        Pattern pattern = cheapest(compiled, seed, known[depth]);
        if (pattern == null) {
            resumes = false;
            return enumerate(compiled, binding, seed, depth);
        }
        TokenCursor cursor = cursor(depth, pattern.place);
        undefined.seen = false;
        long bits = pattern.evaluateKnown(binding.values, known[depth], cursor.wanted(), undefined);
        if (undefined.seen) {
            return false;
        }
        boolean atLast = resumes && !compiled.changesLinksOf(pattern.place);
        resumes = false;
        if (!atLast) {
            cursor.begin(pattern.place, bits);
        }
        boolean[] next = known[depth + 1];
        for (boolean found = atLast || cursor.advance(); found; found = cursor.advance()) {
            System.arraycopy(known[depth], 0, next, 0, next.length);
            undefined.seen = false;
            if (pattern.bind(cursor.token, binding.values, next, undefined)
                    && search(compiled, binding, seed, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** True where a row whose key was learnt at this depth is not in the state that an arc needs. */
    private boolean isInWrongState(CompiledTransition compiled, Binding binding, int depth) {
        for (CompiledTransition.RowNeed need : compiled.rowNeeds) {
            int variable = need.variable();
            if (known[depth][variable] && (depth == 0 || !known[depth - 1][variable])) {
                RowTable table = marking.table(need.family());
                int row = table.find(binding.values[variable]);
                if (row == RowTable.NO_ROW || table.state(row) != need.stateOrdinal()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True where what is known already rules out every candidate: a token is missing, or an inhibitor matches. */
    private boolean isHopeless(CompiledTransition compiled, Binding binding, boolean[] known) {
        for (Pattern pattern : compiled.walkable) {
            if (pattern.isKnown(known) && matches(pattern, binding, known, 1) == 0) {
                return true;
            }
        }
        for (CompiledArcs.Inhibit inhibit : compiled.arcs.inhibits) {
            if (inhibit.pattern().isKnown(known)
                    && matches(inhibit.pattern(), binding, known, inhibit.threshold()) >= inhibit.threshold()) {
                return true;
            }
        }
        return false;
    }

    /** How many tokens match, up to {@code enough}; a word that does not exist is left to the decider. */
    private long matches(Pattern pattern, Binding binding, boolean[] known, long enough) {
        undefined.seen = false;
        long bits = pattern.evaluateKnown(binding.values, known, filter.wanted(), undefined);
        if (undefined.seen) {
            return UNDECIDED;
        }
        filter.begin(pattern.place, bits);
        long found = 0;
        while (found < enough && filter.advance()) {
            found += filter.multiplicity;
        }
        return found;
    }

    private TokenCursor cursor(int depth, Place place) {
        TokenCursor cursor = cursors[depth];
        if (cursor == null) {
            cursor = new TokenCursor(marking, place);
            cursors[depth] = cursor;
        }
        return cursor;
    }

    private static boolean isComplete(CompiledTransition compiled, boolean[] known) {
        return firstOpen(compiled, known) < 0;
    }

    /** The first free variable that has no value yet, or -1. */
    static int firstOpen(CompiledTransition compiled, boolean[] known) {
        for (int variable : compiled.free) {
            if (!known[variable]) {
                return variable;
            }
        }
        return -1;
    }

    private static int firstListable(CompiledTransition compiled, boolean[] known) {
        for (int variable : compiled.free) {
            Variable open = compiled.transition.variables().get(variable);
            if (!known[variable] && Colour.isListable(open.colour())) {
                return variable;
            }
        }
        return -1;
    }

    /** A variable that stands on no arc that could be walked takes each value of its colour. */
    private boolean enumerate(CompiledTransition compiled, Binding binding, @Nullable CompiledForAll seed, int depth) {
        int open = firstListable(compiled, known[depth]);
        if (open < 0) {
            return false; // no arc gives a value, so the event would have to carry one
        }
        ColumnDomain domain =
                ColumnDomain.of(compiled.transition.variables().get(open).colour());
        boolean[] next = known[depth + 1];
        for (long word = domain.low(); word <= domain.high(); word++) {
            System.arraycopy(known[depth], 0, next, 0, next.length);
            next[open] = true;
            binding.values[open] = word;
            if (search(compiled, binding, seed, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** The arc to walk next, which only depends on what is known; null where none gives a value. */
    static @Nullable Pattern cheapest(CompiledTransition compiled, @Nullable CompiledForAll seed, boolean[] known) {
        Pattern best = null;
        int bestCost = IMPOSSIBLE;
        for (Pattern pattern : compiled.walkable) {
            int cost = cost(pattern, known);
            if (cost < bestCost) {
                best = pattern;
                bestCost = cost;
            }
        }
        if (seed != null) {
            for (Pattern pattern : seed.selects) {
                int cost = cost(pattern, known);
                if (cost < bestCost) {
                    best = pattern;
                    bestCost = cost;
                }
            }
        }
        return best;
    }

    private static int cost(Pattern pattern, boolean[] known) {
        boolean binds = false;
        for (Operand column : pattern.columns) {
            binds |= column.variable() >= 0 && !known[column.variable()];
        }
        if (!binds || !pattern.isSolvable(known)) {
            return IMPOSSIBLE;
        }
        boolean keyKnown = pattern.place.uniqueWidth() > 0;
        for (int i = 0; i < pattern.place.uniqueWidth(); i++) {
            keyKnown &= pattern.columns[i].isKnown(known);
        }
        if (keyKnown) {
            return 0;
        }
        boolean oneEnd =
                pattern.width() == 2 && (pattern.columns[0].isKnown(known) || pattern.columns[1].isKnown(known));
        return switch (pattern.place.role()) {
            case FORWARD, INVERSE -> oneEnd ? 1 : 4;
            case BAG -> 2;
            case STATE -> 3;
        };
    }
}
