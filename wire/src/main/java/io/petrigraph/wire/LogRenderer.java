package io.petrigraph.wire;

import io.petrigraph.log.LogReader;
import io.petrigraph.net.Net;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Renders a log: a document for its net, then one for each record; a new one for the net wherever it changes. What it
 * renders, {@link RenderedLog} reads. One thread's own.
 */
public final class LogRenderer {
    private final LogReader log;
    private final DocumentWriter out;
    private byte @Nullable [] netBytes;
    private FiringCodec codec;

    /** Renders the net at the beginning of the log. */
    public LogRenderer(LogReader log, DocumentWriter out) {
        this.log = log;
        this.out = out;
        this.codec = enterNet(log.netBytes());
    }

    private FiringCodec enterNet(byte[] bytes) {
        Net net = Net.fromCanonicalBytes(bytes);
        netBytes = bytes;
        out.document(fields -> NetDocument.write(net, fields));
        return new FiringCodec(net);
    }

    /** Renders the record that the reader exposes. */
    public void record() {
        if (netBytes != log.netBytes() && !Arrays.equals(netBytes, log.netBytes())) {
            codec = enterNet(log.netBytes());
        }
        netBytes = log.netBytes();
        LogRecord record = LogRecord.of(log, codec);
        out.document(fields -> RecordDocument.write(record, fields));
    }
}
