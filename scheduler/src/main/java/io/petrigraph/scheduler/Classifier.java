package io.petrigraph.scheduler;

import io.petrigraph.net.Colour;
import io.petrigraph.net.ExprText;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.scheduler.footprint.Footprint;
import io.petrigraph.scheduler.footprint.HomeUnits;
import io.petrigraph.scheduler.footprint.Readers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;

/** Says for each transition the worst class that one of its firings can have, and why. */
final class Classifier {
    private final Net net;
    private final HomeUnits units;
    private final List<Home> homes;
    private final Readers readers;
    private final int partitions;
    private final LongToIntFunction partitionOfKey;

    Classifier(
            Net net,
            HomeUnits units,
            List<Home> homes,
            Readers readers,
            int partitions,
            LongToIntFunction partitionOfKey) {
        this.net = net;
        this.units = units;
        this.homes = homes;
        this.readers = readers;
        this.partitions = partitions;
        this.partitionOfKey = partitionOfKey;
    }

    /** Where a transition decides and where it only adds, each location with the first access that leads there. */
    private record Places(Map<Location, Access> decided, Map<Location, List<Access>> added) {
        boolean areOne() {
            return decided.size() == 1 && decided.keySet().stream().allMatch(Classifier::isOne);
        }
    }

    PlannedTransition classify(Footprint footprint, double weight) {
        if (partitions == 1) {
            return planned(footprint, CommitClass.LOCAL, "there is one partition", weight, 0, 0);
        }
        Places places = places(footprint);
        if (places.decided.isEmpty() && places.added.isEmpty()) {
            return planned(footprint, CommitClass.LOCAL, "it touches nothing", weight, 0, -1);
        }
        if (!places.areOne()) {
            return planned(
                    footprint, CommitClass.CROSS, decidesApart(footprint, places), weight, probability(places), -1);
        }
        Location decider = places.decided.keySet().iterator().next();
        int partition = decider instanceof Location.In in ? in.partition() : -1;
        Map<Location, List<Access>> elsewhere = new LinkedHashMap<>(places.added);
        elsewhere.remove(decider);
        String at = "all it decides on is " + names(places.decided.values(), footprint);
        if (elsewhere.isEmpty()) {
            return planned(footprint, CommitClass.LOCAL, at + where(decider), weight, 0, partition);
        }
        for (List<Access> accesses : elsewhere.values()) {
            for (Access access : accesses) {
                Optional<String> reader = readers.nonMonotone(access.place());
                if (reader.isPresent()) {
                    String reason = "it adds to " + name(access, footprint) + " elsewhere, where more tokens disable: "
                            + reader.get();
                    return planned(footprint, CommitClass.CROSS, reason, weight, probability(places, elsewhere), -1);
                }
            }
        }
        String adds = elsewhere.values().stream()
                .map(list -> name(list.get(0), footprint))
                .collect(Collectors.joining(", "));
        String reason = at + where(decider) + "; elsewhere it only adds to " + adds;
        return planned(footprint, CommitClass.ONE_WAY, reason, weight, 0, partition);
    }

    private PlannedTransition planned(
            Footprint footprint,
            CommitClass worst,
            String reason,
            double weight,
            double crossProbability,
            int partition) {
        boolean token = partitions > 1 && isUnbounded(footprint);
        return new PlannedTransition(footprint, worst, reason, token, weight, crossProbability, partition);
    }

    private boolean isUnbounded(Footprint footprint) {
        return footprint.accesses().stream()
                .anyMatch(access -> location(access, footprint) instanceof Location.Everywhere);
    }

    private Location location(Access access, Footprint footprint) {
        Home home = homes.get(units.ofPlace(access.place()));
        return Location.of(net, access, footprint, home, partitionOfKey);
    }

    private Places places(Footprint footprint) {
        Map<Location, Access> decided = new LinkedHashMap<>();
        Map<Location, List<Access>> added = new LinkedHashMap<>();
        for (Access access : footprint.accesses()) {
            if (access.kind().decides()) {
                decided.putIfAbsent(location(access, footprint), access);
            }
        }
        for (Access access : footprint.accesses()) {
            if (!access.kind().decides()) {
                added.computeIfAbsent(location(access, footprint), l -> new ArrayList<>())
                        .add(access);
            }
        }
        if (decided.isEmpty() && !added.isEmpty()) {
            Map.Entry<Location, List<Access>> first =
                    added.entrySet().iterator().next();
            decided.put(first.getKey(), first.getValue().get(0));
        }
        return new Places(decided, added);
    }

    private static boolean isOne(Location location) {
        return !(location instanceof Location.Several) && !(location instanceof Location.Everywhere);
    }

    /** How likely keys that hash evenly fall apart. */
    private double probability(Places places) {
        return probability(places, Map.of());
    }

    private double probability(Places places, Map<Location, List<Access>> more) {
        int whole = 0;
        double keys = 0;
        List<Location> all = new ArrayList<>(places.decided.keySet());
        more.keySet().stream().filter(l -> !places.decided.containsKey(l)).forEach(all::add);
        for (Location location : all) {
            if (location instanceof Location.Everywhere) {
                return 1;
            }
            whole += location instanceof Location.In ? 1 : 0;
            keys += location instanceof Location.In ? 0 : isOne(location) ? 1 : Plan.ELEMENTS_OF_A_FOR_ALL;
        }
        if (whole > 1) {
            return 1;
        }
        return 1 - Math.pow(1.0 / partitions, whole == 1 ? keys : Math.max(0, keys - 1));
    }

    /** Named keys one by one; keys that only the marking knows by the family or bag in which they lie. */
    private String decidesApart(Footprint footprint, Places places) {
        Set<String> parts = new LinkedHashSet<>();
        Set<String> followed = new LinkedHashSet<>();
        Set<String> checked = new LinkedHashSet<>();
        places.decided.forEach((location, access) -> {
            if (!(location instanceof Location.Several)) {
                parts.add(name(access, footprint) + where(location));
            } else if (access.kind() == Access.Kind.INVARIANT) {
                checked.add(homes.get(units.ofPlace(access.place())).name());
            } else {
                followed.add(homes.get(units.ofPlace(access.place())).name());
            }
        });
        if (!followed.isEmpty()) {
            parts.add("what the marking links to it in " + String.join(", ", followed));
        }
        if (!checked.isEmpty()) {
            parts.add("what its invariants follow to in " + String.join(", ", checked));
        }
        return "it decides on " + String.join(" and ", parts);
    }

    private static String where(Location location) {
        if (location instanceof Location.In in) {
            return " in partition " + in.partition();
        }
        return location instanceof Location.Everywhere ? " in all partitions" : "";
    }

    private String names(Iterable<Access> accesses, Footprint footprint) {
        List<String> names = new ArrayList<>();
        accesses.forEach(access -> names.add(name(access, footprint)));
        return String.join(", ", names);
    }

    /** {@code Order.New(order)}, or the bare name where the place is pinned or has no key. */
    private String name(Access access, Footprint footprint) {
        String place = net.places().get(access.place()).name();
        Home home = homes.get(units.ofPlace(access.place()));
        if (home.isPinned() || access.columns().isEmpty()) {
            return place;
        }
        List<Variable> variables = footprint.transition().variables();
        String key = ExprText.of(access.columns().get(home.keyColumn()), Colour.Primitive.LONG, variables);
        return place + "(" + key + ")";
    }
}
