package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.Workload;

/**
 * The bytes of one committed event in the hand-written log, little-endian, 8-byte aligned.
 *
 * <pre>
 *   0        4        8                16       20       24               32       40       48
 *   +--------+--------+----------------+--------+--------+----------------+--------+--------+
 *   | length | crc32c |    sequence    |  type  |  zero  |       a        |   b    |   c    |
 *   +--------+--------+----------------+--------+--------+----------------+--------+--------+
 *      last             |<-------------- what the checksum covers ------------------------->|
 * </pre>
 *
 * <p>The length is the commit word: it is written last, with release order. An event of one parameter ends after {@code a}.
 */
final class RecordDescriptor {
    static final int LENGTH_OFFSET = 0;
    static final int CRC_OFFSET = 4;
    static final int SEQUENCE_OFFSET = 8;
    static final int TYPE_OFFSET = 16;
    static final int A_OFFSET = 24;
    static final int B_OFFSET = 32;
    static final int C_OFFSET = 40;
    static final int MAX_LENGTH_BYTES = 48;

    private RecordDescriptor() {}

    /** The length of the record of an event of {@code type}, in bytes. */
    static int lengthBytes(Workload workload, int type) {
        boolean one = workload == Workload.ORDERS && type != OrdersWorkload.PLACE;
        return one ? B_OFFSET : MAX_LENGTH_BYTES;
    }

    /** The length by type, so that the writer need not ask for the workload. */
    static int[] lengthsBytes(Workload workload) {
        int[] lengths = new int[OrdersWorkload.CANCEL + 1];
        for (int type = 0; type < lengths.length; type++) {
            lengths[type] = lengthBytes(workload, type);
        }
        return lengths;
    }
}
