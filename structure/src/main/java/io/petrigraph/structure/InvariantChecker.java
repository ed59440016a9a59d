package io.petrigraph.structure;

import io.petrigraph.net.Net;
import io.petrigraph.structure.plain.PlainNet;
import java.util.List;
import java.util.Optional;

/**
 * Asserts that a marking of a run has every place invariant of its net: whatever fired, and whoever fired it, in however
 * many partitions, a marking that breaks one was never reachable. Immutable; safe for any thread.
 */
public final class InvariantChecker {
    private final PlainNet net;
    private final List<PlaceInvariant> invariants;

    /** A checker of these invariants. */
    public InvariantChecker(PlaceInvariants invariants) {
        this.net = invariants.net();
        this.invariants = invariants.all();
    }

    /** A checker of all invariants of a net that the default limits find. */
    public static InvariantChecker of(Net net) {
        return new InvariantChecker(PlaceInvariants.of(net));
    }

    /** The number of invariants that it checks; where it is 0, a check says nothing. */
    public int size() {
        return invariants.size();
    }

    /** The first invariant that the marking breaks. */
    public Optional<BrokenInvariant> broken(TokenCounts marking) {
        for (PlaceInvariant invariant : invariants) {
            long actual = invariant.weights().times(place -> count(place, marking));
            if (actual != invariant.value()) {
                return Optional.of(new BrokenInvariant(invariant.text(net), invariant.value(), actual));
            }
        }
        return Optional.empty();
    }

    /** Fails with an {@link IllegalStateException} that names the invariant where the marking breaks one. */
    public void check(TokenCounts marking) {
        broken(marking).ifPresent(broken -> {
            throw new IllegalStateException(broken.toString());
        });
    }

    private long count(int place, TokenCounts marking) {
        int netPlace = net.netPlace(place);
        return net.form() == PlainNet.Form.UNFOLDED ? marking.of(netPlace, net.token(place)) : marking.of(netPlace);
    }
}
