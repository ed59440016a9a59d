package io.petrigraph.runtime.firing;

import io.petrigraph.net.Invariant;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All enabled bindings of a transition at a marking, by the very search, decider and applier of the engine: for who wants
 * to know every possibility instead of the first. Owner: the marking's thread.
 *
 * <pre>
 *   find(transition, given)  -->  n bindings   -->  fire(i): the tokens move      (the caller undoes it on the marking)
 *                                              -->  tokens(i, visitor): what its arcs name, with all values put in
 * </pre>
 */
public final class EnabledBindings {
    private final CompiledNet net;
    private final Decider decider;
    private final CandidateSearch search;
    private final Applier applier;
    private final Binding binding;
    private final RowsView view;
    private final TokenCursor cursor;
    private final long[] keyOnly = new long[1];
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final long[] token = new long[NetLimits.MAX_COLUMNS];
    private final Set<List<Long>> seen = new HashSet<>();
    private final List<long[]> found = new ArrayList<>();
    private CompiledTransition transition;

    /** Told of each term of an arc, with its tokens: of a transition without for-all, reset and transfer arcs. */
    public interface TokenVisitor {
        /** {@code count} tokens are consumed, negative where a term subtracts; the array is valid during the call. */
        void consumed(Place place, long[] words, long count);

        /** {@code count} tokens are read by the n-th read arc. */
        void read(int arc, Place place, long[] words, long count);

        /** {@code count} tokens are produced. */
        void produced(Place place, long[] words, long count);

        /** Fewer than {@code threshold} tokens may agree in the columns that {@code known} has a bit for. */
        void inhibited(Place place, long[] words, long known, long threshold);
    }

    /** Finds over this marking; {@code touches} is told of what {@link #fire} moves. */
    public EnabledBindings(CompiledNet net, Marking marking, Touches touches) {
        this.net = net;
        this.decider = new Decider(net, marking, new Refusal());
        this.search = new CandidateSearch(net, marking, this::collect);
        this.applier = new Applier(marking, touches);
        this.binding = net.newBinding();
        this.view = new RowsView(marking);
        this.cursor = new TokenCursor(marking, net.net().places().get(0));
        this.transition = net.transition(0);
    }

    /**
     * The number of enabled bindings of a transition whose variables {@code isGiven} have the words {@code given}, both by
     * variable index; parameters must be given. What user code throws passes through.
     */
    public int find(int transitionId, long[] given, boolean[] isGiven) {
        transition = net.transition(transitionId);
        seen.clear();
        found.clear();
        boolean[] known = search.given();
        for (int i = 0; i < transition.transition.variables().size(); i++) {
            if (isGiven[i]) {
                binding.values[i] = given[i];
                known[i] = true;
            }
        }
        search.search(transition, binding, null);
        return found.size();
    }

    /** Keeps what is enabled and new, and goes on. One binding is met twice where two tokens differ in any() only. */
    private boolean collect(CompiledTransition compiled, Binding candidate) {
        if (decider.decide(compiled, candidate)) {
            long[] values = Arrays.copyOf(
                    candidate.values, compiled.transition.variables().size());
            List<Long> chosen = new ArrayList<>();
            for (int free : compiled.free) {
                chosen.add(values[free]);
            }
            if (seen.add(chosen)) {
                found.add(values);
            }
        }
        return false;
    }

    /** The words of the variables of the whole firing, by index, in the i-th binding that {@link #find} found. */
    public long[] values(int i) {
        return found.get(i);
    }

    /** Fires the i-th binding: at the marking at which it was found. */
    public void fire(int i, long sequence) {
        complete(i);
        if (!applier.apply(transition, binding, sequence)) {
            throw new BrokenHistoryException("an enabled binding does not fit the marking: transition="
                    + transition.transition.name() + " sequence=" + sequence);
        }
    }

    private void complete(int i) {
        long[] values = found.get(i);
        System.arraycopy(values, 0, binding.values, 0, values.length);
        if (!decider.decide(transition, binding)) {
            throw new IllegalStateException("the marking changed, or user code answers differently: transition="
                    + transition.transition.name());
        }
    }

    /** Tells what the arcs of the transition name under the i-th binding. */
    public void tokens(int i, TokenVisitor visitor) {
        complete(i);
        for (CompiledArcs.Tokens tokens : transition.arcs.consumes) {
            visitor.consumed(tokens.pattern().place, words(tokens.pattern()), tokens.count());
        }
        for (int arc = 0; arc < transition.arcs.reads.length; arc++) {
            for (CompiledArcs.Tokens tokens : transition.arcs.reads[arc].terms()) {
                visitor.read(arc, tokens.pattern().place, words(tokens.pattern()), tokens.count());
            }
        }
        for (CompiledArcs.Tokens tokens : transition.arcs.produces) {
            visitor.produced(tokens.pattern().place, words(tokens.pattern()), tokens.count());
        }
        for (CompiledArcs.Inhibit inhibit : transition.arcs.inhibits) {
            Pattern pattern = inhibit.pattern();
            long known = TokenCursor.allColumns(pattern.place) & ~pattern.any;
            visitor.inhibited(pattern.place, words(pattern), known, inhibit.threshold());
        }
    }

    /** True where the invariant holds for a key of its family now. */
    public boolean holds(Invariant invariant, long key) {
        if (invariant.function() == null) {
            throw new IllegalStateException(
                    "a net that was read back from a log cannot decide: invariant=" + invariant.name());
        }
        keyOnly[0] = key;
        return invariant.function().test(view.over(keyOnly));
    }

    /** Starts a walk over the tokens of a place; nothing may change meanwhile. */
    public void walk(Place place) {
        cursor.begin(place, 0);
    }

    /** The next token of the walk, valid until the one after it; null at the end. */
    public long @Nullable [] next() {
        return cursor.advance() ? cursor.token : null;
    }

    /** How many of the walk's token there are. */
    public long multiplicity() {
        return cursor.multiplicity;
    }

    private long[] words(Pattern pattern) {
        pattern.evaluate(binding.values, token, 0, undefined);
        return token;
    }
}
