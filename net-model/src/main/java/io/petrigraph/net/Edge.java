package io.petrigraph.net;

/**
 * A typed edge between two families. A link is two tokens that one firing always changes together: (from, to) in the
 * forward place, (to, from) in the inverse place.
 *
 * @param id dense index in {@link Net#edges()}
 * @param name {@code Entity.edge} of the forward direction
 * @param fromFamily id of the family that declares the edge
 * @param toFamily id of the family at the other end
 * @param forwardPlace id of the place of (from, to)
 * @param inversePlace id of the place of (to, from)
 * @param toOne true where each from has at most one to
 * @param fromOne true where each to has at most one from
 * @param onEndOfFrom what happens to links when the from end is ended
 * @param onEndOfTo what happens to links when the to end is ended
 * @param reference when the to end must exist
 */
public record Edge(
        int id,
        String name,
        int fromFamily,
        int toFamily,
        int forwardPlace,
        int inversePlace,
        boolean toOne,
        boolean fromOne,
        Deletion onEndOfFrom,
        Deletion onEndOfTo,
        Reference reference) {

    /** What the end of an entity does to its links at that end. */
    public enum Deletion {
        /** The end is refused while a link is there. */
        RESTRICT,
        /** The links are removed by the same firing. */
        UNLINK,
        /** The entities at the other end are ended too, each by a firing of its own in the same step. */
        CASCADE
    }

    /** When the to end of a new link must exist. */
    public enum Reference {
        /** Before the firing that links, or made by it. */
        REQUIRED,
        /** At the commit of the transaction that links; outside a transaction at the end of the step. */
        DEFERRED,
        /** Always: where it never existed, the firing makes a placeholder row in the first declared state. */
        EXPECTED
    }
}
