package io.petrigraph.runtime.partition;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.Enumerations;
import io.petrigraph.runtime.marking.Slices;
import java.util.stream.IntStream;

/**
 * Which partition owns what: rows by a hash of their key, whatever their family, so that entities of one key lie together;
 * tokens of bags by their leading column. What is pinned lies in partition 0, and so does the window of event ids.
 * Immutable; safe for any thread.
 *
 * <p>Who owns what changes no marking and no hash: a log is replayed under any ownership.
 */
public final class Ownership {
    /** The partition of everything that is pinned. */
    public static final int PINNED = 0;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final int partitions;
    private final boolean[] pinnedFamilies;
    private final boolean bagsArePinned;

    private Ownership(int partitions, boolean[] pinnedFamilies, boolean bagsArePinned) {
        if (partitions < 1) {
            throw new IllegalArgumentException("there is at least one partition: partitions=" + partitions);
        }
        this.partitions = partitions;
        this.pinnedFamilies = pinnedFamilies;
        this.bagsArePinned = bagsArePinned;
    }

    /** Everything by hash: for replay, where nothing is searched. */
    public static Ownership hashed(Net net, int partitions) {
        return new Ownership(partitions, new boolean[net.families().size()], false);
    }

    /**
     * For a live engine: families that some transition enumerates or finds by a unique field are pinned, and so are bags.
     * Everything else lies where its key hashes to.
     */
    public static Ownership live(CompiledNet net, int partitions) {
        return new Ownership(partitions, Enumerations.families(net), true);
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

    /** The partition of a bag's token; only the leading column is looked at. */
    public int ofBagToken(Place place, long[] words) {
        return bagsArePinned ? PINNED : hash(place.width() == 0 ? place.id() : words[0]);
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
