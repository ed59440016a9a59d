package io.petrigraph.log.format;

/** What stands in a segment's header. Immutable as long as nobody stores into the array that {@link #net} shares. */
public final class SegmentHeader {
    private final long index;
    private final long basePosition;
    private final int lengthBytes;
    private final long incarnation;
    private final byte[] net;

    /**
     * Describes a segment.
     *
     * @param index its number, from 0
     * @param basePosition the position in the log of its first byte
     * @param lengthBytes its length, header included
     * @param incarnation which opening of the log prepared it
     * @param net the net's canonical bytes; not copied
     */
    public SegmentHeader(long index, long basePosition, int lengthBytes, long incarnation, byte[] net) {
        this.index = index;
        this.basePosition = basePosition;
        this.lengthBytes = lengthBytes;
        this.incarnation = incarnation;
        this.net = net;
    }

    /** The header of the segment behind this one. */
    public SegmentHeader next(int nextLengthBytes, long nextIncarnation, byte[] nextNet) {
        return new SegmentHeader(index + 1, basePosition + lengthBytes, nextLengthBytes, nextIncarnation, nextNet);
    }

    /** The segment's number, from 0. */
    public long index() {
        return index;
    }

    /** The position in the log of the segment's first byte. */
    public long basePosition() {
        return basePosition;
    }

    /** The segment's length, header included. */
    public int lengthBytes() {
        return lengthBytes;
    }

    /** Which opening of the log prepared the segment. */
    public long incarnation() {
        return incarnation;
    }

    /** The net's canonical bytes, not copied. */
    public byte[] net() {
        return net;
    }

    /** Where the first frame stands. */
    public int firstFrameOffset() {
        return SegmentDescriptor.headerLengthBytes(net.length);
    }

    /** The file's name. */
    public String name() {
        return LogFiles.segment(index);
    }
}
