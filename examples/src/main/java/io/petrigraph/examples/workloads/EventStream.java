package io.petrigraph.examples.workloads;

import java.util.BitSet;

/**
 * A stream of events drawn in full: four columns, one row per event.
 *
 * <pre>
 *   row      0    1    2   ...
 *   type   | 0  | 0  | 1  |      which transition, a constant of the workload's class
 *   a b c  | .. | .. | .. |      its parameters, 0 where a transition has fewer
 *   valid  | 1  | 0  | 1  |      what the generator predicts: 1 commits, 0 is refused
 * </pre>
 *
 * <p>Immutable; any thread may read it.
 */
public final class EventStream {
    private final Workload workload;
    private final byte[] types;
    private final long[] a;
    private final long[] b;
    private final long[] c;
    private final BitSet valid;
    private final long[] initialIds;
    private final int createdCount;
    private final boolean denseIds;

    private EventStream(Columns columns) {
        this.workload = columns.workload;
        this.types = columns.types;
        this.a = columns.a;
        this.b = columns.b;
        this.c = columns.c;
        this.valid = columns.valid;
        this.initialIds = columns.initialIds;
        this.createdCount = columns.createdCount;
        this.denseIds = columns.denseIds;
    }

    /** The workload that the stream belongs to: it says what types and parameters mean. */
    public Workload workload() {
        return workload;
    }

    /** The number of events. */
    public int length() {
        return types.length;
    }

    /** The transition of event {@code row}. */
    public byte type(int row) {
        return types[row];
    }

    /** The first parameter of event {@code row}. */
    public long a(int row) {
        return a[row];
    }

    /** The second parameter of event {@code row}, or 0. */
    public long b(int row) {
        return b[row];
    }

    /** The third parameter of event {@code row}, or 0. */
    public long c(int row) {
        return c[row];
    }

    /** Whether a correct contender commits event {@code row}. */
    public boolean valid(int row) {
        return valid.get(row);
    }

    /** The number of events that a correct contender commits. */
    public int validCount() {
        return valid.cardinality();
    }

    /** The number of events of transition {@code type}, refused ones included. */
    public int count(byte type) {
        int count = 0;
        for (byte each : types) {
            count += each == type ? 1 : 0;
        }
        return count;
    }

    /** The number of events of transition {@code type} that a correct contender commits. */
    public int validCount(byte type) {
        int count = 0;
        for (int row = valid.nextSetBit(0); row >= 0; row = valid.nextSetBit(row + 1)) {
            count += types[row] == type ? 1 : 0;
        }
        return count;
    }

    /** The number of entities that exist before the first event: customers, or accounts. */
    public int initialCount() {
        return initialIds.length;
    }

    /** The id of initial entity {@code index}. */
    public long initialId(int index) {
        return initialIds[index];
    }

    /** The number of entities that the stream creates: the tables of a contender may be sized for them. */
    public int createdCount() {
        return createdCount;
    }

    /** Whether the ids of each kind of entity are 0, 1, 2, ... in the order of their creation, else random 64 bits. */
    public boolean denseIds() {
        return denseIds;
    }

    /** The columns while a generator fills them. */
    static final class Columns {
        private final Workload workload;
        private final byte[] types;
        private final long[] a;
        private final long[] b;
        private final long[] c;
        private final BitSet valid;
        private final long[] initialIds;
        private final boolean denseIds;
        private int createdCount;
        private int length;

        Columns(Workload workload, int length, long[] initialIds, boolean denseIds) {
            this.workload = workload;
            this.types = new byte[length];
            this.a = new long[length];
            this.b = new long[length];
            this.c = new long[length];
            this.valid = new BitSet(length);
            this.initialIds = initialIds;
            this.denseIds = denseIds;
        }

        void add(boolean commits, byte type, long first, long second, long third) {
            types[length] = type;
            a[length] = first;
            b[length] = second;
            c[length] = third;
            valid.set(length, commits);
            length++;
        }

        EventStream complete(int created) {
            createdCount = created;
            return new EventStream(this);
        }
    }
}
