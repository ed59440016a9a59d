package io.petrigraph.test.history;

import java.util.List;

/**
 * One transaction as its client saw it.
 *
 * @param client who asked
 * @param invokedNs when it was asked for, by one clock for all clients
 * @param returnedNs when the client was told
 * @param ending what the client was told
 * @param operations in the order in which they were done
 */
public record Observation(int client, long invokedNs, long returnedNs, Ending ending, List<Operation> operations) {
    /** What became of it. */
    public enum Ending {
        /** All of it happened. */
        COMMITTED,
        /** None of its appends happened; what it read is what a refusal says, and must be true like any other read. */
        REFUSED,
        /** Nobody knows: its appends may have happened. */
        UNKNOWN
    }

    /** Something that was done to the list of a key. */
    public sealed interface Operation {
        /** The key of the list. */
        long key();

        /** A value is put behind the others; no value is appended twice to one list. */
        record Append(long key, long value) implements Operation {}

        /** The whole list is read. */
        record Read(long key, List<Long> values) implements Operation {
            public Read {
                values = List.copyOf(values);
            }
        }
    }

    public Observation {
        operations = List.copyOf(operations);
    }
}
