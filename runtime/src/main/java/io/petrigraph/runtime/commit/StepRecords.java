package io.petrigraph.runtime.commit;

/**
 * The payloads of the firings of one step, and what the log notes with them. Immutable once it is handed over.
 */
final class StepRecords {
    private final long firstSequence;
    private final long timeNs;
    private final long idHi;
    private final long idLo;
    private final byte[] bytes;
    private final int[] ends;

    /** {@code ends}: where each payload ends in the bytes. */
    StepRecords(long firstSequence, long timeNs, long idHi, long idLo, byte[] bytes, int[] ends) {
        this.firstSequence = firstSequence;
        this.timeNs = timeNs;
        this.idHi = idHi;
        this.idLo = idLo;
        this.bytes = bytes;
        this.ends = ends;
    }

    /** The same firings with their numbers. */
    StepRecords numbered(long first, long atNs) {
        return new StepRecords(first, atNs, idHi, idLo, bytes, ends);
    }

    /** The number of the first firing. */
    long firstSequence() {
        return firstSequence;
    }

    long timeNs() {
        return timeNs;
    }

    long idHi() {
        return idHi;
    }

    long idLo() {
        return idLo;
    }

    /** The payloads, one behind the other. */
    byte[] bytes() {
        return bytes;
    }

    int count() {
        return ends.length;
    }

    int start(int firing) {
        return firing == 0 ? 0 : ends[firing - 1];
    }

    int lengthBytes(int firing) {
        return ends[firing] - start(firing);
    }
}
