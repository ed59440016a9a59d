package io.petrigraph.runtime.commit;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.OutOfReach;
import io.petrigraph.runtime.marking.Reach;
import io.petrigraph.runtime.marking.ReachedLinks;
import io.petrigraph.runtime.marking.ReachedRows;
import io.petrigraph.runtime.partition.Ownership;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a decision of one partition looks at. Owner: the partition's thread.
 *
 * <pre>
 *   LOCAL     anything foreign, or queued for by an attempt: out of reach        the common event: marks are looked at, no more
 *   DISCOVER  notes all that is looked at; foreign: out of reach                 once, for an event that was not local
 *   HELD      what the attempt does not hold is noted as missing;
 *             foreign and not held: out of reach                                 an attempt at the partition that decides it
 *   LENT      nothing is missing: what is foreign is taken from what was lent    an attempt that holds everything
 * </pre>
 *
 * <p>User code may catch the signal; {@link #isVoid} knows all the same.
 */
final class PartitionReach implements Reach {
    private enum Mode {
        OFF,
        LOCAL,
        DISCOVER,
        HELD,
        LENT
    }

    /** Entities at the other ends of one row's links that are asked for together. */
    private static final int PREFETCH_LIMIT = 64;

    private final Ownership ownership;
    private final int partition;
    private final int families;
    private final Net net;
    private final Reservations reservations;
    private final Footprint missing = new Footprint();
    private Mode mode = Mode.OFF;
    private Footprint held = new Footprint();
    private @Nullable Attempt attempt;
    private @Nullable Lent lent;
    private boolean isSignalled;
    private @Nullable ReachedLinks walked;
    private boolean walkedForward;
    private int walkedRow;

    PartitionReach(Ownership ownership, int partition, Net net, Reservations reservations) {
        this.net = net;
        this.ownership = ownership;
        this.partition = partition;
        this.families = net.families().size();
        this.reservations = reservations;
    }

    void off() {
        mode = Mode.OFF;
        lent = null;
        attempt = null;
    }

    void local() {
        begin(Mode.LOCAL);
    }

    void discover() {
        begin(Mode.DISCOVER);
    }

    void held(Attempt holder) {
        held = holder.footprint;
        attempt = holder;
        begin(Mode.HELD);
    }

    void lent(Lent parts) {
        lent = parts;
        begin(Mode.LENT);
    }

    int partition() {
        return partition;
    }

    Ownership ownership() {
        return ownership;
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
            case DISCOVER, HELD, LENT -> Level.EVERYTHING;
        };
    }

    @Override
    public boolean owns(int family, long key) {
        return ownership.ofRow(family, key) == partition;
    }

    private Granule granule(int family, long key) {
        return Granule.row(family, ownership.isPinned(family) ? 0 : key);
    }

    /** Takes something from what was lent, unheard. False where nothing is lent. */
    private boolean take(Consumer<Lent> taking) {
        Lent from = lent;
        if (mode != Mode.LENT || from == null) {
            return false;
        }
        mode = Mode.OFF;
        try {
            taking.accept(from);
        } finally {
            mode = Mode.LENT;
        }
        return true;
    }

    @Override
    public void row(ReachedRows rows, int row, boolean changes) {
        if (mode == Mode.LENT) {
            if (rows.isForeign(row)) {
                take(from -> from.row(rows.family(), rows.key(row)));
            }
            return;
        }
        touch(granule(rows.family(), rows.key(row)), rows.isForeign(row), changes);
        if (isSignalled) {
            prefetch(rows);
            throw OutOfReach.SIGNAL;
        }
    }

    @Override
    public void absent(ReachedRows rows, long key) {
        if (take(from -> from.row(rows.family(), key))) {
            return;
        }
        touch(granule(rows.family(), key), !owns(rows.family(), key), false);
        signal();
    }

    @Override
    public void scan(int family) {
        if (take(from -> from.family(family))) {
            return;
        }
        if (ownership.isPinned(family)) {
            touch(granule(family, 0), partition != Ownership.PINNED, false);
        } else {
            touch(Granule.whole(family), true, false);
        }
        signal();
    }

    @Override
    public void bag(int place, boolean changes) {
        if (mode == Mode.LENT) {
            if (ownership.ofBag(place) != partition) {
                take(from -> from.bag(net.places().get(place)));
            }
            return;
        }
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
            case OFF, LENT -> {}
            case LOCAL -> isSignalled |= isForeign || !reservations.admits(granule, changes);
            case DISCOVER -> {
                missing.add(granule, changes);
                isSignalled |= isForeign;
            }
            case HELD -> {
                if (!held.covers(granule, changes)) {
                    missing.add(granule, changes);
                    isSignalled |= isForeign && !held.has(granule);
                }
            }
        }
    }

    /** A long half was not sent: who needs it holds everything next time. */
    @Override
    public void half(ReachedLinks links, boolean forward, int row) {
        Attempt holder = attempt;
        if (mode == Mode.LENT) {
            if (links.isForeign(forward, row)) {
                take(from -> from.half(links.edge(), forward, row));
            }
        } else if (mode == Mode.HELD && holder != null && links.isForeign(forward, row)) {
            ReachedRows rows = links.far(!forward);
            Value value = holder.value(granule(rows.family(), rows.key(row)));
            if (value instanceof RowValue sent && sent.isLong(net, links.edge(), forward)) {
                missing.add(Granule.world(), true);
                isSignalled = true;
                signal();
            }
        }
    }

    @Override
    public void rolledBackTo(int savepoint) {
        if (lent != null) {
            lent.rolledBackTo(savepoint);
        }
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
