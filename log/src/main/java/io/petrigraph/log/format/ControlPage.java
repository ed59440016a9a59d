package io.petrigraph.log.format;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.storage.BootId;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The control page of an open log. Of its two slots one is always whole on the storage: the other is written until a force
 * succeeds, then they change places. One thread's own at a time: recovery's, then the forcer's.
 */
public final class ControlPage implements AutoCloseable {
    private static final int MAX_READS = 1000;

    private final MappedRegion region;
    private final ByteBuffer page;
    private final CRC32C crc32c = new CRC32C();
    private int slotInFlight;
    private long generation;
    private long incarnation;
    private long firstSegmentIndex;
    private BootId bootId = BootId.UNKNOWN;

    private ControlPage(MappedRegion region) {
        this.region = region;
        this.page = region.buffer();
    }

    /** Creates the page of an empty log. */
    public static void create(Storage storage) throws IOException {
        String temporary = LogFiles.CONTROL + LogFiles.TEMPORARY_SUFFIX;
        storage.createZeroed(temporary, ControlDescriptor.LENGTH_BYTES);
        try (ControlPage control = new ControlPage(storage.mapWritable(temporary))) {
            control.write(false, 0, 0, 0);
            control.flip();
            control.write(false, 0, 0, 0);
        }
        storage.force(temporary);
        storage.rename(temporary, LogFiles.CONTROL);
        storage.forceDirectory();
    }

    /** Opens the page to read and write it. */
    public static ControlPage open(Storage storage) throws IOException {
        MappedRegion region = storage.mapWritable(LogFiles.CONTROL);
        checkLength(region.buffer());
        return new ControlPage(region);
    }

    private static void checkLength(ByteBuffer page) {
        if (page.capacity() < ControlDescriptor.LENGTH_BYTES) {
            throw new LogCorruptException(
                    LogFiles.CONTROL, 0, "the control page is cut short: lengthBytes=" + page.capacity());
        }
    }

    /**
     * Reads the slot that counts, also while another process writes the other one. Both look torn only if the writer changed slots between the two
     * looks: look again, but not for ever.
     */
    public static ControlSlot read(ByteBuffer page) {
        checkLength(page);
        CRC32C crc32c = new CRC32C();
        for (int read = 0; read < MAX_READS; read++) {
            ControlSlot first = readSlot(page, 0, crc32c);
            ControlSlot second = readSlot(page, 1, crc32c);
            ControlSlot newest =
                    second == null || (first != null && first.generation() >= second.generation()) ? first : second;
            if (newest != null) {
                checkVersion(newest);
                return newest;
            }
        }
        throw new LogCorruptException(LogFiles.CONTROL, 0, "no slot of the control page is valid: validSlots=0");
    }

    private static @Nullable ControlSlot readSlot(ByteBuffer page, int slot, CRC32C crc32c) {
        int offset = slot * ControlDescriptor.SLOT_STRIDE_BYTES;
        byte[] copy = new byte[ControlDescriptor.SLOT_LENGTH_BYTES];
        page.get(offset, copy);
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(page.order());
        return ControlDescriptor.isValid(bytes, 0, crc32c) ? ControlDescriptor.read(bytes, 0) : null;
    }

    private static void checkVersion(ControlSlot slot) {
        if (slot.version() != ControlDescriptor.VERSION) {
            throw new LogFormatException(
                    "the control page is of a version that this program does not know: knownVersion="
                            + ControlDescriptor.VERSION + " version=" + slot.version());
        }
    }

    /** Reads the slot that counts and decides to overwrite the other one next. */
    public ControlSlot newest() {
        ControlSlot newest = read(page);
        ControlSlot first = readSlot(page, 0, crc32c);
        boolean firstIsNewest = first != null && first.generation() == newest.generation();
        slotInFlight = firstIsNewest ? 1 : 0;
        generation = newest.generation();
        incarnation = newest.incarnation();
        firstSegmentIndex = newest.firstSegmentIndex();
        bootId = newest.bootId();
        return newest;
    }

    /** Makes the slot that counts safe, for a killed process may not have: only then may the other one be overwritten. */
    public void settle() throws IOException {
        region.touch(0, ControlDescriptor.LENGTH_BYTES);
        region.force(0, ControlDescriptor.LENGTH_BYTES);
    }

    /** Says who writes from now on. */
    public void begin(long newIncarnation, BootId newBootId) {
        incarnation = newIncarnation;
        bootId = newBootId;
    }

    /** Says which segment is the oldest from now on. */
    public void firstSegment(long index) {
        firstSegmentIndex = index;
    }

    /** Writes the slot in flight; it counts at once for who reads the page, and after {@link #force} on the storage too. */
    public void write(boolean closed, long position, long nextSequence, int crc) {
        int slot = slotInFlight * ControlDescriptor.SLOT_STRIDE_BYTES;
        generation++;
        page.putLong(slot + ControlDescriptor.MAGIC_OFFSET, ControlDescriptor.MAGIC);
        page.putInt(slot + ControlDescriptor.VERSION_OFFSET, ControlDescriptor.VERSION);
        page.putInt(
                slot + ControlDescriptor.STATE_OFFSET,
                closed ? ControlDescriptor.STATE_CLOSED : ControlDescriptor.STATE_OPEN);
        page.putLong(slot + ControlDescriptor.GENERATION_OFFSET, generation);
        page.putLong(slot + ControlDescriptor.INCARNATION_OFFSET, incarnation);
        page.putLong(slot + ControlDescriptor.WATERMARK_POSITION_OFFSET, position);
        page.putLong(slot + ControlDescriptor.WATERMARK_NEXT_SEQUENCE_OFFSET, nextSequence);
        page.putLong(slot + ControlDescriptor.FIRST_SEGMENT_OFFSET, firstSegmentIndex);
        page.putLong(slot + ControlDescriptor.BOOT_ID_HI_OFFSET, bootId.hi());
        page.putLong(slot + ControlDescriptor.BOOT_ID_LO_OFFSET, bootId.lo());
        page.putInt(slot + ControlDescriptor.WATERMARK_CRC_OFFSET, crc);
        page.putInt(slot + ControlDescriptor.CRC_OFFSET, ControlDescriptor.crc(page, slot, crc32c));
    }

    /** Makes the slot in flight safe; the next write goes to the other one. */
    public void force() throws IOException {
        region.force(slotInFlight * ControlDescriptor.SLOT_STRIDE_BYTES, ControlDescriptor.SLOT_STRIDE_BYTES);
        flip();
    }

    private void flip() {
        slotInFlight = 1 - slotInFlight;
    }

    @Override
    public void close() {
        region.close();
    }
}
