package io.petrigraph.runtime.partition;

import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Enumerations;
import io.petrigraph.runtime.marking.Slices;
import io.petrigraph.scheduler.Plan;
import io.petrigraph.scheduler.PlanContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which partition owns what: rows by a hash of their key, whatever their family, so that entities of one key lie together.
 * In a live engine a bag lies whole in the partition that the plan gives it, so that what one transition decides on lies
 * together where it can; in replay, where nothing is searched, its tokens lie where their leading column hashes to. Pinned
 * families lie in partition 0, and so does the window of event ids. Immutable; safe for any thread.
 *
 * <p>Who owns what changes no marking and no hash: a log is replayed under any ownership.
 */
public final class Ownership {
    /** The partition of pinned families and of the window of event ids. */
    public static final int PINNED = 0;

    private static final int HASHED = -1;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int partitions;
    private final boolean[] pinnedFamilies;
    /** By place; {@link #HASHED} where a bag's tokens lie by their leading column. */
    private final int[] ofPlace;

    private Ownership(int partitions, boolean[] pinnedFamilies, int[] ofPlace) {
        if (partitions < 1) {
            throw new IllegalArgumentException("there is at least one partition: partitions=" + partitions);
        }
        this.partitions = partitions;
        this.pinnedFamilies = pinnedFamilies;
        this.ofPlace = ofPlace;
    }

    /** Everything by hash: for replay, where nothing is searched. */
    public static Ownership hashed(Net net, int partitions) {
        int[] hashed = new int[net.places().size()];
        Arrays.fill(hashed, HASHED);
        return new Ownership(partitions, new boolean[net.families().size()], hashed);
    }

    /**
     * For a live engine: families that some transition enumerates or finds by a unique field are pinned, bags lie where the
     * plan puts them. Everything else lies where its key hashes to.
     */
    public static Ownership live(CompiledNet net, int partitions) {
        return live(net, partitions, Enumerations.families(net));
    }

    private static Ownership live(CompiledNet net, int partitions, boolean[] pinned) {
        PlanContext context = new PlanContext()
                .partitions(partitions)
                .sliceBags(false)
                .searchesTogether(false); // a bag's content travels with its reservation
        for (Family family : net.net().families()) {
            if (pinned[family.id()]) {
                context.pin(family.name(), PINNED);
            } else {
                context.key(family.name(), "own");
            }
        }
        Plan plan = Plan.of(net.net(), context);
        int[] ofPlace = net.net().places().stream()
                .mapToInt(place -> place.role() == Place.Role.BAG
                        ? plan.homeOfPlace(place.id()).partition()
                        : HASHED)
                .toArray();
        return new Ownership(partitions, pinned, ofPlace);
    }

    /** True where the family lies in one partition, whatever the keys. */
    public boolean isPinned(int family) {
        return pinnedFamilies[family];
    }

    /** The number of partitions. */
    public int partitions() {
        return partitions;
    }

    /** The partition of a row and its halves of links. */
    public int ofRow(int family, long key) {
        return pinnedFamilies[family] ? PINNED : hash(key);
    }

    /** The partition in which a bag lies whole, in a live engine. */
    public int ofBag(int place) {
        if (ofPlace[place] == HASHED) {
            throw new IllegalStateException("the place has no partition of its own: place=" + place);
        }
        return ofPlace[place];
    }

    /** The partition of a bag's token; only the leading column is looked at. */
    public int ofBagToken(Place place, long[] words) {
        int whole = ofPlace[place.id()];
        return whole != HASHED ? whole : hash(place.width() == 0 ? place.id() : words[0]);
    }

    private int hash(long key) {
        long mixed = (key ^ (key >>> 32)) * MULTIPLIER;
        return (int) (((mixed >>> 33) * partitions) >>> 31);
    }

    /** What one partition owns. */
    public Slices slices(int partition) {
        if (partition < 0 || partition >= partitions) {
            throw new IllegalArgumentException(
                    "there is no such partition: partition=" + partition + " partitions=" + partitions);
        }
        return partitions == 1 ? Slices.ALL : new Part(partition);
    }

    /** What each partition owns, by its number. */
    public Slices[] all() {
        return IntStream.range(0, partitions).mapToObj(this::slices).toArray(Slices[]::new);
    }

    private final class Part implements Slices {
        private final int partition;

        Part(int partition) {
            this.partition = partition;
        }

        @Override
        public boolean ownsRow(int family, long key) {
            return ofRow(family, key) == partition;
        }

        @Override
        public boolean ownsBagToken(Place place, long[] words) {
            return ofBagToken(place, words) == partition;
        }

        @Override
        public boolean ownsEventIds() {
            return partition == PINNED;
        }
    }
}
