package io.petrigraph.explorer;

import io.petrigraph.net.Transition;
import java.util.List;

/**
 * A net whose tokens carry nothing: a place for each token value of the net that may ever be there, a transition for each
 * binding that may ever be enabled. Immutable.
 */
final class UnfoldedNet {
    /** For each unfolded place the id of the net's place. */
    final int[] places;
    /** For each unfolded place its tokens at the start. */
    final long[] initial;
    /** For each unfolded place the canonical hash of one of its tokens. */
    final long[] hashes;
    /** In the order of the net's transitions. */
    final List<Firing> firings;
    /** True where transitions have different priorities. */
    final boolean hasPriorities;

    UnfoldedNet(int[] places, long[] initial, long[] hashes, List<Firing> firings) {
        this.hashes = hashes;
        this.places = places;
        this.initial = initial;
        this.firings = List.copyOf(firings);
        this.hasPriorities =
                firings.stream().mapToInt(firing -> firing.priority).distinct().count() > 1;
    }

    /** One binding as vectors over unfolded places. */
    static final class Firing {
        /** The id of the net's transition. */
        final int transition;

        final int priority;
        /** Places that must hold {@link #atLeast} tokens, consumed and read ones. */
        final int[] needs;

        final long[] atLeast;
        /** Places that hold {@link #change} tokens more afterwards, never zero. */
        final int[] moves;

        final long[] change;
        /** What must not be there. */
        final Inhibitor[] inhibitors;
        /** What reset and transfer arcs empty, each place once. */
        final Sweep[] sweeps;

        Firing(
                Transition transition,
                int[] needs,
                long[] atLeast,
                int[] moves,
                long[] change,
                Inhibitor[] inhibitors,
                Sweep[] sweeps) {
            this.transition = transition.id();
            this.priority = transition.priority();
            this.needs = needs;
            this.atLeast = atLeast;
            this.moves = moves;
            this.change = change;
            this.inhibitors = inhibitors;
            this.sweeps = sweeps;
        }

        /** The counts behind the firing: what is swept is what consumption left, and it arrives with what is produced. */
        void fire(long[] counts, long[] after) {
            System.arraycopy(counts, 0, after, 0, counts.length);
            for (int i = 0; i < moves.length; i++) {
                after[moves[i]] = Math.addExact(after[moves[i]], change[i]);
            }
            for (Sweep sweep : sweeps) {
                long left = counts[sweep.place] - sweep.consumed;
                after[sweep.place] -= left;
                if (sweep.to >= 0) {
                    after[sweep.to] = Math.addExact(after[sweep.to], left);
                }
            }
        }
    }

    /** All that {@code consumed} tokens less leave in the place goes to another one, or away where {@code to} is -1. */
    static final class Sweep {
        final int place;
        final long consumed;
        final int to;

        Sweep(int place, long consumed, int to) {
            this.place = place;
            this.consumed = consumed;
            this.to = to;
        }
    }

    /** The places must hold fewer than {@code threshold} tokens together. */
    static final class Inhibitor {
        final int[] places;
        final long threshold;

        Inhibitor(int[] places, long threshold) {
            this.places = places;
            this.threshold = threshold;
        }
    }
}
