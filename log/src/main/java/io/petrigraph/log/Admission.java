package io.petrigraph.log;

/** Whether the log has room for what an event may write; asked before the event is decided on. */
public enum Admission {
    /** There is room: the appends that follow, up to the next publish, will not be refused. */
    ROOM,
    /** The next segment is being prepared: refuse the event as back-pressured, or ask again. */
    NOT_READY,
    /** The storage has no space for another segment: refuse the event; asking again helps once space is free. */
    STORAGE_FULL,
    /** More than a whole segment can take: this will never be admitted. */
    TOO_LARGE,
    /** The storage has failed: nothing is admitted until the log is opened again. */
    FAILED
}
