package io.petrigraph.log.format;

import io.petrigraph.log.storage.BootId;

/**
 * What a slot of the control page says.
 *
 * @param version the format's version
 * @param closed whether the log was closed cleanly
 * @param generation how many slots were written before
 * @param incarnation which opening of the log wrote it
 * @param watermarkPosition the position behind the last frame that is safe from a power loss
 * @param watermarkNextSequence the number that comes after that frame
 * @param watermarkCrc the crc of that frame
 * @param firstSegmentIndex the oldest segment that must be there
 * @param bootId the boot of the kernel under which it was written
 */
public record ControlSlot(
        int version,
        boolean closed,
        long generation,
        long incarnation,
        long watermarkPosition,
        long watermarkNextSequence,
        int watermarkCrc,
        long firstSegmentIndex,
        BootId bootId) {}
