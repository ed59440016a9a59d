package io.petrigraph.scheduler;

import io.petrigraph.net.Net;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Conflict;
import io.petrigraph.scheduler.footprint.Footprint;
import io.petrigraph.scheduler.footprint.HomeUnits;
import io.petrigraph.scheduler.footprint.Readers;
import io.petrigraph.scheduler.footprint.Topology;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A net planned into partitions: where each token lies, how each transition commits, and why. A plan changes no marking and
 * no hash: a log is replayed under any plan. Immutable; safe for any thread.
 *
 * <p>All keys of families that are sliced by their own id hash alike: entities with equal ids lie together.
 */
public final class Plan {
    /** How many keys a for-all, or an invariant that follows edges, counts as in a prediction. */
    public static final double ELEMENTS_OF_A_FOR_ALL = 2;

    private final Net net;
    private final HomeUnits units;
    private final int partitions;
    private final int slices;
    private final List<Home> homes;
    private final List<PlannedTransition> transitions;
    private final Topology topology;
    private final Readers readers;
    private final String partitionsReason;
    private final PlanContext limits;

    Plan(Planner planner, int partitions, int slices, List<Home> homes, List<PlannedTransition> transitions) {
        this.net = planner.net;
        this.units = planner.units;
        this.partitions = partitions;
        this.slices = slices;
        this.homes = List.copyOf(homes);
        this.transitions = List.copyOf(transitions);
        this.topology = planner.topology;
        this.readers = planner.readers;
        this.partitionsReason = planner.partitionsReason;
        this.limits = planner.context;
    }

    /** Plans a net. {@link PlanException} where the context names what the net has not, or asks for what cannot be. */
    public static Plan of(Net net, PlanContext context) {
        return new Planner(net, context).plan();
    }

    public Net net() {
        return net;
    }

    /** The number of partitions, from 1. */
    public int partitions() {
        return partitions;
    }

    /** Why there are so many partitions. */
    public String partitionsReason() {
        return partitionsReason;
    }

    /** The number of slices that keys are hashed to. */
    public int slices() {
        return slices;
    }

    /** Where the tokens of each unit lie: families by id, then bags in order of their places. */
    public List<Home> homes() {
        return homes;
    }

    /** Where the rows of a family and its halves of links lie. */
    public Home homeOfFamily(int family) {
        return homes.get(family);
    }

    /** Where the tokens of a place lie. */
    public Home homeOfPlace(int place) {
        return homes.get(units.ofPlace(place));
    }

    /** The partition that a slicing key hashes to. */
    public int partitionOfKey(long key) {
        return partitionOfSlice(SliceHash.slice(key, slices), slices, partitions);
    }

    /**
     * The partition of a row and its halves of links.
     *
     * @param key the row's id; where {@link Home#needsDirectory()}, the id at the end of the edge that slices the family
     */
    public int partitionOf(int family, long key) {
        Home home = homes.get(family);
        return home.isPinned() ? home.partition() : partitionOfKey(key);
    }

    /**
     * The partition of a token. {@link IllegalArgumentException} where the token does not say it: see
     * {@link Home#needsDirectory()}.
     */
    public int partitionOfPlace(int place, long[] words) {
        Home home = homeOfPlace(place);
        if (home.isPinned()) {
            return home.partition();
        }
        if (home.needsDirectory()) {
            throw new IllegalArgumentException(
                    "the directory says where the row lies, ask partitionOf with the id at the end of its edge: place="
                            + net.places().get(place).name() + " edge="
                            + net.edges().get(home.edge()).name());
        }
        return partitionOfKey(words[home.keyColumn()]);
    }

    static int partitionOfSlice(int slice, int slices, int partitions) {
        return (int) ((long) slice * partitions / slices);
    }

    /** What is said of each transition, by its id. */
    public List<PlannedTransition> transitions() {
        return transitions;
    }

    /** How the places hang together by their types. */
    public Topology topology() {
        return topology;
    }

    /** Where an added token can disable a transition. */
    public Readers readers() {
        return readers;
    }

    /** Tells all conflicts; see {@link Conflict}. */
    public void conflicts(Consumer<Conflict> consumer) {
        List<Footprint> footprints =
                transitions.stream().map(PlannedTransition::footprint).toList();
        Conflict.forEach(net.places().size(), footprints, consumer);
    }

    /** Who decides in which order two conflicting firings take effect, in words. */
    public String decides(Conflict conflict) {
        if (conflict.commutes()) {
            return "nobody needs to, both only add";
        }
        Home home = homeOfPlace(conflict.place());
        return home.isPinned()
                ? "partition " + home.partition()
                : "the partition of the key, where both have the same key";
    }

    /** The predicted share of firings that cross, 0 to 1. */
    public double crossShare() {
        double cross = transitions.stream()
                .mapToDouble(t -> t.weight() * t.crossProbability())
                .sum();
        return share(cross);
    }

    /** The share of firings whose transition has this worst class, 0 to 1. */
    public double share(CommitClass worst) {
        return share(transitions.stream()
                .filter(t -> t.worst() == worst)
                .mapToDouble(PlannedTransition::weight)
                .sum());
    }

    private double share(double weight) {
        double all = transitions.stream().mapToDouble(PlannedTransition::weight).sum();
        return all == 0 ? 0 : weight / all;
    }

    /** The predicted share of firings that each partition decides, 0 to 1; what is sliced counts evenly. */
    public double[] load() {
        double[] load = new double[partitions];
        for (PlannedTransition transition : transitions) {
            for (int p = 0; p < partitions; p++) {
                boolean anywhere = transition.partition() < 0;
                load[p] += anywhere
                        ? transition.weight() / partitions
                        : transition.partition() == p ? transition.weight() : 0;
            }
        }
        for (int p = 0; p < partitions; p++) {
            load[p] = share(load[p]);
        }
        return load;
    }

    /** The number of partitions that have something to decide. */
    public int busyPartitions() {
        int busy = 0;
        for (double share : load()) {
            busy += share > 0 ? 1 : 0;
        }
        return busy;
    }

    /** {@link PlanException} where a limit of the context is not kept; for a build's tests. Returns this plan. */
    public Plan requireLimits() {
        limits.maxCrossShare.ifPresent(most -> {
            if (crossShare() > most) {
                throw new PlanException("more firings cross than allowed; see the plan for the reasons: maxCrossShare="
                        + most + " crossShare=" + String.format(Locale.ROOT, "%.4f", crossShare()));
            }
        });
        limits.expectPartitions.ifPresent(count -> {
            if (busyPartitions() != count) {
                throw new PlanException("other partitions than expected have something to decide: expectPartitions="
                        + count + " partitions=" + busyPartitions());
            }
        });
        return this;
    }
}
