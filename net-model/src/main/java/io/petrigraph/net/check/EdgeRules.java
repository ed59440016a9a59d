package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Place;

/** Edges are what their places say, and their policies can be kept. */
final class EdgeRules {
    private EdgeRules() {}

    static void check(Findings findings) {
        for (Edge edge : findings.net().edges()) {
            String where = "edge " + quoted(edge.name());
            boolean isSound = isHalf(edge, edge.forwardPlace(), Place.Role.FORWARD, edge.toOne(), findings)
                    && isHalf(edge, edge.inversePlace(), Place.Role.INVERSE, edge.fromOne(), findings);
            if (!isSound) {
                PlaceRules.inconsistent(where, "its places do not fit", findings);
            }
            Family to = findings.net().families().get(edge.toFamily());
            if (edge.reference() == Edge.Reference.EXPECTED
                    && !to.uniqueColumns().isEmpty()) {
                findings.add(
                        NetDefect.Code.ILLEGAL_POLICY,
                        where,
                        "placeholders of entity " + quoted(to.name()) + " would share the value of its unique field "
                                + quoted(to.columns()
                                        .get(to.uniqueColumns().get(0))
                                        .name()),
                        "make the field not unique, or the edge DEFERRED");
            }
        }
    }

    private static boolean isHalf(Edge edge, int placeId, Place.Role role, boolean one, Findings findings) {
        Place place = findings.place(placeId);
        return place.role() == role
                && place.group() == edge.id()
                && place.width() == 2
                && place.columns().stream().allMatch(column -> column.colour() == Colour.Primitive.LONG)
                && place.uniqueWidth() == (one ? 1 : 2);
    }
}
