package io.petrigraph.log.format;

/** What a check says of the bytes where a frame is expected. */
public enum Verdict {
    /** A frame that may stand here. */
    VALID("valid"),
    /** No frame yet: the commit word is zero or negative. */
    UNPUBLISHED("nothing is published here"),
    /** The segment ends without a ROLL frame: its file is shorter than its header says. */
    CUT_SHORT("the segment's file is cut short"),
    /** The commit word is no length that fits. */
    BAD_LENGTH("the frame's length does not fit the segment"),
    /** The bytes are not those that were written here. */
    BAD_CRC("the frame's checksum is wrong"),
    /** A frame of a version that is not known. */
    BAD_VERSION("the frame's version is unknown"),
    /** A frame of a type that is not known, or that may not stand here. */
    BAD_TYPE("the frame's type may not stand here"),
    /** The frame does not continue the one before it. */
    BAD_CHAIN("the frame does not continue the one before it"),
    /** A number is missing or repeated. */
    BAD_SEQUENCE("the frame's sequence is not the next one"),
    /** Time went backwards. */
    BAD_TIME("the frame's time is before that of the frame before"),
    /** A frame of another incarnation than the one that was opened. */
    BAD_INCARNATION("the frame's incarnation was not opened"),
    /** A transaction's records are not consecutive. */
    BAD_TRANSACTION("the transaction's records are not consecutive"),
    /** Something follows the ROLL frame. */
    BAD_TAIL("the bytes behind the last frame are not zero"),
    /** The header of a segment is not what was written. */
    BAD_HEADER("the segment's header is wrong"),
    /** A ROLL frame, but no next segment. */
    MISSING_SEGMENT("the next segment is missing");

    private final String reason;

    Verdict(String reason) {
        this.reason = reason;
    }

    /** The verdict as a clause for a message. */
    public String reason() {
        return reason;
    }
}
