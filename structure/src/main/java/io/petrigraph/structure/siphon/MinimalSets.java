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
 * nothing of the set yet makes one branch for each place that it could need. Two things are not followed: what contains a
 * known set, and what lies outside the largest closed set that the exclusions leave. One thread uses it.
 */
public final class MinimalSets {
    private final Sources sources;
    private final int maxSets;
    private final Work work;
    private final List<BitSet> found = new ArrayList<>();
    private final BitSet set = new BitSet();
    private final int[] fedBy;
    private final Deque<Branch> branches = new ArrayDeque<>();

    /** Places of which one must come in: those before {@code next} were tried, and are not allowed since. */
    private static final class Branch {
        private static final int NOTHING = -1;

        private final int[] places;
        private BitSet allowed;
        private int next;
        private int entered = NOTHING;

        Branch(int[] places, BitSet allowed) {
            this.places = places;
            this.allowed = (BitSet) allowed.clone();
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
        BitSet allowed = search.largestWithin(among);
        boolean complete = true;
        for (int root = allowed.nextSetBit(0); root >= 0 && complete; root = allowed.nextSetBit(root + 1)) {
            complete = search.from(root, allowed);
            allowed.clear(root);
            allowed = search.largestWithin(allowed);
        }
        return new ClosedSets(search.found, complete);
    }

    private BitSet largestWithin(BitSet places) {
        work.spend(1 + places.cardinality());
        return sources.largestWithin(places);
    }

    /** Every set with this place and otherwise of allowed ones; false where a limit was met. */
    private boolean from(int root, BitSet allowed) {
        branches.push(new Branch(new int[] {root}, allowed));
        while (!branches.isEmpty()) {
            if (found.size() > maxSets || !work.spend(1)) {
                return false;
            }
            Branch branch = branches.element();
            leave(branch);
            if (enterNext(branch)) {
                follow(branch.allowed);
            } else {
                branches.pop();
            }
        }
        return true;
    }

    private void leave(Branch branch) {
        if (branch.entered != Branch.NOTHING) {
            set.clear(branch.entered);
            feed(branch.entered, -1);
            branch.allowed.clear(branch.entered);
            branch.allowed = largestWithin(branch.allowed);
            branch.entered = Branch.NOTHING;
        }
    }

    /** Takes in the next place that may be in a closed set with the others; false where there is none. */
    private boolean enterNext(Branch branch) {
        BitSet outside = (BitSet) set.clone();
        outside.andNot(branch.allowed);
        while (outside.isEmpty() && branch.next < branch.places.length) {
            int place = branch.places[branch.next++];
            if (branch.allowed.get(place)) {
                branch.entered = place;
                set.set(place);
                feed(place, 1);
                return true;
            }
        }
        return false;
    }

    private void feed(int place, int sign) {
        for (int source : sources.neededFrom(place)) {
            fedBy[source] += sign;
        }
    }

    /** Goes on from the set as it is: finds it closed, or opens a branch for the source that has the fewest ways on. */
    private void follow(BitSet allowed) {
        if (containsKnown()) {
            return;
        }
        int[] fewest = null;
        for (int place = set.nextSetBit(0); place >= 0; place = set.nextSetBit(place + 1)) {
            for (int source : sources.of(place)) {
                work.spend(1);
                if (fedBy[source] == 0) {
                    int[] ways = Arrays.stream(sources.needs(source))
                            .filter(allowed::get)
                            .toArray();
                    fewest = fewest == null || ways.length < fewest.length ? ways : fewest;
                }
            }
        }
        if (fewest == null) {
            found.add(smallestWithin(set));
        } else {
            branches.push(new Branch(fewest, allowed));
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

    /** A minimal closed set within a closed one: each place in turn is left out, where something closed remains. */
    private BitSet smallestWithin(BitSet closed) {
        BitSet smallest = (BitSet) closed.clone();
        for (int place = closed.nextSetBit(0); place >= 0; place = closed.nextSetBit(place + 1)) {
            if (smallest.get(place)) {
                BitSet without = (BitSet) smallest.clone();
                without.clear(place);
                BitSet smaller = largestWithin(without);
                if (!smaller.isEmpty()) {
                    smallest = smaller;
                }
            }
        }
        return smallest;
    }
}
