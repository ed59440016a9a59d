package io.petrigraph.log.failure;

import java.io.Serial;

/**
 * Bytes that the log had promised to keep are not what was written. Nothing has been changed on the storage: restore the
 * directory from a copy, or read the intact prefix with a {@code LogReader}.
 */
public final class LogCorruptException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String segment;
    private final long offset;
    private final String reason;

    /**
     * Names the place.
     *
     * @param segment the file's name
     * @param offset the byte offset in that file
     * @param reason what is wrong there, ending in {@code name=value}
     */
    public LogCorruptException(String segment, long offset, String reason) {
        super("corrupt log, restore it from a copy: " + reason + " segment=" + segment + " offset=" + offset, null);
        this.segment = segment;
        this.offset = offset;
        this.reason = reason;
    }

    /** The name of the file that is bad. */
    public String segment() {
        return segment;
    }

    /** The byte offset in that file. */
    public long offset() {
        return offset;
    }

    /** What is wrong there. */
    public String reason() {
        return reason;
    }
}
