package io.petrigraph.structure;

import io.petrigraph.net.Net;
import io.petrigraph.structure.linear.Flows;
import io.petrigraph.structure.linear.Kernel;
import io.petrigraph.structure.linear.Semiflows;
import io.petrigraph.structure.linear.Span;
import io.petrigraph.structure.linear.Work;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * The place invariants of a net.
 *
 * @param net the plain net whose places they weigh
 * @param semiflows those with positive weights: the minimal ones, and where {@code complete} is false what was found
 * @param others those with weights of both signs that the semiflows do not span
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
        List<PlaceInvariant> semiflows = new ArrayList<>();
        List<PlaceInvariant> others = new ArrayList<>();
        boolean valued = true;
        for (Weights weights : minimal.weights()) {
            valued &= add(net, weights, semiflows);
        }
        for (Weights weights : news(minimal, basis)) {
            valued &= add(net, weights, new PlaceInvariant(weights, 0).isSemiflow() ? semiflows : others);
        }
        return new PlaceInvariants(net, semiflows, others, minimal.complete() && valued, basis.complete() && valued);
    }

    /** What of a basis the semiflows do not span, the first weight positive; more than that where nothing is proven. */
    private static List<Weights> news(Flows semiflows, Flows basis) {
        Span span = new Span();
        semiflows.weights().forEach(span::add);
        List<Weights> independent = new ArrayList<>();
        List<Weights> doubtful = new ArrayList<>();
        for (Weights weights : basis.weights()) {
            Weights signed = weights.count(0) < 0 ? Weights.NONE.minus(weights) : weights;
            (span.add(signed) ? independent : doubtful).add(signed);
        }
        boolean proven = basis.complete() && span.dimension() == basis.weights().size();
        if (!proven) {
            independent.addAll(doubtful);
            independent.removeAll(semiflows.weights());
        }
        return independent;
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
