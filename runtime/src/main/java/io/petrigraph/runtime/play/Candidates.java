package io.petrigraph.runtime.play;

import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * The transitions of one partition that may be enabled: what is not in here is known not to be. Owner: the partition's
 * thread.
 */
public final class Candidates {
    /** No transition. */
    public static final int NONE = -1;

    /** At most so many enabled bindings of a transition are passed over for the next. */
    private static final int SPREAD = 16;

    private final PlayPlan plan;
    private final PlayPolicy policy;
    private final SplittableRandom random;
    /** By the rank of a transition: those of the highest priority first. */
    private final BitSet ranks = new BitSet();
    /** The same in no order, and where each rank stands in it: for a fair draw. */
    private final int[] dense;

    private final int[] position;
    private int size;
    private int last = -1;
    private int turn;

    /** The candidates of a partition that owns so much of a plan: none yet. */
    public Candidates(PlayPlan plan, int partition, PlayPolicy policy, long seed) {
        this.plan = plan;
        this.policy = policy;
        this.random = new SplittableRandom(seed + partition);
        this.dense = new int[plan.transitions()];
        this.position = new int[plan.transitions()];
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** It may be enabled. */
    public void add(int transition) {
        int rank = plan.rank(transition);
        if (!ranks.get(rank)) {
            ranks.set(rank);
            position[rank] = size;
            dense[size++] = rank;
        }
    }

    /** It is not enabled, or somebody is about to know. */
    public void remove(int transition) {
        int rank = plan.rank(transition);
        if (ranks.get(rank)) {
            ranks.clear(rank);
            int moved = dense[--size];
            dense[position[rank]] = moved;
            position[moved] = position[rank];
        }
    }

    /** Nothing is tried any more. */
    public void clear() {
        ranks.clear();
        size = 0;
    }

    /** The transition to try next, or {@link #NONE}; it stays a candidate. */
    public int next() {
        if (size == 0) {
            return NONE;
        }
        last = switch (policy) {
            case RANDOM -> dense[random.nextInt(size)];
            case ROTATION -> behind(last, 0);
            case PRIORITY -> firstOfItsPriority();
        };
        return plan.ofRank(last);
    }

    private int firstOfItsPriority() {
        int first = ranks.nextSetBit(0);
        int turned = behind(Math.max(last, first - 1), first);
        return plan.isOfOnePriority(first, turned) ? turned : first;
    }

    private int behind(int rank, int first) {
        int next = ranks.nextSetBit(rank + 1);
        return next >= 0 ? next : ranks.nextSetBit(first);
    }

    /** How many enabled bindings of the next transition to pass over, so that all have their turn. */
    public int skip() {
        return policy == PlayPolicy.RANDOM ? random.nextInt(SPREAD) : turn++ & (SPREAD - 1);
    }
}
