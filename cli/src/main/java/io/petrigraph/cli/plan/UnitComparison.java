package io.petrigraph.cli.plan;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.pnml.PnmlNet;
import io.petrigraph.scheduler.Home;
import io.petrigraph.scheduler.Plan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan beside the sequential units that a file states ({@code nupn}): somebody else's way to take the same net apart. Each
 * unit with places of its own counts as one part.
 */
final class UnitComparison {
    private static final int NOWHERE = -1;

    private final PnmlNet file;
    private final Plan plan;

    UnitComparison(PnmlNet file, Plan plan) {
        this.file = file;
        this.plan = plan;
    }

    /** Counts of both; the units' figures only where the file has units. */
    Map<String, Object> facts() {
        int[] partitionOf = new int[plan.net().places().size()];
        Arrays.setAll(partitionOf, this::partition);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("largestPartitionPlaces", largest(partitionOf));
        facts.put("transitionsOverPartitions", crossing(partitionOf));
        if (!file.units().isEmpty()) {
            int[] unitOf = units();
            facts.put("units", (int)
                    Arrays.stream(unitOf).distinct().filter(u -> u != NOWHERE).count());
            facts.put("unitsInOnePartition", inOnePartition(partitionOf));
            facts.put("largestUnitPlaces", largest(unitOf));
            facts.put("transitionsOverUnits", crossing(unitOf));
        }
        return facts;
    }

    /** The same as sentences. */
    List<String> sentences() {
        Map<String, Object> facts = facts();
        int transitions = plan.net().transitions().size();
        String ours = String.format(
                "The largest partition holds %s of %d places; %s of %d transitions touch more than one partition.",
                facts.get("largestPartitionPlaces"),
                plan.net().places().size(),
                facts.get("transitionsOverPartitions"),
                transitions);
        if (!facts.containsKey("units")) {
            return List.of(ours);
        }
        String theirs = String.format(
                "The file's %s units: %s lie in one partition each, the largest has %s places, and %s of %d transitions touch"
                        + " more than one unit.",
                facts.get("units"),
                facts.get("unitsInOnePartition"),
                facts.get("largestUnitPlaces"),
                facts.get("transitionsOverUnits"),
                transitions);
        return List.of(ours, theirs);
    }

    /** A place that is sliced lies in all partitions: it belongs to none of them. */
    private int partition(int place) {
        Home home = plan.homeOfPlace(place);
        return home.isPinned() ? home.partition() : NOWHERE;
    }

    private int[] units() {
        int[] unitOf = new int[plan.net().places().size()];
        Arrays.fill(unitOf, NOWHERE);
        for (int unit = 0; unit < file.units().size(); unit++) {
            for (int place : file.units().get(unit).places()) {
                unitOf[place] = unit;
            }
        }
        return unitOf;
    }

    private int inOnePartition(int[] partitionOf) {
        int whole = 0;
        for (PnmlNet.Unit unit : file.units()) {
            Set<Integer> partitions = new TreeSet<>();
            unit.places().forEach(place -> partitions.add(partitionOf[place]));
            whole += partitions.size() == 1 && !partitions.contains(NOWHERE) ? 1 : 0;
        }
        return whole;
    }

    private static int largest(int[] partOf) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        for (int part : partOf) {
            if (part != NOWHERE) {
                sizes.merge(part, 1, Integer::sum);
            }
        }
        return sizes.values().stream().mapToInt(size -> size).max().orElse(0);
    }

    private int crossing(int[] partOf) {
        Net net = plan.net();
        int crossing = 0;
        for (Transition transition : net.transitions()) {
            Set<Integer> parts = new TreeSet<>();
            transition.arcs().forEach(arc -> touched(arc, partOf, parts));
            crossing += parts.size() > 1 ? 1 : 0;
        }
        return crossing;
    }

    /** The arcs that a file can have. */
    private static void touched(Arc arc, int[] partOf, Set<Integer> parts) {
        if (arc instanceof Arc.Consume consume) {
            parts.add(partOf[consume.place()]);
        } else if (arc instanceof Arc.Produce produce) {
            parts.add(partOf[produce.place()]);
        } else if (arc instanceof Arc.Read read) {
            parts.add(partOf[read.place()]);
        } else if (arc instanceof Arc.Inhibit inhibit) {
            parts.add(partOf[inhibit.place()]);
        } else if (arc instanceof Arc.Reset reset) {
            parts.add(partOf[reset.place()]);
        } else if (arc instanceof Arc.Transfer transfer) {
            parts.add(partOf[transfer.place()]);
            parts.add(partOf[transfer.toPlace()]);
        }
    }
}
