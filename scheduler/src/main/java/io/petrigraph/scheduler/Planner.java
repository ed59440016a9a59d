package io.petrigraph.scheduler;

import io.petrigraph.net.Event;
import io.petrigraph.net.Names;
import io.petrigraph.net.Net;
import io.petrigraph.scheduler.footprint.Footprint;
import io.petrigraph.scheduler.footprint.HomeUnits;
import io.petrigraph.scheduler.footprint.Readers;
import io.petrigraph.scheduler.footprint.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes one plan: footprints, homes, cut, classes, and with {@code auto} the number of partitions. Used once. */
final class Planner {
    /** What an event costs more than its work once there are two partitions: rings, merging; nanoseconds. */
    static final double HAND_OFF_NS = 100;
    /** What a crossing event costs the whole engine more than a local one; nanoseconds. */
    static final double CROSS_NS = 170;

    final Net net;
    final PlanContext context;
    final HomeUnits units;
    final Topology topology;
    final Readers readers;
    String partitionsReason = "as asked for";
    private final List<Footprint> footprints;
    private final double[] weights;
    private final List<Home> homes;
    private final Homes chooser;

    Planner(Net net, PlanContext context) {
        this.net = net;
        this.context = context;
        this.units = new HomeUnits(net);
        this.footprints = Footprint.of(net);
        this.topology = Topology.of(net, footprints);
        this.readers = Readers.of(net, footprints);
        this.weights = weights();
        this.chooser = new Homes(net, units, footprints, context);
        this.homes = chooser.decide();
    }

    Plan plan() {
        if (context.partitions != PlanContext.AUTO) {
            return plan(context.partitions);
        }
        Plan best = plan(1);
        double bestNs = costNs(best);
        double secondNs = Double.POSITIVE_INFINITY;
        for (int count = 2; count <= context.availablePartitions; count++) {
            Plan plan = plan(count);
            double ns = costNs(plan);
            if (ns < bestNs) {
                secondNs = bestNs;
                bestNs = ns;
                best = plan;
            } else {
                secondNs = Math.min(secondNs, ns);
            }
        }
        partitionsReason = String.format(
                Locale.ROOT,
                "auto: %.0f ns of work an event; predicted %.0f ns an event with %d, the next best has %.0f",
                context.workNs,
                bestNs,
                best.partitions(),
                secondNs);
        return new Plan(this, best.partitions(), best.slices(), best.homes(), best.transitions());
    }

    /** The predicted time between two commits of the whole engine, in nanoseconds. */
    private double costNs(Plan plan) {
        if (plan.partitions() == 1) {
            return context.workNs;
        }
        double busiest = Arrays.stream(plan.load()).max().orElse(1);
        return (context.workNs + HAND_OFF_NS) * busiest + CROSS_NS * plan.crossShare();
    }

    private Plan plan(int count) {
        int slices = context.slices == 0 ? count : context.slices;
        if (slices < count) {
            throw new PlanException("each partition needs a slice: slices=" + slices + " partitions=" + count);
        }
        int[] pins = new int[units.count()];
        Arrays.fill(pins, -1);
        context.pins.forEach((name, partition) -> {
            if (partition >= count) {
                throw new PlanException(
                        "there is no such partition: pin=" + name + " partition=" + partition + " partitions=" + count);
            }
            pins[chooser.unit(name, "pin")] = partition;
        });
        List<List<Integer>> together = context.together.stream()
                .map(names -> names.stream()
                        .map(name -> chooser.unit(name, "together"))
                        .toList())
                .toList();
        int[] partition = new CutPlanner(units, footprints, weights, homes, context).partitions(count, pins, together);
        List<Home> placed = new ArrayList<>();
        for (Home home : homes) {
            placed.add(home.in(partition[home.unit()]));
        }
        Classifier classifier = new Classifier(
                net,
                units,
                placed,
                readers,
                count,
                key -> Plan.partitionOfSlice(SliceHash.slice(key, slices), slices, count));
        List<PlannedTransition> transitions = footprints.stream()
                .map(footprint -> classifier.classify(
                        footprint, weights[footprint.transition().id()]))
                .toList();
        return new Plan(this, count, slices, placed, transitions);
    }

    /** A transition's own weight goes before its event's, which its variants share; both go before the firings of a profile. */
    private double[] weights() {
        double[] found = new double[net.transitions().size()];
        Set<String> known = new TreeSet<>();
        for (Event event : net.events()) {
            known.add(event.name());
            for (int variant : event.variants()) {
                known.add(net.transitions().get(variant).name());
                found[variant] = weight(event, net.transitions().get(variant).name());
            }
        }
        requireKnown("weight", context.weights.keySet(), known);
        requireKnown("firings", context.firings.keySet(), known);
        return found;
    }

    private double weight(Event event, String transition) {
        boolean own = !transition.equals(event.name()) && context.weights.containsKey(transition);
        if (own) {
            return context.weights.getOrDefault(transition, 1.0);
        }
        if (!context.firings.isEmpty() && !context.weights.containsKey(event.name())) {
            return context.firings.getOrDefault(transition, 0L);
        }
        return context.weights.getOrDefault(event.name(), 1.0)
                / event.variants().size();
    }

    private static void requireKnown(String what, Set<String> names, Set<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                throw new PlanException(what + " names no event and no transition; the nearest is "
                        + Names.nearest(name, known) + ": " + what + "=" + name);
            }
        }
    }
}
