package io.petrigraph.examples.databuild;

import io.petrigraph.runtime.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for partitions whose builds wait for each other in a ring. One thread. */
final class WaitCycles {
    private final View view;
    /** On the path: its place there; done: -1. */
    private final Map<Long, Integer> seen = new HashMap<>();

    private final List<Long> path = new ArrayList<>();
    private final List<Long> cursors = new ArrayList<>();

    WaitCycles(View view) {
        this.view = view;
    }

    /** The refs of one ring, in the order of waiting; empty where there is none. */
    List<Integer> find() {
        for (long row = view.rowCursor(Ids.PARTITION_MISSING, -1);
                row >= 0;
                row = view.rowCursor(Ids.PARTITION_MISSING, row)) {
            List<Integer> ring = from(view.rowKey(Ids.PARTITION_MISSING, row));
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        return List.of();
    }

    private List<Integer> from(long start) {
        enter(start);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            long next = next(top);
            int onPath = seen.getOrDefault(next, -1);
            if (next < 0) {
                seen.put(path.remove(top), -1);
                cursors.remove(top);
            } else if (onPath >= 0) {
                return ring(onPath);
            } else {
                enter(next);
            }
        }
        return List.of();
    }

    private void enter(long partition) {
        if (!seen.containsKey(partition)) {
            seen.put(partition, path.size());
            path.add(partition);
            cursors.add(-1L);
        }
    }

    /** The next partition that the build at this place of the path waits for, or -1. */
    private long next(int place) {
        long upstreamLink = view.linkCursor(Ids.PARTITION_WAITS_FOR, path.get(place), -1);
        if (upstreamLink < 0) {
            return -1;
        }
        long upstream = view.linkTarget(Ids.PARTITION_WAITS_FOR, upstreamLink);
        long cursor = view.linkCursor(Ids.WANT_AWAITS, upstream, cursors.get(place));
        cursors.set(place, cursor);
        return cursor < 0 ? -1 : view.linkTarget(Ids.WANT_AWAITS, cursor);
    }

    private List<Integer> ring(int from) {
        List<Integer> refs = new ArrayList<>();
        for (long partition : path.subList(from, path.size())) {
            refs.add((int) (partition / DatabuildNet.MAX_INSTANCES));
        }
        return refs;
    }
}
