package io.petrigraph.structure.siphon;

import io.petrigraph.structure.linear.Work;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The minimal closed sets, by branching: each place in turn is in the set and all before it are not; a source that needs
 * nothing of the set yet makes one branch for each place that it could need. What contains a known set is not followed.
 * One thread uses it.
 */
public final class MinimalSets {
    private final Sources sources;
    private final int maxSets;
    private final Work work;
    private final List<BitSet> found = new ArrayList<>();
    private final BitSet set = new BitSet();
    private final BitSet excluded = new BitSet();
    private final int[] fedBy;
    private final Deque<Branch> branches = new ArrayDeque<>();

    /** Places of which one must come in: those before {@code next} were tried, and are excluded since. */
    private static final class Branch {
        private final int[] places;
        private int next;
        private int entered = -1;

        Branch(int[] places) {
            this.places = places;
        }
    }

    private MinimalSets(Sources sources, int maxSets, Work work) {
        this.sources = sources;
        this.maxSets = maxSets;
        this.work = work;
        this.fedBy = new int[sources.count()];
    }

    /** Those among some places; incomplete where there are more than {@code maxSets}, or the budget ended. */
    public static ClosedSets of(Sources sources, BitSet among, int maxSets, Work work) {
        MinimalSets search = new MinimalSets(sources, maxSets, work);
        search.excluded.set(0, sources.places());
        search.excluded.andNot(among);
        boolean complete = true;
        for (int root = among.nextSetBit(0); root >= 0 && complete; root = among.nextSetBit(root + 1)) {
            complete = search.from(root);
            search.excluded.set(root);
        }
        return new ClosedSets(search.found, complete);
    }

    /** Every set with this place and without those before it; false where a limit was met. */
    private boolean from(int root) {
        branches.push(new Branch(new int[] {root}));
        while (!branches.isEmpty()) {
            if (found.size() > maxSets || !work.spend(1)) {
                return false;
            }
            Branch branch = branches.element();
            leave(branch);
            if (branch.next == branch.places.length) {
                for (int place : branch.places) {
                    excluded.clear(place);
                }
                branches.pop();
            } else {
                enter(branch);
                follow();
            }
        }
        return true;
    }

    private void leave(Branch branch) {
        if (branch.entered >= 0) {
            set.clear(branch.entered);
            feed(branch.entered, -1);
            excluded.set(branch.entered);
            branch.entered = -1;
        }
    }

    private void enter(Branch branch) {
        branch.entered = branch.places[branch.next++];
        set.set(branch.entered);
        feed(branch.entered, 1);
    }

    private void feed(int place, int sign) {
        for (int source : sources.neededFrom(place)) {
            fedBy[source] += sign;
        }
    }

    /** Goes on from the set as it is: finds it closed, or opens a branch for the source that has the fewest ways on. */
    private void follow() {
        if (containsKnown()) {
            return;
        }
        int[] fewest = null;
        for (int place = set.nextSetBit(0); place >= 0; place = set.nextSetBit(place + 1)) {
            for (int source : sources.of(place)) {
                work.spend(1);
                if (fedBy[source] == 0) {
                    int[] ways = free(sources.needs(source));
                    if (ways.length == 0) {
                        return;
                    }
                    fewest = fewest == null || ways.length < fewest.length ? ways : fewest;
                }
            }
        }
        if (fewest == null) {
            found.add(smallestWithin(set));
        } else {
            branches.push(new Branch(fewest));
        }
    }

    private boolean containsKnown() {
        for (BitSet known : found) {
            work.spend(1 + known.length() / Long.SIZE);
            BitSet outside = (BitSet) known.clone();
            outside.andNot(set);
            if (outside.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private int[] free(int[] places) {
        return Arrays.stream(places).filter(place -> !excluded.get(place)).toArray();
    }

    /** A minimal closed set within a closed one: each place in turn is left out, where something closed remains. */
    private BitSet smallestWithin(BitSet closed) {
        BitSet smallest = (BitSet) closed.clone();
        for (int place = closed.nextSetBit(0); place >= 0; place = closed.nextSetBit(place + 1)) {
            if (smallest.get(place)) {
                BitSet without = (BitSet) smallest.clone();
                without.clear(place);
                work.spend(without.cardinality());
                BitSet smaller = sources.largestWithin(without);
                if (!smaller.isEmpty()) {
                    smallest = smaller;
                }
            }
        }
        return smallest;
    }
}
