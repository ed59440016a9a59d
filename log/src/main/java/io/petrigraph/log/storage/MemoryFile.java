package io.petrigraph.log.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * One simulated file: what processes see, what a power loss leaves for certain, and the pages that a failed force marked
 * clean though they were never written.
 */
final class MemoryFile {
    private static final int SECTOR_LENGTH_BYTES = 512;
    private static final int PAGE_LENGTH_BYTES = 4096;

    private final ByteBuffer current;
    private final byte[] forced;
    private boolean lengthForced;

    /** What a page held when a failed force marked it clean, by page number. */
    private final Map<Integer, ByteBuffer> lostPages = new HashMap<>();

    MemoryFile(int lengthBytes) {
        this.current = ByteBuffer.allocateDirect(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
        this.forced = new byte[lengthBytes];
    }

    int lengthBytes() {
        return forced.length;
    }

    ByteBuffer bytes() {
        return current;
    }

    synchronized MemoryFile afterKill() {
        MemoryFile next = new MemoryFile(forced.length);
        next.current.put(0, current, 0, forced.length);
        System.arraycopy(forced, 0, next.forced, 0, forced.length);
        next.lengthForced = lengthForced;
        next.lostPages.putAll(lostPages);
        return next;
    }

    synchronized MemoryFile afterPowerLoss(RandomGenerator random) {
        boolean lengthSurvives = lengthForced || random.nextBoolean();
        MemoryFile next = new MemoryFile(lengthSurvives ? forced.length : 0);
        for (int from = 0; from < next.forced.length; from += SECTOR_LENGTH_BYTES) {
            int lengthBytes = Math.min(SECTOR_LENGTH_BYTES, forced.length - from);
            boolean storesSurvive = !isLost(from) && random.nextBoolean();
            if (storesSurvive) {
                next.current.put(from, current, from, lengthBytes);
            } else {
                next.current.put(from, forced, from, lengthBytes);
            }
        }
        next.forceAll();
        return next;
    }

    synchronized void forceAll() {
        force(0, forced.length);
        lengthForced = true;
    }

    synchronized void force(int fromOffset, int lengthBytes) {
        int end = Math.min(fromOffset + lengthBytes, forced.length);
        for (int from = fromOffset & -PAGE_LENGTH_BYTES; from < end; from += PAGE_LENGTH_BYTES) {
            if (!isLost(from)) {
                lostPages.remove(from / PAGE_LENGTH_BYTES);
                current.get(from, forced, from, Math.min(PAGE_LENGTH_BYTES, forced.length - from));
            }
        }
    }

    /** A force of this range failed: the kernel gives up on the stores so far and marks their pages clean. */
    synchronized void loseForce(int fromOffset, int lengthBytes) {
        int end = Math.min(fromOffset + lengthBytes, forced.length);
        for (int from = fromOffset & -PAGE_LENGTH_BYTES; from < end; from += PAGE_LENGTH_BYTES) {
            lostPages.put(from / PAGE_LENGTH_BYTES, copyOfPage(from));
        }
    }

    synchronized void touch(int fromOffset, int lengthBytes) {
        int end = Math.min(fromOffset + lengthBytes, forced.length);
        for (int from = fromOffset & -PAGE_LENGTH_BYTES; from < end; from += PAGE_LENGTH_BYTES) {
            lostPages.remove(from / PAGE_LENGTH_BYTES);
        }
    }

    /** A page stays lost until somebody stores something else into it. */
    private boolean isLost(int offset) {
        ByteBuffer lost = lostPages.get(offset / PAGE_LENGTH_BYTES);
        return lost != null && lost.equals(copyOfPage(offset & -PAGE_LENGTH_BYTES));
    }

    private ByteBuffer copyOfPage(int from) {
        byte[] page = new byte[Math.min(PAGE_LENGTH_BYTES, forced.length - from)];
        current.get(from, page);
        return ByteBuffer.wrap(page);
    }
}
