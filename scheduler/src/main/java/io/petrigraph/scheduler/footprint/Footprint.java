package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import java.util.List;

/**
 * The places that one transition looks at and changes. Immutable.
 *
 * @param transition whose
 * @param accesses in the order of its arcs; what the net adds (unique keys, invariants) follows
 * @param edgesFollowed ids of edge places whose links say a key
 * @param uniqueLookUps ids of places whose tokens, found by their key, say another key
 * @param openSearches ids of places all of whose tokens are looked at
 */
public record Footprint(
        Transition transition,
        List<Access> accesses,
        List<Integer> edgesFollowed,
        List<Integer> uniqueLookUps,
        List<Integer> openSearches) {

    /** Whether the footprint of an event is known before anything is looked up. */
    public enum Kind {
        /** The event's parameters say all keys. */
        STATIC,
        /** Some keys are found in the marking. */
        DYNAMIC
    }

    public Footprint {
        accesses = List.copyOf(accesses);
        edgesFollowed = List.copyOf(edgesFollowed);
        uniqueLookUps = List.copyOf(uniqueLookUps);
        openSearches = List.copyOf(openSearches);
    }

    /** The footprint of each transition, by its id. */
    public static List<Footprint> of(Net net) {
        return net.transitions().stream()
                .map(transition -> new FootprintReader(net, transition).read())
                .toList();
    }

    /** Whether all keys are given. */
    public Kind kind() {
        boolean given = accesses.stream()
                .allMatch(access -> access.reach() == Access.Reach.WHOLE || access.reach() == Access.Reach.GIVEN);
        return given ? Kind.STATIC : Kind.DYNAMIC;
    }
}
