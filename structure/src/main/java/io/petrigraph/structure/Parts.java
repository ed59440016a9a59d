package io.petrigraph.structure;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How a net hangs together by its arcs, whatever they mean.
 *
 * @param components connected parts that have both places and transitions
 * @param isolatedPlaces ids of places that no arc touches
 * @param isolatedTransitions ids of transitions that touch no place
 */
public record Parts(int components, List<Integer> isolatedPlaces, List<Integer> isolatedTransitions) {
    public Parts {
        isolatedPlaces = List.copyOf(isolatedPlaces);
        isolatedTransitions = List.copyOf(isolatedTransitions);
    }

    /** The parts of a net. */
    public static Parts of(Net net) {
        int[] parent = new int[net.places().size()];
        BitSet touched = new BitSet();
        List<Integer> isolatedTransitions = new ArrayList<>();
        for (int place = 0; place < parent.length; place++) {
            parent[place] = place;
        }
        for (Transition transition : net.transitions()) {
            BitSet places = new BitSet();
            transition.arcs().forEach(arc -> collect(net, arc, places));
            int first = places.nextSetBit(0);
            if (first < 0) {
                isolatedTransitions.add(transition.id());
            }
            for (int place = first; place >= 0; place = places.nextSetBit(place + 1)) {
                parent[root(parent, place)] = root(parent, first);
            }
            touched.or(places);
        }
        int components = 0;
        List<Integer> isolatedPlaces = new ArrayList<>();
        for (int place = 0; place < parent.length; place++) {
            if (!touched.get(place)) {
                isolatedPlaces.add(place);
            } else if (root(parent, place) == place) {
                components++;
            }
        }
        return new Parts(components, isolatedPlaces, isolatedTransitions);
    }

    private static int root(int[] parent, int place) {
        int root = place;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void collect(Net net, Arc arc, BitSet into) {
        if (arc instanceof Arc.Consume consume) {
            into.set(consume.place());
        } else if (arc instanceof Arc.Produce produce) {
            into.set(produce.place());
        } else if (arc instanceof Arc.Read read) {
            into.set(read.place());
        } else if (arc instanceof Arc.Inhibit inhibit) {
            into.set(inhibit.place());
        } else if (arc instanceof Arc.Reset reset) {
            into.set(reset.place());
        } else if (arc instanceof Arc.Transfer transfer) {
            into.set(transfer.place());
            into.set(transfer.toPlace());
        } else if (arc instanceof Arc.Exists exists) {
            net.families().get(exists.family()).places().forEach(into::set);
        } else if (arc instanceof Arc.ForAll forAll) {
            forAll.selects().forEach(select -> into.set(select.place()));
            forAll.inner().forEach(inner -> collect(net, inner, into));
        }
    }
}
