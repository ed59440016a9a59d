package io.petrigraph.conformance.xes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends with a failure where the parser reads too much without saying anything: one endless tag or text would fill the
 * memory before it is handed over. One thread.
 */
final class BoundedInputStream extends FilterInputStream {
    private long sinceToken;

    BoundedInputStream(InputStream in) {
        super(in);
    }

    /** The parser has handed something over. */
    void token() {
        sinceToken = 0;
    }

    boolean isExceeded() {
        return sinceToken > XesLimits.MAX_TOKEN_BYTES;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (isExceeded()) {
            throw new IOException("tag or text is too long: maxTokenBytes=" + XesLimits.MAX_TOKEN_BYTES);
        }
        int count = super.read(bytes, offset, length);
        sinceToken += Math.max(0, count);
        return count;
    }
}
