package io.petrigraph.pnml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Ends with a failure where a stream is longer than {@link PnmlLimits#MAX_FILE_BYTES}, and remembers why it failed. */
final class LimitedInputStream extends FilterInputStream {
    private long left = PnmlLimits.MAX_FILE_BYTES;
    private @Nullable IOException failure;

    LimitedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        left -= Math.max(0, count);
        if (left < 0) {
            failure = new IOException("file is too long: limit=" + PnmlLimits.MAX_FILE_BYTES);
            throw failure;
        }
        return count;
    }

    /** What the parser wrapped: the limit as a failure of the file, anything else as it was. */
    void rethrow() throws IOException {
        if (left < 0) {
            throw new PnmlException(0, 0, "a file of at most " + PnmlLimits.MAX_FILE_BYTES + " bytes", "a longer one");
        }
        if (failure != null) {
            throw failure;
        }
    }
}
