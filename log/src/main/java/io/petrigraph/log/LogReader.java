package io.petrigraph.log;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogFailedException;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.format.ControlPage;
import io.petrigraph.log.format.ControlSlot;
import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.FrameView;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.format.Verdict;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads records in sequence order, from the oldest on, also while another process writes. Needs no lock.
 *
 * <pre>
 *   record record record [ record record ...
 *          ^             ^              ^
 *       exposed      verified up to   still open transaction: held back until it is whole
 * </pre>
 *
 * Nothing is exposed before its bytes, its place in the chain and the whole of its transaction are verified. That there is
 * no more is believed only at or above the durable watermark: a log never looks shorter than it is.
 *
 * <p>Threading: one thread owns a reader. The accessors speak of the record that {@link #next} exposed last, until it is
 * called again.
 */
public final class LogReader implements AutoCloseable {
    private final Storage storage;
    private final LogScan scan;
    private final FrameView frame = new FrameView();
    private @Nullable MappedRegion control;
    private @Nullable MappedRegion region;
    private @Nullable SegmentHeader header;
    private int nextOffset;

    private LogReader(Storage storage) {
        this.storage = storage;
        this.scan = new LogScan(storage);
    }

    /**
     * Opens a directory to read it.
     *
     * @throws LogFormatException if there is no log, or one of another version
     * @throws LogCorruptException if its control page or its oldest segment is damaged
     */
    public static LogReader open(Storage storage) {
        LogReader reader = new LogReader(storage);
        try {
            reader.begin();
            return reader;
        } catch (IOException e) {
            reader.close();
            throw cannotRead(storage, e);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        if (!storage.exists(LogFiles.CONTROL)) {
            throw new LogFormatException("there is no log here: place=" + storage.describe());
        }
        ControlSlot slot = readControlPage();
        Verdict verdict = scan.begin(slot.firstSegmentIndex());
        if (verdict != Verdict.VALID) {
            throw corrupt(verdict);
        }
        enter(slot.firstSegmentIndex());
    }

    /**
     * Goes to the next record.
     *
     * @return whether there is one; if not, ask again later when somebody is writing
     * @throws LogCorruptException if what comes next is damaged; all that was exposed before is good
     */
    public boolean next() {
        try {
            while (position() < scan.completePosition() || verifyMore()) {
                if (advance()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw cannotRead(storage, e);
        }
    }

    /** Steps over one verified frame; true if it is a record, which is exposed then. */
    private boolean advance() throws IOException {
        frame.moveTo(nextOffset);
        nextOffset = frame.endOffset();
        if (frame.type() == FrameDescriptor.TYPE_ROLL) {
            enter(currentHeader().index() + 1);
            return false;
        }
        return frame.isRecord();
    }

    /** Verifies up to the end of the next transaction, or as far as there is something. */
    private boolean verifyMore() throws IOException {
        while (position() >= scan.completePosition()) {
            Verdict verdict = scan.step();
            if (verdict == Verdict.UNPUBLISHED && isEnd()) {
                return false;
            }
            if (verdict != Verdict.VALID && verdict != Verdict.UNPUBLISHED) {
                throw corrupt(verdict);
            }
        }
        return true;
    }

    /**
     * Whether the log may end here. The watermark is read after the frame was found missing, and a frame is published before
     * the watermark passes it: if the watermark is further and the frame is still missing, it was there and is lost.
     */
    private boolean isEnd() throws IOException {
        if (readControlPage().watermarkPosition() <= scan.position()) {
            return true;
        }
        Verdict again = scan.step();
        if (again != Verdict.VALID) {
            throw corrupt(again);
        }
        return false;
    }

    private ControlSlot readControlPage() throws IOException {
        if (control == null) {
            control = storage.mapReadable(LogFiles.CONTROL);
        }
        return ControlPage.read(control.buffer());
    }

    /** Whether the log is closed, as far as it was when this is asked. */
    public boolean isClosed() {
        return controlSlot().closed();
    }

    ControlSlot controlSlot() {
        try {
            return readControlPage();
        } catch (IOException e) {
            throw cannotRead(storage, e);
        }
    }

    /** A log that was closed before it was read ends where it was closed. */
    void checkEnd(ControlSlot before) {
        if (before.closed() && !controlSlot().closed()) {
            return; // opened again meanwhile
        }
        if (before.closed() && scan.position() != before.watermarkPosition()) {
            throw new LogCorruptException(
                    scan.segmentName(),
                    scan.offset(),
                    "there are records behind a clean close: watermarkPosition=" + before.watermarkPosition());
        }
    }

    private void enter(long segmentIndex) throws IOException {
        MappedRegion next = storage.mapReadable(LogFiles.segment(segmentIndex));
        closeRegion();
        region = next;
        header = SegmentDescriptor.read(next.buffer());
        frame.attach(next.buffer(), header.basePosition());
        nextOffset = header.firstFrameOffset();
    }

    private LogCorruptException corrupt(Verdict verdict) {
        return new LogCorruptException(
                scan.segmentName(),
                scan.offset(),
                verdict.reason() + ": nextSequence=" + scan.chain().nextSequence());
    }

    private static LogFailedException cannotRead(Storage storage, IOException cause) {
        return new LogFailedException(
                "storage failed while the log was read: cause=" + cause + " place=" + storage.describe(), cause);
    }

    private SegmentHeader currentHeader() {
        if (header == null) {
            throw new IllegalStateException("the reader is not open: header=null");
        }
        return header;
    }

    private long position() {
        return currentHeader().basePosition() + nextOffset;
    }

    /** The net's canonical bytes, as they stand before the exposed record; not to be stored into. */
    public byte[] netBytes() {
        return currentHeader().net();
    }

    /**
     * The canonical bytes of the net that wrote last: of the newest segment. Records of older segments may be those of a net
     * from which it grew.
     */
    public byte[] newestNetBytes() {
        byte[] newest = currentHeader().net();
        long index = currentHeader().index();
        try {
            while (storage.exists(LogFiles.segment(index + 1))) {
                index++;
                try (MappedRegion next = storage.mapReadable(LogFiles.segment(index))) {
                    if (TornTail.isHalfMade(next.buffer())) {
                        return newest;
                    }
                    newest = SegmentDescriptor.read(next.buffer()).net();
                }
            }
            return newest;
        } catch (IOException e) {
            throw cannotRead(storage, e);
        }
    }

    /** The record's number. */
    public long sequence() {
        return frame.sequence();
    }

    /** The record's time in nanoseconds; never less than that of the one before. */
    public long timeNs() {
        return frame.timeNs();
    }

    /** The caller's sixteen bits. */
    public int flags() {
        return frame.flags();
    }

    /** The upper half of the event id, or 0. */
    public long eventIdHi() {
        return frame.eventIdHi();
    }

    /** The lower half of the event id, or 0. */
    public long eventIdLo() {
        return frame.eventIdLo();
    }

    /** The record's place in its transaction, from 0. */
    public int transactionIndex() {
        return frame.transactionIndex();
    }

    /** How many records the transaction has. */
    public int transactionCount() {
        return frame.transactionCount();
    }

    /** Which opening of the log wrote the record. */
    public long incarnation() {
        return frame.incarnation();
    }

    /** The crc of the frame before. */
    public int previousCrc() {
        return frame.previousCrc();
    }

    /** The record's crc: with the sequence it names a point of this history and no other. */
    public int chainCrc() {
        return frame.crc();
    }

    /** The bytes that hold the payload: read-only, little-endian, position and limit of no meaning. */
    public ByteBuffer payload() {
        return frame.buffer();
    }

    /** Where in {@link #payload} the payload begins. */
    public int payloadOffset() {
        return frame.payloadOffset();
    }

    /** How long the payload is. */
    public int payloadLengthBytes() {
        return frame.payloadLengthBytes();
    }

    /** Copies the payload into an array that is long enough; returns its length. */
    public int copyPayload(byte[] target, int targetOffset) {
        int lengthBytes = payloadLengthBytes();
        frame.buffer().get(payloadOffset(), target, targetOffset, lengthBytes);
        return lengthBytes;
    }

    /** The file that holds the record. */
    public String segmentName() {
        return currentHeader().name();
    }

    /** The record's offset in that file. */
    public long segmentOffset() {
        return frame.offset();
    }

    /** The record's position in the log. */
    public long recordPosition() {
        return frame.position();
    }

    @Override
    public void close() {
        scan.close();
        closeRegion();
        if (control != null) {
            control.close();
        }
    }

    private void closeRegion() {
        if (region != null) {
            region.close();
        }
    }
}
