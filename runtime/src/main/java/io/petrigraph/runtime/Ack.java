package io.petrigraph.runtime;

/** What must be true of an event before its caller is told that it committed. */
public enum Ack {
    /** Applied and numbered in memory. With a log it may be lost by a crash of the process. */
    APPLIED,
    /** Published into the mapped segment: survives the death of the process (kill -9), not a power loss. */
    PROCESS,
    /** Forced to the storage: survives a power loss. */
    DISK
}
