package io.petrigraph.runtime.play;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Interests;
import io.petrigraph.runtime.partition.Ownership;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What playing a net must know of it: where each transition is at home, whom its firing wakes, and which ones go before it.
 * Immutable; safe for any thread.
 */
public final class PlayPlan {
    private static final int NOWHERE = -1;

    private final Net net;
    private final Ownership ownership;
    private final Interests interests;
    private final List<Transition> played;
    private final int[] byRank;
    private final int[] ranks;
    private final int[] homes;
    /** By partition and transition: whom what it moves there may enable. */
    private final int[][][] wokenBy;
    /** By transition: those of higher priority, the highest first, and itself. */
    private final int[][] inOrder;

    private final BitSet crossing = new BitSet();
    private final BitSet parted = new BitSet();
    private final List<Map<Integer, Long>> needs = new ArrayList<>();

    /** Plans those transitions that are played. */
    public PlayPlan(CompiledNet compiled, Ownership ownership, Predicate<Transition> isPlayed) {
        this.net = compiled.net();
        this.ownership = ownership;
        this.interests = new Interests(compiled, isPlayed);
        this.played = net.transitions().stream()
                .filter(isPlayed)
                .sorted(Comparator.comparing(Transition::priority).reversed())
                .toList();
        this.byRank = played.stream().mapToInt(Transition::id).toArray();
        int count = net.transitions().size();
        this.ranks = new int[count];
        this.homes = new int[count];
        this.inOrder = new int[count][];
        this.wokenBy = new int[ownership.partitions()][count][];
        Arrays.fill(homes, NOWHERE);
        for (int rank = 0; rank < byRank.length; rank++) {
            ranks[byRank[rank]] = rank;
            inOrder[byRank[rank]] = orderOfRank(rank);
        }
        for (Transition transition : net.transitions()) {
            place(transition.id());
        }
    }

    private int[] orderOfRank(int rank) {
        int priority = played.get(rank).priority();
        int higher = (int) played.stream().filter(t -> t.priority() > priority).count();
        int[] order = Arrays.copyOf(byRank, higher + 1);
        order[higher] = byRank[rank];
        return order;
    }

    private void place(int transition) {
        for (int partition = 0; partition < ownership.partitions(); partition++) {
            int here = partition;
            wokenBy[partition][transition] = interests.wokenBy(transition, place -> isAt(place, here));
        }
        needs.add(Map.copyOf(interests.needs(transition)));
        BitSet looksAt = looksAt(transition);
        BitSet touches = (BitSet) looksAt.clone();
        touches.or(interests.changes(transition));
        crossing.set(transition, partitions(touches).cardinality() > 1);
        parted.set(transition, partitions(looksAt).cardinality() > 1);
        homes[transition] = home(transition, looksAt, touches);
    }

    /** Rows lie in any partition, as far as a place tells. */
    private boolean isAt(int place, int partition) {
        return !isBag(place) || ownership.ofBag(place) == partition;
    }

    /** True where a place is a plain one that lies in that partition. */
    public boolean isHere(int place, int partition) {
        return isBag(place) && ownership.ofBag(place) == partition;
    }

    private boolean isBag(int place) {
        return net.places().get(place).role() == Place.Role.BAG;
    }

    /** What it looks at itself, and what those look at that go before it. */
    private BitSet looksAt(int transition) {
        BitSet places = interests.looksAt(transition);
        for (int before : order(transition)) {
            places.or(interests.looksAt(before));
        }
        return places;
    }

    private int[] order(int transition) {
        return inOrder[transition] == null ? new int[] {transition} : inOrder[transition];
    }

    private BitSet partitions(BitSet places) {
        BitSet partitions = new BitSet();
        places.stream().filter(this::isBag).forEach(place -> partitions.set(ownership.ofBag(place)));
        return partitions;
    }

    /** The partition that owns most of what it looks at. */
    private int home(int transition, BitSet looksAt, BitSet touches) {
        if (!isPlain(transition)) {
            return Ownership.PINNED;
        }
        int[] owned = new int[ownership.partitions()];
        int best = Ownership.PINNED;
        for (int place : (looksAt.isEmpty() ? touches : looksAt).stream().toArray()) {
            int owner = ownership.ofBag(place);
            best = ++owned[owner] > owned[best] ? owner : best;
        }
        return best;
    }

    /** The number of transitions that are played. */
    public int transitions() {
        return byRank.length;
    }

    int rank(int transition) {
        return ranks[transition];
    }

    int ofRank(int rank) {
        return byRank[rank];
    }

    boolean isOfOnePriority(int rank, int other) {
        return played.get(rank).priority() == played.get(other).priority();
    }

    /** The partition at which a transition is tried. */
    public int home(int transition) {
        return homes[transition];
    }

    /** The played transitions that are at home in a partition. */
    public int[] atHome(int partition) {
        return Arrays.stream(byRank).filter(t -> homes[t] == partition).toArray();
    }

    /** The transitions that may have become enabled by what a firing moved in one partition. */
    public int[] wokenBy(int transition, int partition) {
        return wokenBy[partition][transition];
    }

    /** The transitions to ask in this order where one is to fire: those of higher priority before it. */
    public int[] inOrder(int transition) {
        return order(transition);
    }

    /** True where a transition touches plain places of several partitions. */
    public boolean isCrossing(int transition) {
        return crossing.get(transition);
    }

    /** True where plain places of several partitions decide whether a transition fires, those before it counted. */
    public boolean isParted(int transition) {
        return parted.get(transition);
    }

    /** True where all that it touches is plain places. */
    public boolean isPlain(int transition) {
        return Arrays.stream(order(transition)).noneMatch(interests::touchesRows);
    }

    /** The plain places, by id, that it looks at, with those that go before it. */
    public BitSet plainLooks(int transition) {
        return plain(looksAt(transition));
    }

    /** The plain places, by id, in which it moves tokens. */
    public BitSet plainChanges(int transition) {
        return plain(interests.changes(transition));
    }

    private BitSet plain(BitSet places) {
        places.stream().filter(place -> !isBag(place)).forEach(places::clear);
        return places;
    }

    /** How many tokens each place must hold at least; empty where one of higher priority could fire instead. */
    public Map<Integer, Long> needs(int transition) {
        return order(transition).length > 1 ? Map.of() : needs.get(transition);
    }
}
