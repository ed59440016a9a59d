package io.petrigraph.explorer;

import io.petrigraph.net.Net;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Explores nets breadth first. Stateless. */
public final class Explorer {
    private Explorer() {}

    /**
     * Explores all markings that firings of single transitions reach, at most {@code maxStates} of them. Where transitions
     * have different priorities, only those of the highest one that is enabled at a marking fire there. The net must be one of
     * plain places, with guards as data and no variable that only an event could give, as a PNML file's is; {@link
     * IllegalArgumentException} where it is not, or has more bindings than can be kept.
     */
    public static StateSpace explore(Net net, long maxStates, Progress progress) {
        return explore(net, maxStates, progress, hash -> {});
    }

    /**
     * As {@link #explore(Net, long, Progress)}; {@code hashes} is told the canonical hash of each marking that is explored, once:
     * see {@link io.petrigraph.net.MarkingHash}.
     */
    public static StateSpace explore(Net net, long maxStates, Progress progress, LongConsumer hashes) {
        if (!Unfolding.isVectorial(net)) {
            throw new IllegalArgumentException(
                    "net has what no vector of counts says (entities, code, for-all arcs, parameters,"
                            + " eager transitions, variants, weights beyond " + Unfolding.MAX_WEIGHT
                            + "); check it with ModelCheck: net=" + net.name());
        }
        Optional<UnfoldedNet> unfolded = Unfolding.of(net);
        if (unfolded.isEmpty()) {
            throw new IllegalArgumentException("net has more than " + Unfolding.MAX_BINDINGS
                    + " bindings to unfold; make its sorts smaller: net=" + net.name());
        }
        return new VectorExplorer(
                        unfolded.get(), net.places().size(), net.transitions().size(), maxStates, progress, hashes)
                .explore();
    }
}
