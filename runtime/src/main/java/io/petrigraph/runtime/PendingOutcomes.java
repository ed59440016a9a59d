package io.petrigraph.runtime;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes that wait behind their boundary: the last sequence executed before them must be as safe as the
 * acknowledgement level asks for, refusals included. First in, first out. Owner: the engine's thread.
 */
final class PendingOutcomes {
    private record Answer(Call call, Outcome outcome) {}

    private @Nullable Lane[] lanes = new Lane[256];
    private long[] boundaries = new long[256];
    private long first;
    private long next;
    private final ArrayDeque<Answer> answers = new ArrayDeque<>();

    /** An outcome that the lane has staged already. */
    void add(Lane lane, long boundary) {
        int at = room();
        lanes[at] = lane;
        boundaries[at] = boundary;
    }

    /** An outcome for a call. */
    void add(Call call, Outcome outcome, long boundary) {
        int at = room();
        lanes[at] = null;
        boundaries[at] = boundary;
        answers.addLast(new Answer(call, outcome));
    }

    private int room() {
        if (next - first == lanes.length) {
            grow();
        }
        return (int) next++ & (lanes.length - 1);
    }

    private void grow() {
        int length = lanes.length;
        @Nullable Lane[] oldLanes = lanes;
        long[] oldBoundaries = boundaries;
        lanes = Arrays.copyOf(oldLanes, length * 2);
        boundaries = Arrays.copyOf(oldBoundaries, length * 2);
        for (long i = first; i < next; i++) {
            lanes[(int) i & (lanes.length - 1)] = oldLanes[(int) i & (length - 1)];
            boundaries[(int) i & (lanes.length - 1)] = oldBoundaries[(int) i & (length - 1)];
        }
    }

    boolean isEmpty() {
        return first == next;
    }

    /** Tells all whose boundary is reached, and returns how many. */
    int release(long ackedSequence) {
        int released = 0;
        Lane last = null;
        while (first < next) {
            int at = (int) first & (lanes.length - 1);
            if (boundaries[at] > ackedSequence) {
                break;
            }
            Lane lane = lanes[at];
            if (lane == null) {
                Answer answer = answers.removeFirst();
                answer.call.complete(answer.outcome);
            } else {
                lane.outcomes().release();
                if (last != null && last != lane) {
                    last.outcomes().publishRelease();
                }
                last = lane;
                lanes[at] = null;
            }
            first++;
            released++;
        }
        if (last != null) {
            last.outcomes().publishRelease();
        }
        return released;
    }
}
