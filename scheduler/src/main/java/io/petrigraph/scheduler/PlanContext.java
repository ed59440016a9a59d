package io.petrigraph.scheduler;

import io.petrigraph.scheduler.cut.WeightedCut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a plan is asked for. Every setting has a default; names are checked when the net is planned. Set before
 * {@link Plan#of}, which copies what it needs; belongs to one thread.
 */
public final class PlanContext {
    /** {@link #partitions} where the planner chooses. */
    public static final int AUTO = 0;
    /** A bound on partitions. */
    public static final int MAX_PARTITIONS = 64;
    /** A bound on slices. */
    public static final int MAX_SLICES = 1 << 16;
    /** The work of one event where no profile says it: nanoseconds. */
    public static final double DEFAULT_WORK_NS = 200;

    int partitions = 1;
    int availablePartitions = 1;
    int slices;
    double imbalance = WeightedCut.DEFAULT_IMBALANCE;
    boolean inferKeys;
    boolean sliceBags = true;
    boolean searchesTogether = true;
    double workNs = DEFAULT_WORK_NS;
    OptionalDouble maxCrossShare = OptionalDouble.empty();
    OptionalInt expectPartitions = OptionalInt.empty();
    final Map<String, String> keys = new LinkedHashMap<>();
    final Map<String, Integer> pins = new LinkedHashMap<>();
    final List<List<String>> together = new ArrayList<>();
    Map<String, Long> firings = Map.of();
    final Map<String, Double> weights = new LinkedHashMap<>();

    /** All defaults: one partition. */
    public PlanContext() {
        // every setting has a default
    }

    /** The number of partitions. */
    public PlanContext partitions(int count) {
        partitions = between("partitions", count, 1, MAX_PARTITIONS);
        return this;
    }

    /** The planner chooses as many partitions, up to {@code available}, as the predicted rates ask for. */
    public PlanContext autoPartitions(int available) {
        availablePartitions = between("availablePartitions", available, 1, MAX_PARTITIONS);
        partitions = AUTO;
        return this;
    }

    /** How many slices keys are hashed to, at least as many as partitions; the default is one for each partition. */
    public PlanContext slices(int count) {
        slices = between("slices", count, 1, MAX_SLICES);
        return this;
    }

    /** How much heavier than the mean a partition's pinned places may become; the default is 0.1. */
    public PlanContext imbalance(double share) {
        if (!(share >= 0)) {
            throw new IllegalArgumentException("must be at least 0: imbalance=" + share);
        }
        imbalance = share;
        return this;
    }

    /** Whether families are sliced by the entity at the end of a to-one edge that is fixed at creation; default false. */
    public PlanContext inferKeys(boolean infer) {
        inferKeys = infer;
        return this;
    }

    /** Whether bags whose leading column is unique, and always known, are sliced by it; the default is true. */
    public PlanContext sliceBags(boolean slice) {
        sliceBags = slice;
        return this;
    }

    /** Whether all that a transition with an open search decides on is kept in one partition; the default is true. */
    public PlanContext searchesTogether(boolean together) {
        searchesTogether = together;
        return this;
    }

    /** The net's own work for one event, in nanoseconds, as measured: {@link #autoPartitions} weighs it. */
    public PlanContext workNs(double nanoseconds) {
        if (!(nanoseconds >= 0)) {
            throw new IllegalArgumentException("must be at least 0: workNs=" + nanoseconds);
        }
        workNs = nanoseconds;
        return this;
    }

    /**
     * By what a family or bag is sliced: {@code own} (its id), {@code whole} (not at all), the name of a to-one edge, or of a
     * bag the name of a column.
     */
    public PlanContext key(String familyOrBag, String key) {
        keys.put(familyOrBag, key);
        return this;
    }

    /** The whole family or bag lies in this partition. */
    public PlanContext pin(String familyOrBag, int partition) {
        pins.put(familyOrBag, between("partition", partition, 0, MAX_PARTITIONS - 1));
        return this;
    }

    /** These families and bags lie whole in one partition. */
    public PlanContext together(List<String> familiesAndBags) {
        together.add(List.copyOf(familiesAndBags));
        return this;
    }

    /** How often an event, or a transition, fires compared with others; the default is 1. */
    public PlanContext weight(String eventOrTransition, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("must be a number from 0: weight=" + weight);
        }
        weights.put(eventOrTransition, weight);
        return this;
    }

    /**
     * How often each transition fired in an earlier run, by name: all weights that {@link #weight} does not set; a transition
     * that is not there has weight 0.
     */
    public PlanContext firings(Map<String, Long> counts) {
        firings = Map.copyOf(counts);
        return this;
    }

    /** The largest predicted share of firings that cross, 0 to 1: {@link Plan#requireLimits} fails beyond it. */
    public PlanContext maxCrossShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("must be between 0 and 1: maxCrossShare=" + share);
        }
        maxCrossShare = OptionalDouble.of(share);
        return this;
    }

    /** How many partitions must have something to do: {@link Plan#requireLimits} fails where others have. */
    public PlanContext expectPartitions(int count) {
        expectPartitions = OptionalInt.of(between("expectPartitions", count, 1, MAX_PARTITIONS));
        return this;
    }

    private static int between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("must be between " + least + " and " + most + ": " + name + "=" + value);
        }
        return value;
    }
}
