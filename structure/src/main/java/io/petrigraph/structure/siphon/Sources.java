package io.petrigraph.structure.siphon;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * Who may put a token into a place, and what it needs for that. A set of places is closed where everything that puts a
 * token into it needs one of it: a siphon. With the roles exchanged the closed sets are the traps. Immutable.
 */
public final class Sources {
    private final List<int[]> needs = new ArrayList<>();
    private final List<int[]> sourcesOf = new ArrayList<>();
    private final List<int[]> neededFrom = new ArrayList<>();

    private Sources() {}

    /** The sources of tokens: closed sets are siphons. */
    public static Sources ofTokens(PlainNet net) {
        Collector collector = new Collector(net.placeCount());
        for (PlainTransition transition : net.transitions()) {
            for (PlainTransition.Effect effect : transition.effects()) {
                collector.add(effect.puts(), effect.needs());
            }
        }
        return collector.sources();
    }

    /** What takes tokens away, and where it certainly puts some: closed sets are traps. */
    public static Sources ofLosses(PlainNet net) {
        Collector collector = new Collector(net.placeCount());
        for (PlainTransition transition : net.transitions()) {
            for (PlainTransition.Effect effect : transition.effects()) {
                collector.add(effect.takes(), effect.puts());
            }
        }
        return collector.sources();
    }

    /** Builds the lists, source by source. */
    private static final class Collector {
        private final Sources sources = new Sources();
        private final List<List<Integer>> sourcesOf = new ArrayList<>();
        private final List<List<Integer>> neededFrom = new ArrayList<>();

        Collector(int places) {
            for (int place = 0; place < places; place++) {
                sourcesOf.add(new ArrayList<>());
                neededFrom.add(new ArrayList<>());
            }
        }

        void add(SortedSet<Integer> puts, SortedSet<Integer> needs) {
            if (!puts.isEmpty()) {
                int source = sources.needs.size();
                puts.forEach(place -> sourcesOf.get(place).add(source));
                needs.forEach(place -> neededFrom.get(place).add(source));
                sources.needs.add(array(needs));
            }
        }

        Sources sources() {
            sourcesOf.forEach(list -> sources.sourcesOf.add(array(list)));
            neededFrom.forEach(list -> sources.neededFrom.add(array(list)));
            return sources;
        }

        private static int[] array(Collection<Integer> numbers) {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    int places() {
        return sourcesOf.size();
    }

    int count() {
        return needs.size();
    }

    /** The places of which the source needs one. */
    int[] needs(int source) {
        return needs.get(source);
    }

    /** The sources of a place. */
    int[] of(int place) {
        return sourcesOf.get(place);
    }

    /** The sources that need this place, or others instead. */
    int[] neededFrom(int place) {
        return neededFrom.get(place);
    }

    /** The largest closed set within a set of places; empty where there is none. */
    public BitSet largestWithin(BitSet places) {
        BitSet closed = (BitSet) places.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = closed.nextSetBit(0); place >= 0; place = closed.nextSetBit(place + 1)) {
                if (!isFed(place, closed)) {
                    closed.clear(place);
                    changed = true;
                }
            }
        }
        return closed;
    }

    /** True where every source of the place needs a token of the set. */
    private boolean isFed(int place, BitSet set) {
        for (int source : of(place)) {
            if (!meets(needs(source), set)) {
                return false;
            }
        }
        return true;
    }

    static boolean meets(int[] places, BitSet set) {
        for (int place : places) {
            if (set.get(place)) {
                return true;
            }
        }
        return false;
    }
}
