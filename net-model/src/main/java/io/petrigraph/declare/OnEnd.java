package io.petrigraph.declare;

/** What the end of an entity does to its links at that end. */
public enum OnEnd {
    /** The end is refused while a link is there. */
    RESTRICT,
    /** The links are removed by the same firing. */
    UNLINK,
    /** The entities at the other end are ended too, each by a firing of its own in the same step. */
    CASCADE
}
