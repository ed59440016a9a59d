package io.petrigraph.runtime.commit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds what of one partition, and who waits for it. An attempt joins all its queues in one step, ordered by age, and
 * holds nothing until no queue has a conflicting attempt before it; then it holds all. So two attempts never wait for each
 * other here, and a waiting writer closes the door to later readers. Owner: the partition's thread.
 *
 * <pre>
 *   queue of a granule:   | holders ... | waiting, oldest first ... |        readers share, a writer is alone
 * </pre>
 */
final class Reservations {
    /** Told when a granule gets its first attempt and loses its last. */
    interface Marks {
        void reserved(Granule granule, boolean isReserved);
    }

    /** What an attempt has here. */
    private static final class Stand {
        final Attempt attempt;
        final Map<Granule, Boolean> granules;
        boolean holds;

        Stand(Attempt attempt, Map<Granule, Boolean> granules) {
            this.attempt = attempt;
            this.granules = granules;
        }

        boolean changes(Granule granule) {
            return granules.getOrDefault(granule, false);
        }

        boolean isBefore(Stand other) {
            return holds || attempt.isOlderThan(other.attempt);
        }
    }

    private final Map<Granule, List<Stand>> queues = new HashMap<>();
    private final Map<Attempt, Stand> stands = new HashMap<>();
    private final Marks marks;

    Reservations(Marks marks) {
        this.marks = marks;
    }

    boolean isEmpty() {
        return stands.isEmpty();
    }

    /** True where the attempt holds all that it asked for here. */
    boolean holds(Attempt attempt) {
        Stand stand = stands.get(attempt);
        return stand != null && stand.holds;
    }

    /** True where an event that is executed at once may look at the granule, or change it, past all that is queued. */
    boolean admits(Granule granule, boolean isChanged) {
        List<Stand> queue = queues.get(granule);
        if (queue == null) {
            return true;
        }
        for (Stand stand : queue) {
            if (isChanged || stand.changes(granule)) {
                return false;
            }
        }
        return true;
    }

    /** An attempt asks for the granules that lie here. It holds them at once where {@link #holds} says so. */
    void enter(Attempt attempt, Map<Granule, Boolean> granules) {
        Stand stand = new Stand(attempt, granules);
        stands.put(attempt, stand);
        for (Granule granule : granules.keySet()) {
            List<Stand> queue = queues.computeIfAbsent(granule, g -> new ArrayList<>(2));
            if (queue.isEmpty()) {
                marks.reserved(granule, true);
            }
            int at = queue.size();
            while (at > 0 && !queue.get(at - 1).isBefore(stand)) {
                at--;
            }
            queue.add(at, stand);
        }
        if (headsAll(stand)) {
            hold(stand);
        }
    }

    private boolean headsAll(Stand stand) {
        for (Map.Entry<Granule, Boolean> asked : stand.granules.entrySet()) {
            for (Stand before : queues.getOrDefault(asked.getKey(), List.of())) {
                if (before == stand) {
                    break;
                }
                if (asked.getValue() || before.changes(asked.getKey())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** An attempt gives back what it has here; {@code granted} gets those that hold all of theirs now. */
    void leave(Attempt attempt, List<Attempt> granted) {
        Stand left = stands.remove(attempt);
        if (left == null) {
            throw new IllegalStateException("an attempt that is not here leaves: " + attempt);
        }
        List<Stand> candidates = new ArrayList<>();
        for (Granule granule : left.granules.keySet()) {
            List<Stand> queue = queues.get(granule);
            if (queue == null || !queue.remove(left)) {
                throw new IllegalStateException("a reservation is not where it was made: granule=" + granule);
            }
            if (queue.isEmpty()) {
                queues.remove(granule);
                marks.reserved(granule, false);
            }
            for (Stand waiting : queue) {
                if (!waiting.holds && !candidates.contains(waiting)) {
                    candidates.add(waiting);
                }
            }
        }
        candidates.sort((a, b) -> a.attempt.isOlderThan(b.attempt) ? -1 : 1);
        for (Stand waiting : candidates) {
            if (headsAll(waiting)) {
                hold(waiting);
                granted.add(waiting.attempt);
            }
        }
    }

    /** Holders stand before all that wait. */
    private void hold(Stand stand) {
        stand.holds = true;
        for (Granule granule : stand.granules.keySet()) {
            List<Stand> queue = queues.get(granule);
            if (queue != null) {
                queue.remove(stand);
                int at = 0;
                while (at < queue.size() && queue.get(at).holds) {
                    at++;
                }
                queue.add(at, stand);
            }
        }
    }
}
