package io.petrigraph.net;

import org.jspecify.annotations.Nullable;

/** Declares an edge: its ends, cardinalities and policies. The default is many to many, UNLINK, REQUIRED. */
public final class EdgeBuilder {
    private final String name;
    private String from = "";
    private String to = "";
    private String inverse = "";
    private boolean toOne;
    private boolean fromOne;
    private Edge.Deletion onEndOfFrom = Edge.Deletion.UNLINK;
    private Edge.Deletion onEndOfTo = Edge.Deletion.UNLINK;
    private Edge.Reference reference = Edge.Reference.REQUIRED;

    EdgeBuilder(String name) {
        this.name = name;
    }

    /** The entity that declares the edge. */
    public EdgeBuilder from(String entity) {
        from = entity;
        return this;
    }

    /** The entity at the other end. */
    public EdgeBuilder to(String entity) {
        to = entity;
        return this;
    }

    /** Each from has at most one to. */
    public EdgeBuilder toOne() {
        toOne = true;
        return this;
    }

    /** Each to has at most one from. */
    public EdgeBuilder fromOne() {
        fromOne = true;
        return this;
    }

    /** The name of the inverse direction, {@code Entity.edge}. */
    public EdgeBuilder inverse(String inverseName) {
        inverse = inverseName;
        return this;
    }

    /** What the end of a from, and of a to, does to the links. */
    public EdgeBuilder onEnd(Edge.Deletion endOfFrom, Edge.Deletion endOfTo) {
        onEndOfFrom = endOfFrom;
        onEndOfTo = endOfTo;
        return this;
    }

    /** When the to end must exist. */
    public EdgeBuilder reference(Edge.Reference policy) {
        reference = policy;
        return this;
    }

    @Nullable
    Edge build(int id, NetBuilder net) {
        String where = "edge \"" + name + "\"";
        Family fromFamily = net.findFamily(from, where);
        Family toFamily = net.findFamily(to, where);
        if (fromFamily == null || toFamily == null) {
            return null;
        }
        String inverseName = inverse.isEmpty() ? name + "~" : inverse;
        Place forward = net.addEdgePlace(name, "from", "to", Place.Role.FORWARD, id, toOne);
        Place back = net.addEdgePlace(inverseName, "to", "from", Place.Role.INVERSE, id, fromOne);
        return new Edge(
                id,
                name,
                fromFamily.id(),
                toFamily.id(),
                forward.id(),
                back.id(),
                toOne,
                fromOne,
                onEndOfFrom,
                onEndOfTo,
                reference);
    }
}
