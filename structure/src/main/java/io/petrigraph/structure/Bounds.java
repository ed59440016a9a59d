package io.petrigraph.structure;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.Weights;
import java.util.Arrays;

/**
 * How many tokens a place can hold at most, as far as the invariants tell. A bound may be larger than what is reachable;
 * it is never smaller. Immutable; safe for any thread.
 */
public final class Bounds {
    /** No invariant bounds the place: it may or may not be bounded. */
    public static final long UNKNOWN = -1;

    private final PlainNet net;
    private final long[] plain;
    private final long[] whole;

    private Bounds(PlainNet net) {
        this.net = net;
        this.plain = new long[net.placeCount()];
        this.whole = new long[net.net().places().size()];
        Arrays.fill(plain, UNKNOWN);
        Arrays.fill(whole, UNKNOWN);
    }

    /** From the invariants of the net and, where it has colours, those of its skeleton, which may be the sharper ones. */
    public static Bounds of(PlaceInvariants invariants, PlaceInvariants skeleton) {
        Bounds bounds = new Bounds(invariants.net());
        invariants.semiflows().forEach(bounds::tighten);
        for (PlaceInvariant semiflow : skeleton.semiflows()) {
            Weights weights = semiflow.weights();
            for (int i = 0; i < weights.size(); i++) {
                tighten(bounds.whole, weights.place(i), semiflow.value() / weights.count(i));
            }
        }
        for (int place = 0; place < bounds.whole.length; place++) {
            bounds.join(place);
        }
        return bounds;
    }

    private static void tighten(long[] bounds, int place, long bound) {
        if (bounds[place] == UNKNOWN || bound < bounds[place]) {
            bounds[place] = bound;
        }
    }

    private void tighten(PlaceInvariant semiflow) {
        Weights weights = semiflow.weights();
        int covered = 0;
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < weights.size(); i++) {
            int place = weights.place(i);
            int netPlace = net.netPlace(place);
            tighten(plain, place, semiflow.value() / weights.count(i));
            boolean first = i == 0 || net.netPlace(weights.place(i - 1)) != netPlace;
            covered = first ? 1 : covered + 1;
            smallest = first ? weights.count(i) : Math.min(smallest, weights.count(i));
            if (covered == net.placesOf(netPlace)) {
                tighten(whole, netPlace, semiflow.value() / smallest);
            }
        }
    }

    /** The whole place holds at most the sum over its colours, and a colour at most what the whole place holds. */
    private void join(int netPlace) {
        int first = net.firstPlace(netPlace);
        int end = first + net.placesOf(netPlace);
        long sum = 0;
        for (int place = first; place < end && sum != UNKNOWN; place++) {
            sum = plain[place] == UNKNOWN ? UNKNOWN : addSaturated(sum, plain[place]);
        }
        if (sum != UNKNOWN) {
            tighten(whole, netPlace, sum);
        }
        for (int place = first; place < end && whole[netPlace] != UNKNOWN; place++) {
            tighten(plain, place, whole[netPlace]);
        }
    }

    private static long addSaturated(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** The bound of a plain place, or {@link #UNKNOWN}. */
    public long ofPlain(int place) {
        return plain[place];
    }

    /** The bound of a place of the net, summed over its colours, or {@link #UNKNOWN}. */
    public long of(int netPlace) {
        return whole[netPlace];
    }

    /** True where every place has a bound. */
    public boolean areAllKnown() {
        return Arrays.stream(whole).noneMatch(bound -> bound == UNKNOWN);
    }

    /** The largest bound of a place summed over its colours; {@link #UNKNOWN} where one is. */
    public long largest() {
        return areAllKnown() ? Arrays.stream(whole).max().orElse(0) : UNKNOWN;
    }

    /** The largest bound of a plain place; {@link #UNKNOWN} where one is. */
    public long largestPlain() {
        boolean known = Arrays.stream(plain).noneMatch(bound -> bound == UNKNOWN);
        return known ? Arrays.stream(plain).max().orElse(0) : UNKNOWN;
    }
}
