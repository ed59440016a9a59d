package io.petrigraph.structure;

import io.petrigraph.net.Net;
import io.petrigraph.structure.linear.Flows;
import io.petrigraph.structure.linear.Kernel;
import io.petrigraph.structure.linear.Semiflows;
import io.petrigraph.structure.linear.Work;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The place invariants of a net.
 *
 * @param net the plain net whose places they weigh
 * @param semiflows those with positive weights: the minimal ones, and where {@code complete} is false what was found
 * @param others those with weights of both signs which, with the semiflows, span all invariants
 * @param complete true where every minimal semiflow is listed
 * @param spanning true where every invariant is a sum of multiples of the listed ones
 */
public record PlaceInvariants(
        PlainNet net, List<PlaceInvariant> semiflows, List<PlaceInvariant> others, boolean complete, boolean spanning) {
    public PlaceInvariants {
        semiflows = List.copyOf(semiflows);
        others = List.copyOf(others);
    }

    /** The invariants of a net within the default limits. */
    public static PlaceInvariants of(Net net) {
        return of(PlainNet.of(net, StructureLimits.DEFAULT.plain()), StructureLimits.DEFAULT);
    }

    /** The invariants of a plain net within limits. */
    public static PlaceInvariants of(PlainNet net, StructureLimits limits) {
        Flows minimal = Semiflows.of(net, limits.maxInvariantRows(), new Work(limits.invariantWork()));
        Flows basis = Kernel.of(net, new Work(limits.invariantWork()));
        Set<Weights> known = new HashSet<>(minimal.weights());
        List<PlaceInvariant> semiflows = new ArrayList<>();
        List<PlaceInvariant> others = new ArrayList<>();
        boolean valued = true;
        for (Weights weights : minimal.weights()) {
            valued &= add(net, weights, semiflows);
        }
        for (Weights weights : basis.weights()) {
            Weights signed = weights.count(0) < 0 ? Weights.NONE.minus(weights) : weights;
            boolean positive = new PlaceInvariant(signed, 0).isSemiflow();
            boolean isNews = !positive || !minimal.complete();
            if (isNews && known.add(signed)) {
                valued &= add(net, signed, positive ? semiflows : others);
            }
        }
        return new PlaceInvariants(net, semiflows, others, minimal.complete() && valued, basis.complete() && valued);
    }

    /** False where the value overflows: such an invariant is left out. */
    private static boolean add(PlainNet net, Weights weights, List<PlaceInvariant> into) {
        try {
            into.add(new PlaceInvariant(weights, weights.times(net.initial()::countOf)));
            return true;
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    /** Semiflows first, then the others. */
    public List<PlaceInvariant> all() {
        List<PlaceInvariant> all = new ArrayList<>(semiflows);
        all.addAll(others);
        return all;
    }
}
