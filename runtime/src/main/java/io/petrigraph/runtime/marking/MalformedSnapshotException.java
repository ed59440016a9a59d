package io.petrigraph.runtime.marking;

import java.io.Serial;

/** Bytes that are no marking of this net: the snapshot they come from is of no use, the log is. */
public final class MalformedSnapshotException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedSnapshotException(String message) {
        super(message);
    }
}
