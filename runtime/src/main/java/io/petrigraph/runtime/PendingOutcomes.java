package io.petrigraph.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes that wait behind their boundary: the last sequence executed before them must be as safe as the
 * acknowledgement level asks for, refusals included. First in, first out. Owner: the engine's thread.
 *
 * <pre>
 *   group: | lane, or null for a call | how many outcomes in a row | boundary of the last of them |
 *          a batch is published as a whole, so the outcomes of one lane in a row wait together: until {@link #endBatch}
 * </pre>
 */
final class PendingOutcomes {
    private record Answer(Call call, Outcome outcome) {}

    private @Nullable Lane[] lanes = new Lane[256];
    private int[] counts = new int[256];
    private long[] boundaries = new long[256];
    private long first;
    private long next;
    /** The lane of the group that may still grow. */
    private @Nullable Lane open;

    private final ArrayDeque<Answer> answers = new ArrayDeque<>();

    /** An outcome that the lane has staged already. */
    void add(Lane lane, long boundary) {
        if (lane != open) {
            open = lane;
            begin(lane);
        }
        int last = at(next - 1);
        counts[last]++;
        boundaries[last] = boundary;
    }

    /** An outcome for a call. */
    void add(Call call, Outcome outcome, long boundary) {
        open = null;
        begin(null);
        boundaries[at(next - 1)] = boundary;
        answers.addLast(new Answer(call, outcome));
    }

    /** What comes now is published later, and waits by itself. */
    void endBatch() {
        open = null;
    }

    private void begin(@Nullable Lane lane) {
        if (next - first == lanes.length) {
            grow();
        }
        int at = at(next++);
        lanes[at] = lane;
        counts[at] = 0;
    }

    private int at(long group) {
        return (int) group & (lanes.length - 1);
    }

    private void grow() {
        int length = lanes.length;
        @Nullable Lane[] oldLanes = lanes;
        int[] oldCounts = counts;
        long[] oldBoundaries = boundaries;
        lanes = Arrays.copyOf(oldLanes, length * 2);
        counts = Arrays.copyOf(oldCounts, length * 2);
        boundaries = Arrays.copyOf(oldBoundaries, length * 2);
        for (long group = first; group < next; group++) {
            int from = (int) group & (length - 1);
            lanes[at(group)] = oldLanes[from];
            counts[at(group)] = oldCounts[from];
            boundaries[at(group)] = oldBoundaries[from];
        }
    }

    boolean isEmpty() {
        return first == next;
    }

    /** Tells all whose boundary is reached, and returns how many groups and answers that were. */
    int release(long ackedSequence) {
        int released = 0;
        while (first < next && boundaries[at(first)] <= ackedSequence) {
            int at = at(first++);
            Lane lane = lanes[at];
            if (lane == null) {
                Answer answer = answers.removeFirst();
                answer.call.complete(answer.outcome);
            } else {
                lane.outcomes().release(counts[at]);
                lane.outcomes().publishRelease();
                lanes[at] = null;
            }
            released++;
        }
        if (isEmpty()) {
            open = null;
        }
        return released;
    }
}
