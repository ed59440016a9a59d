package io.petrigraph.log.format;

import java.util.Locale;

/** Which file is called what. */
public final class LogFiles {
    /** Held by the writer, opened by nobody else. */
    public static final String LOCK = "LOCK";
    /** The control page. */
    public static final String CONTROL = "CONTROL";
    /** What a file is called until it is whole and forced. */
    public static final String TEMPORARY_SUFFIX = ".tmp";

    private static final String SEGMENT_PREFIX = "segment-";
    private static final String SNAPSHOT_PREFIX = "snapshot-";
    private static final int SNAPSHOT_DIGITS = 19;
    private static final int SEGMENT_DIGITS = 10;

    private LogFiles() {}

    /** The name of a segment. */
    public static String segment(long index) {
        return SEGMENT_PREFIX + String.format(Locale.ROOT, "%0" + SEGMENT_DIGITS + "d", index);
    }

    /** Whether a name is a segment's. */
    public static boolean isSegment(String name) {
        return name.startsWith(SEGMENT_PREFIX)
                && name.length() == SEGMENT_PREFIX.length() + SEGMENT_DIGITS
                && name.chars().skip(SEGMENT_PREFIX.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The index in a segment's name. */
    public static long segmentIndex(String name) {
        return Long.parseLong(name.substring(SEGMENT_PREFIX.length()));
    }

    /** The name of the snapshot at a sequence; names sort like sequences. */
    public static String snapshot(long sequence) {
        return SNAPSHOT_PREFIX + String.format(Locale.ROOT, "%0" + SNAPSHOT_DIGITS + "d", sequence);
    }

    /** Whether a name is a snapshot's. */
    public static boolean isSnapshot(String name) {
        return name.startsWith(SNAPSHOT_PREFIX)
                && name.length() == SNAPSHOT_PREFIX.length() + SNAPSHOT_DIGITS
                && name.chars().skip(SNAPSHOT_PREFIX.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The file in which recovery keeps the bytes that it cut off a segment. */
    public static String cut(long incarnation, long segmentIndex, int offset) {
        return "cut-" + incarnation + "-" + segment(segmentIndex) + "-" + offset;
    }

    /** Whether a file was not finished: nothing depends on it. */
    public static boolean isTemporary(String name) {
        return name.endsWith(TEMPORARY_SUFFIX);
    }
}
