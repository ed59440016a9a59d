package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How places hang together by their types alone. <b>Components</b> are places that transitions join in any way: they share
 * nothing with each other. <b>Clusters</b> are places that transitions decide on together: only outputs lead from one to
 * another. Every place lies in one of each; so does every transition that touches, or decides on, a place. Immutable.
 *
 * @param components ids of the places of each component, by the least id
 * @param clusters ids of the places of each cluster, by the least id
 */
public record Topology(List<List<Integer>> components, List<List<Integer>> clusters) {
    public Topology {
        components = List.copyOf(components);
        clusters = List.copyOf(clusters);
    }

    /** The topology of a net with these footprints. */
    public static Topology of(Net net, List<Footprint> footprints) {
        return new Topology(joined(net, footprints, any -> true), joined(net, footprints, access -> access.kind()
                .decides()));
    }

    private static List<List<Integer>> joined(Net net, List<Footprint> footprints, Predicate<Access> joins) {
        Disjoint sets = new Disjoint(net.places().size());
        for (Footprint footprint : footprints) {
            int first = -1;
            for (Access access : footprint.accesses()) {
                if (joins.test(access)) {
                    first = first < 0 ? access.place() : first;
                    sets.join(first, access.place());
                }
            }
        }
        List<List<Integer>> joined = new ArrayList<>();
        int[] number = sets.numbered();
        for (int place = 0; place < number.length; place++) {
            if (number[place] == joined.size()) {
                joined.add(new ArrayList<>());
            }
            joined.get(number[place]).add(place);
        }
        return joined.stream().map(List::copyOf).toList();
    }
}
