package io.petrigraph.examples.databuild;

import io.petrigraph.examples.databuild.graph.Components;
import io.petrigraph.examples.databuild.graph.Dependencies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for partitions whose builds wait for each other in a ring: one ring for each knot of waits. A knot that waits for
 * another comes before it, so that whoever gives up the rings in this order tells everybody on a ring of its own knot, and
 * not of one that lies deeper. One thread.
 */
final class WaitCycles {
    private final Waits waits;

    WaitCycles(DatabuildView view) {
        this.waits = new Waits(view);
    }

    /** The rings, each as refs in the order of waiting; empty where nobody waits in vain. */
    List<List<Integer>> find() {
        Components knots = Components.of(waits);
        List<List<Integer>> rings = new ArrayList<>();
        for (int knot = knots.count() - 1; knot >= 0; knot--) {
            if (knots.isCycle(waits, knot)) {
                rings.add(ring(knots, knot));
            }
        }
        return rings;
    }

    /** Walks from wait to wait within a knot until it comes to where it has been. */
    private List<Integer> ring(Components knots, int knot) {
        List<Integer> walked = new ArrayList<>();
        Map<Integer, Integer> placeOf = new HashMap<>();
        int at = knots.member(knot, 0);
        while (!placeOf.containsKey(at)) {
            placeOf.put(at, walked.size());
            walked.add(waits.ref(at));
            at = nextWithin(knots, knot, at);
        }
        return List.copyOf(walked.subList(placeOf.get(at), walked.size()));
    }

    private int nextWithin(Components knots, int knot, int at) {
        for (int i = 0; i < waits.dependencyCount(at); i++) {
            if (knots.of(waits.dependency(at, i)) == knot) {
                return waits.dependency(at, i);
            }
        }
        throw new IllegalStateException("a knot has a ref that waits for none of it: ref=" + waits.ref(at));
    }

    /** Who waits for whom: the missing partitions, numbered from 0, and for each those that its upstream want awaits. */
    private static final class Waits implements Dependencies {
        private static final int[] NOTHING = {};

        private final List<Long> partitions = new ArrayList<>();
        private final Map<Long, Integer> numbers = new HashMap<>();
        private final int[][] awaited;

        Waits(DatabuildView view) {
            view.partitionsMissing().forEach(partition -> {
                numbers.put(partition.id(), partitions.size());
                partitions.add(partition.id());
            });
            awaited = new int[partitions.size()][];
            for (int i = 0; i < awaited.length; i++) {
                awaited[i] = awaited(view.partitionMissing(partitions.get(i)));
            }
        }

        private int[] awaited(DatabuildSeen.Partition partition) {
            if (!partition.waitsFor().isPresent()) {
                return NOTHING;
            }
            List<Integer> found = new ArrayList<>();
            for (DatabuildSeen.Partition each : partition.waitsFor().get().awaits()) {
                Integer number = numbers.get(each.id());
                if (number != null) {
                    found.add(number);
                }
            }
            return found.stream().mapToInt(Integer::intValue).toArray();
        }

        int ref(int number) {
            return (int) (partitions.get(number) / Databuild.MAX_INSTANCES);
        }

        @Override
        public int size() {
            return awaited.length;
        }

        @Override
        public int dependencyCount(int number) {
            return awaited[number].length;
        }

        @Override
        public int dependency(int number, int nth) {
            return awaited[number][nth];
        }
    }
}
