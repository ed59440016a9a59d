package io.petrigraph.wire;

import io.petrigraph.net.Net;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LogRenderer} wrote, from bytes that nobody vouches for. One thread's own. */
public final class RenderedLog {
    private final DocumentReader in;
    private Net net;
    private FiringCodec codec;
    private long nextSequence = -1;

    /** Reads the net; {@link DocumentFormatException} where the first document is none. */
    public RenderedLog(DocumentReader in) {
        this.in = in;
        Net first = in.next(NetDocument::read);
        if (first == null) {
            throw new DocumentFormatException("no document is there: expected=net");
        }
        this.net = first;
        this.codec = new FiringCodec(first);
    }

    /** The net of the record read last. */
    public Net net() {
        return net;
    }

    /** A codec of that net. */
    public FiringCodec codec() {
        return codec;
    }

    /** The next record, or null behind the last one; {@link DocumentFormatException} where it is out of order. */
    public @Nullable LogRecord next() {
        while (true) {
            Object read = in.next(fields ->
                    fields.has(NetDocument.NET) ? NetDocument.read(fields) : RecordDocument.read(fields, codec));
            if (read instanceof Net changed) {
                net = changed;
                codec = new FiringCodec(changed);
            } else if (read instanceof LogRecord record) {
                if (nextSequence >= 0 && record.sequence() != nextSequence) {
                    throw new DocumentFormatException("records are rendered in sequence: nextSequence=" + nextSequence
                            + " sequence=" + record.sequence());
                }
                nextSequence = record.sequence() + 1;
                return record;
            } else {
                return null;
            }
        }
    }
}
