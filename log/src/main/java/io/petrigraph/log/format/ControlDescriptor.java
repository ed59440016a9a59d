package io.petrigraph.log.format;

import io.petrigraph.log.storage.BootId;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The layout of the control page: two slots, a page each, so that a torn write spoils one and leaves the other.
 *
 * <pre>
 *   slot 0 at 0, slot 1 at 4096; in each
 *   0               8       12      16              24
 *   +---------------+-------+-------+---------------+---------------+
 *   |     magic     |version| state |  generation   |  incarnation  |
 *   +---------------+-------+-------+---------------+---------------+
 *   32              40              48              56
 *   +---------------+---------------+---------------+---------------+
 *   |  wm position  |  wm next seq  |first seg index|  boot id hi   |
 *   +---------------+---------------+---------------+---------------+
 *   64              72      76      80
 *   +---------------+-------+-------+
 *   |  boot id lo   |wm crc |crc32c |
 *   +---------------+-------+-------+
 * </pre>
 *
 * The slot with the higher generation counts. The watermark is the position behind the last frame that is safe from a power
 * loss, the next sequence and the crc there; below it the log must be whole.
 */
public final class ControlDescriptor {
    /** "PGLOGCTL", read as a little-endian long. */
    public static final long MAGIC = 0x4C54_4347_4F4C_4750L;
    /** The one version there is. */
    public static final int VERSION = 1;
    /** The log is open, or was when its process died. */
    public static final int STATE_OPEN = 1;
    /** The log was closed: it ends at the watermark. */
    public static final int STATE_CLOSED = 2;
    /** The distance from slot to slot. */
    public static final int SLOT_STRIDE_BYTES = 4096;
    /** The length of the control file. */
    public static final int LENGTH_BYTES = 2 * SLOT_STRIDE_BYTES;

    static final int MAGIC_OFFSET = 0;
    static final int VERSION_OFFSET = 8;
    static final int STATE_OFFSET = 12;
    static final int GENERATION_OFFSET = 16;
    static final int INCARNATION_OFFSET = 24;
    static final int WATERMARK_POSITION_OFFSET = 32;
    static final int WATERMARK_NEXT_SEQUENCE_OFFSET = 40;
    static final int FIRST_SEGMENT_OFFSET = 48;
    static final int BOOT_ID_HI_OFFSET = 56;
    static final int BOOT_ID_LO_OFFSET = 64;
    static final int WATERMARK_CRC_OFFSET = 72;
    static final int CRC_OFFSET = 76;
    static final int SLOT_LENGTH_BYTES = 80;

    private ControlDescriptor() {}

    /** Whether a slot holds what was written into it. */
    public static boolean isValid(ByteBuffer page, int slotOffset, CRC32C crc32c) {
        return page.getLong(slotOffset + MAGIC_OFFSET) == MAGIC
                && page.getInt(slotOffset + CRC_OFFSET) == crc(page, slotOffset, crc32c);
    }

    /** Reads a valid slot. */
    public static ControlSlot read(ByteBuffer page, int slotOffset) {
        return new ControlSlot(
                page.getInt(slotOffset + VERSION_OFFSET),
                page.getInt(slotOffset + STATE_OFFSET) == STATE_CLOSED,
                page.getLong(slotOffset + GENERATION_OFFSET),
                page.getLong(slotOffset + INCARNATION_OFFSET),
                page.getLong(slotOffset + WATERMARK_POSITION_OFFSET),
                page.getLong(slotOffset + WATERMARK_NEXT_SEQUENCE_OFFSET),
                page.getInt(slotOffset + WATERMARK_CRC_OFFSET),
                page.getLong(slotOffset + FIRST_SEGMENT_OFFSET),
                new BootId(page.getLong(slotOffset + BOOT_ID_HI_OFFSET), page.getLong(slotOffset + BOOT_ID_LO_OFFSET)));
    }

    static int crc(ByteBuffer page, int slotOffset, CRC32C crc32c) {
        crc32c.reset();
        for (int offset = slotOffset; offset < slotOffset + CRC_OFFSET; offset++) {
            crc32c.update(page.get(offset));
        }
        return (int) crc32c.getValue();
    }
}
