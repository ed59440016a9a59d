package io.petrigraph.log.failure;

import java.io.Serial;

/** One record does not fit: refused before anything was written, the log goes on. */
public final class RecordTooLargeException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Compares the payload with what fits. */
    public RecordTooLargeException(int payloadLengthBytes, int maxPayloadLengthBytes) {
        super(
                "record does not fit a segment, write less or configure longer segments: maxPayloadLengthBytes="
                        + maxPayloadLengthBytes + " payloadLengthBytes=" + payloadLengthBytes,
                null);
    }
}
