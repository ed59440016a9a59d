package io.petrigraph.net;

import java.util.List;

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

    void lower(NetTables tables) {
        String where = "edge \"" + name + "\"";
        String inverseName = inverse.isEmpty() ? name + "~" : inverse;
        Family fromFamily = tables.findFamily(from, where);
        Family toFamily = tables.findFamily(to, where);
        if (fromFamily == null || toFamily == null) {
            tables.addBroken(name);
            tables.addBroken(inverseName);
            return;
        }
        int id = tables.edges().size();
        Place forward = addPlace(name, "from", "to", Place.Role.FORWARD, toOne, tables);
        Place back = addPlace(inverseName, "to", "from", Place.Role.INVERSE, fromOne, tables);
        tables.addEdge(new Edge(
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
                reference));
    }

    private static Place addPlace(
            String place, String first, String second, Place.Role role, boolean one, NetTables tables) {
        List<Column> columns =
                List.of(new Column(first, Colour.Primitive.LONG), new Column(second, Colour.Primitive.LONG));
        return tables.addPlace(place, columns, role, tables.edges().size(), one ? 1 : 2);
    }
}
