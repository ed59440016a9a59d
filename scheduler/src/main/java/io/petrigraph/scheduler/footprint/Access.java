package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Expr;
import java.util.List;

/**
 * What a transition does at one place. Immutable.
 *
 * @param place id of the place
 * @param kind what it does there
 * @param columns the tokens it does it to; empty for a dot, and where {@link Kind#INVARIANT} follows to keys that no arc names
 * @param reach how the key of these tokens, their first column, becomes known
 * @param forAll the for-all arc it stands in, or {@link io.petrigraph.net.Variable#WHOLE_FIRING}
 */
public record Access(int place, Kind kind, List<Expr> columns, Reach reach, int forAll) {
    public Access {
        columns = List.copyOf(columns);
    }

    /** What is done at a place. */
    public enum Kind {
        CONSUME(true, true, true),
        PRODUCE(true, false, true),
        READ(false, true, true),
        /** Fewer than so many tokens may be there. */
        INHIBIT(false, true, false),
        RESET(true, true, false),
        /** The place that a transfer empties. */
        TRANSFER_OUT(true, true, false),
        /** The place that a transfer fills. */
        TRANSFER_IN(true, false, true),
        /** The key is in some live state. */
        LIVE(false, true, true),
        /** The key never existed. */
        ABSENT(false, true, false),
        /** All tokens that match are enumerated. */
        SELECT(false, true, false),
        /** What is produced must not be there twice. */
        UNIQUE(false, true, false),
        /** An invariant of a touched entity looks here. */
        INVARIANT(false, true, false);

        private final boolean changes;
        private final boolean decides;
        private final boolean monotone;

        Kind(boolean changes, boolean decides, boolean monotone) {
            this.changes = changes;
            this.decides = decides;
            this.monotone = monotone;
        }

        /** True where tokens come or go. */
        public boolean changes() {
            return changes;
        }

        /** True where what lies there decides whether, or how, the transition fires. */
        public boolean decides() {
            return decides;
        }

        /** True where more tokens can never disable it nor change what it does. */
        public boolean isMonotone() {
            return monotone;
        }
    }

    /** How the key of the tokens becomes known. */
    public enum Reach {
        /** The place has tokens without a value: there is nothing to know. */
        WHOLE,
        /** The event carries it. */
        GIVEN,
        /** Another token of the marking says it: an edge is followed, a row or unique key looked up, user code asked. */
        FOLLOWED,
        /** Nothing says it: every token of the place is looked at. */
        OPEN
    }
}
