package io.petrigraph.runtime.firing;

import org.jspecify.annotations.Nullable;

/**
 * A transition that only moves rows whose keys are known, and links between them: a straight line of steps instead of a
 * search, and no sums, because no two of its arcs can meet on one token. Immutable.
 *
 * <pre>
 *   slot:   one (family, key variable); its row is found once and kept in the binding
 *   steps:  FIND slot | FOLLOW an edge to a slot | LOAD a field | SAME field | LINKED pair      in this order: look up
 *   checks: DISTINCT keys | links fit | guards | produced words exist
 *   effects: rows move, are made, or vanish; pairs are unlinked, then linked
 * </pre>
 */
final class RowProgram {
    /** What must be true of a slot's row. */
    enum Need {
        /** Nothing: the row is only linked to. */
        NONE,
        /** It is in the slot's state. */
        STATE,
        /** It is in a live state. */
        LIVE,
        /** Its key was never used. */
        NEW
    }

    /** One (family, key variable). */
    record Slot(int family, int variable, Need need, int statePlace, int stateOrdinal) {}

    /** What a step does. */
    enum Kind {
        FIND,
        FOLLOW,
        LOAD,
        SAME,
        LINKED
    }

    /**
     * One step. FIND: slot. FOLLOW: from slot {@code slot} over {@code edge} to slot {@code other}. LOAD: column of slot
     * into variable {@code other}. SAME: column of slot equals the operand. LINKED: slot (from) and other (to).
     */
    record Step(
            Kind kind,
            int slot,
            int other,
            int edge,
            boolean forward,
            int column,
            @Nullable Operand operand) {}

    /** A row that moves, is made, or vanishes. */
    static final class Move {
        final int slot;
        final boolean made;
        /** The place it leaves; unused where it is made. */
        final int fromPlace;
        /** The place it enters, or -1. */
        final int toPlace;
        /** The state ordinal of that place, or -1. */
        final int stateOrdinal;

        final Write[] writes;

        Move(int slot, boolean made, int fromPlace, int toPlace, int stateOrdinal, Write[] writes) {
            this.slot = slot;
            this.made = made;
            this.fromPlace = fromPlace;
            this.toPlace = toPlace;
            this.stateOrdinal = stateOrdinal;
            this.writes = writes;
        }
    }

    /** A column that gets a word. */
    record Write(int column, Operand operand, ColumnDomain domain, boolean mayFail) {}

    /** A pair that is linked or unlinked. */
    record Pair(int edge, int fromSlot, int toSlot, int forwardPlace, boolean toOne, boolean fromOne) {}

    final Slot[] slots;
    final Step[] steps;
    /** Pairs of slots, flat, whose keys must differ. */
    final int[] distinct;

    final Move[] moves;
    final Pair[] unlinks;
    final Pair[] links;

    RowProgram(Slot[] slots, Step[] steps, int[] distinct, Move[] moves, Pair[] unlinks, Pair[] links) {
        this.slots = slots;
        this.steps = steps;
        this.distinct = distinct;
        this.moves = moves;
        this.unlinks = unlinks;
        this.links = links;
    }
}
