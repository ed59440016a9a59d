package io.petrigraph.explorer;

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
    /** In the order of the net's transitions. */
    final List<Firing> firings;

    UnfoldedNet(int[] places, long[] initial, List<Firing> firings) {
        this.places = places;
        this.initial = initial;
        this.firings = List.copyOf(firings);
    }

    /** One binding as vectors over unfolded places. */
    static final class Firing {
        /** The id of the net's transition. */
        final int transition;
        /** Places that must hold {@link #atLeast} tokens, consumed and read ones. */
        final int[] needs;

        final long[] atLeast;
        /** Places that hold {@link #change} tokens more afterwards, never zero. */
        final int[] moves;

        final long[] change;
        /** What must not be there. */
        final Inhibitor[] inhibitors;

        Firing(int transition, int[] needs, long[] atLeast, int[] moves, long[] change, Inhibitor[] inhibitors) {
            this.transition = transition;
            this.needs = needs;
            this.atLeast = atLeast;
            this.moves = moves;
            this.change = change;
            this.inhibitors = inhibitors;
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
