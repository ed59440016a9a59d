package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.OutOfReach;
import io.petrigraph.runtime.marking.Reach;
import io.petrigraph.runtime.marking.ReachedLinks;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.partition.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a decision of one partition looks at. Owner: the partition's thread.
 *
 * <pre>
 *   LOCAL     anything foreign, or queued for by an attempt: out of reach        the common event: marks are looked at, no more
 *   DISCOVER  notes all that is looked at; foreign: out of reach                 once, for an event that was not local
 *   HELD      what the attempt does not hold is noted as missing;
 *             foreign and not held: out of reach                                 an attempt at the partition that decides it
 * </pre>
 *
 * <p>User code may catch the signal; {@link #isVoid} knows all the same.
 */
final class PartitionReach implements Reach {
    private enum Mode {
        OFF,
        LOCAL,
        DISCOVER,
        HELD
    }

    /** Entities at the other ends of one row's links that are asked for together. */
    private static final int PREFETCH_LIMIT = 64;

    private final Ownership ownership;
    private final int partition;
    private final int families;
    private final Reservations reservations;
    private final Footprint missing = new Footprint();
    private Mode mode = Mode.OFF;
    private Footprint held = new Footprint();
    private boolean isSignalled;
    private @Nullable ReachedLinks walked;
    private boolean walkedForward;
    private int walkedRow;

    PartitionReach(Ownership ownership, int partition, int families, Reservations reservations) {
        this.ownership = ownership;
        this.partition = partition;
        this.families = families;
        this.reservations = reservations;
    }

    void off() {
        mode = Mode.OFF;
    }

    void local() {
        begin(Mode.LOCAL);
    }

    void discover() {
        begin(Mode.DISCOVER);
    }

    void held(Footprint footprint) {
        held = footprint;
        begin(Mode.HELD);
    }

    private void begin(Mode next) {
        mode = next;
        isSignalled = false;
        missing.clear();
        walked = null;
    }

    /** True where the decision looked at something that it may not: whatever it found means nothing. */
    boolean isVoid() {
        return isSignalled || (mode != Mode.DISCOVER && !missing.isEmpty());
    }

    /** What the decision looked at, or what it lacked. */
    Footprint missing() {
        return missing;
    }

    @Override
    public Level level() {
        return switch (mode) {
            case OFF -> Level.NOTHING;
            case LOCAL -> Level.MARKED;
            case DISCOVER, HELD -> Level.EVERYTHING;
        };
    }

    @Override
    public boolean owns(int family, long key) {
        return ownership.ofRow(family, key) == partition;
    }

    private Granule granule(int family, long key) {
        return Granule.row(family, ownership.isPinned(family) ? 0 : key);
    }

    @Override
    public void row(ReachedRows rows, int row, boolean changes) {
        touch(granule(rows.family(), rows.key(row)), rows.isForeign(row), changes);
        if (isSignalled) {
            prefetch(rows);
            throw OutOfReach.SIGNAL;
        }
    }

    @Override
    public void absent(ReachedRows rows, long key) {
        touch(granule(rows.family(), key), !owns(rows.family(), key), false);
        signal();
    }

    @Override
    public void scan(int family) {
        if (ownership.isPinned(family)) {
            touch(granule(family, 0), partition != Ownership.PINNED, false);
        } else {
            touch(Granule.whole(family), true, false);
        }
        signal();
    }

    @Override
    public void bag(int place, boolean changes) {
        touch(Granule.bag(families, place), ownership.ofBag(place) != partition, changes);
        signal();
    }

    private void signal() {
        if (isSignalled) {
            throw OutOfReach.SIGNAL;
        }
    }

    private void touch(Granule granule, boolean isForeign, boolean changes) {
        switch (mode) {
            case OFF -> {}
            case LOCAL -> isSignalled |= isForeign || !reservations.admits(granule, changes);
            case DISCOVER -> {
                missing.add(granule, changes);
                isSignalled |= isForeign;
            }
            case HELD -> {
                if (!held.covers(granule, changes) && !isOfWhole(granule, changes)) {
                    missing.add(granule, changes);
                    isSignalled |= isForeign && !held.has(granule);
                }
            }
        }
    }

    /** A row of a family that is held whole was forwarded, and may be looked at. */
    private boolean isOfWhole(Granule granule, boolean changes) {
        return !changes && granule.isRowOf(families) && held.has(Granule.whole(granule.space()));
    }

    @Override
    public void walk(ReachedLinks links, boolean forward, int row) {
        walked = links;
        walkedForward = forward;
        walkedRow = row;
    }

    /** What is missing lies at the end of a link: the row's other links will be followed too. */
    private void prefetch(ReachedRows rows) {
        if (mode == Mode.LOCAL || walked == null || walked.far(walkedForward) != rows) {
            return;
        }
        Links links = walked.untold();
        int found = 0;
        long at = links.cursor(walkedForward, walkedRow, -1);
        while (at >= 0 && found++ < PREFETCH_LIMIT) {
            Granule granule = granule(rows.family(), rows.key(links.other(walkedForward, at)));
            if (mode == Mode.DISCOVER || !held.has(granule)) {
                missing.add(granule, false);
            }
            at = links.cursor(walkedForward, walkedRow, at);
        }
    }
}
