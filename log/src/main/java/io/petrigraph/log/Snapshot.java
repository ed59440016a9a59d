package io.petrigraph.log;

/**
 * A marking written down at a sequence. To the log its payload is bytes.
 *
 * @param sequence the last record whose effect it holds
 * @param chainCrc that record's crc: see {@link LogReader#chainCrc}
 * @param fingerprint of the net
 * @param incarnation which opening of the log wrote it
 * @param payload the marking; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares snapshots
public record Snapshot(long sequence, int chainCrc, long fingerprint, long incarnation, byte[] payload) {}
