package io.petrigraph.structure;

import io.petrigraph.structure.linear.Work;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.siphon.ClosedSets;
import io.petrigraph.structure.siphon.MinimalSets;
import io.petrigraph.structure.siphon.Sources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The minimal siphons of a net (once empty, empty for ever) and its minimal traps (once marked, marked for ever). Places
 * that no transition touches are in none of them.
 *
 * @param siphons each with the largest trap inside it
 * @param siphonsComplete false where a budget ended the search
 * @param traps by plain places
 * @param trapsComplete false where a budget ended the search
 */
public record Siphons(List<Siphon> siphons, boolean siphonsComplete, List<BitSet> traps, boolean trapsComplete) {

    /**
     * A minimal siphon.
     *
     * @param places its plain places
     * @param trap the largest trap inside it; empty where there is none
     * @param isMarked true where the initial marking marks it
     * @param isControlled true where the initial marking marks its trap: it can never become empty
     */
    public record Siphon(BitSet places, BitSet trap, boolean isMarked, boolean isControlled) {}

    public Siphons {
        siphons = List.copyOf(siphons);
        traps = List.copyOf(traps);
    }

    /** The siphons and traps of a plain net within limits. */
    public static Siphons of(PlainNet net, StructureLimits limits) {
        Sources tokens = Sources.ofTokens(net);
        Sources losses = Sources.ofLosses(net);
        BitSet touched = touched(net);
        ClosedSets siphons = MinimalSets.of(tokens, touched, limits.maxClosedSets(), new Work(limits.closedSetWork()));
        ClosedSets traps = MinimalSets.of(losses, touched, limits.maxClosedSets(), new Work(limits.closedSetWork()));
        BitSet marked = new BitSet();
        for (int place : net.initial().places()) {
            marked.set(place);
        }
        List<Siphon> described = new ArrayList<>();
        for (BitSet places : siphons.sets()) {
            BitSet trap = losses.largestWithin(places);
            described.add(new Siphon(places, trap, places.intersects(marked), trap.intersects(marked)));
        }
        return new Siphons(described, siphons.complete(), traps.sets(), traps.complete());
    }

    /** True where no siphon can ever become empty, and none is missing. */
    public boolean areAllControlled() {
        return siphonsComplete && siphons.stream().allMatch(Siphon::isControlled);
    }

    private static BitSet touched(PlainNet net) {
        BitSet touched = new BitSet();
        for (PlainTransition transition : net.transitions()) {
            for (PlainTransition.Effect effect : transition.effects()) {
                effect.needs().forEach(touched::set);
                effect.takes().forEach(touched::set);
                effect.puts().forEach(touched::set);
            }
        }
        return touched;
    }
}
