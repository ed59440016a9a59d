package io.petrigraph.explorer;

import io.petrigraph.net.Net;
import java.util.Optional;

/** Explores nets breadth first. Stateless. */
public final class Explorer {
    private Explorer() {}

    /**
     * Explores all markings that firings of single transitions reach, at most {@code maxStates} of them. The net must be
     * one of bags, with guards as data and no variable that only an event could give: what a PNML file can say.
     */
    public static StateSpace explore(Net net, long maxStates, Progress progress) {
        if (net.transitions().isEmpty()) {
            throw new IllegalArgumentException("net has no transition to fire: net=" + net.name());
        }
        Optional<UnfoldedNet> unfolded = Unfolding.of(net);
        if (unfolded.isEmpty()) {
            throw new IllegalArgumentException("net cannot be unfolded: net=" + net.name());
        }
        return new VectorExplorer(
                        unfolded.get(), net.places().size(), net.transitions().size(), maxStates, progress)
                .explore();
    }
}
