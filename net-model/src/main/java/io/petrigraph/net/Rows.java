package io.petrigraph.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Terms for rows of an entity. */
final class Rows {
    private Rows() {}

    /** A pattern for the row of a key: the key, and anything. */
    static Term ofKey(Place place, Expr key) {
        List<Expr> columns = new ArrayList<>(Collections.nCopies(place.width(), Expr.any()));
        columns.set(0, key);
        return Term.one(columns);
    }

    /** The value of a field that nobody set. */
    static Expr zero(Colour.Scalar colour) {
        if (Colour.isText(colour)) {
            return new Expr.Text("");
        }
        return new Expr.Const(colour instanceof Colour.IntRange range ? range.low() : 0);
    }
}
