package io.petrigraph.structure.plain;

import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import java.util.List;

/** Unfolds one transition after the other, until a limit is met. One thread uses it. */
final class Unfolding {
    private final Net net;
    private final PlaceIndex places;
    private final PlainLimits limits;
    private long bindings;
    private String exceeded = "";

    Unfolding(Net net, PlaceIndex places, PlainLimits limits) {
        this.net = net;
        this.places = places;
        this.limits = limits;
    }

    /** Adds one plain transition for each binding that its data guards and colours allow. */
    void unfold(Transition transition, List<PlainTransition> into) {
        if (exceeded.isEmpty()) {
            new TransitionUnfolding(transition, places, this).unfold(plain -> {
                if (into.size() >= limits.maxTransitions()) {
                    exceeded = "it unfolds to too many transitions: maxTransitions=" + limits.maxTransitions();
                } else {
                    into.add(plain);
                }
            });
        }
    }

    /** Counts a binding, whole or not; false where there were too many. */
    boolean mayTry() {
        if (++bindings > limits.maxBindings()) {
            exceeded = "it has too many bindings to try: maxBindings=" + limits.maxBindings();
        }
        return exceeded.isEmpty();
    }

    /** The limit that was met, as a sentence; empty where none was. */
    String exceeded() {
        return exceeded;
    }

    Net net() {
        return net;
    }
}
