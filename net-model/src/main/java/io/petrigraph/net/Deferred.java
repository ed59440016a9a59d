package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;

/** What a DEFERRED edge adds to the net: an invariant by which, at commit, every link of a from leads to a live to. */
final class Deferred {
    private Deferred() {}

    static List<Invariant> invariants(NetTables tables, int firstId) {
        List<Invariant> all = new ArrayList<>();
        for (Edge edge : tables.edges()) {
            if (edge.reference() == Edge.Reference.DEFERRED) {
                Family to = tables.family(edge.toFamily());
                List<Integer> reads = new ArrayList<>(List.of(edge.forwardPlace()));
                to.places().stream().filter(place -> place != to.ended()).forEach(reads::add);
                all.add(new Invariant(
                        firstId + all.size(),
                        edge.name() + ".deferred",
                        edge.fromFamily(),
                        reads,
                        Invariant.Scope.COMMIT,
                        view -> isWhole(edge, to, view)));
            }
        }
        return all;
    }

    private static boolean isWhole(Edge edge, Family to, BindingView view) {
        long from = view.value(0);
        long cursor = view.linkCursor(edge.forwardPlace(), from, -1);
        while (cursor >= 0) {
            int state = view.stateOf(to.id(), view.linkTarget(edge.forwardPlace(), cursor));
            if (state < 0 || state == to.ended()) {
                return false;
            }
            cursor = view.linkCursor(edge.forwardPlace(), from, cursor);
        }
        return true;
    }
}
