package io.petrigraph.structure.plain;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.util.Arrays;
import java.util.List;

/** Which number the plain place of a place and a token has. Immutable. */
final class PlaceIndex {
    /** No plain place. */
    static final int NONE = -1;

    private final List<Place> places;
    private final int[] first;
    private final boolean coloured;

    private PlaceIndex(Net net, boolean coloured) {
        this.places = net.places();
        this.coloured = coloured;
        this.first = new int[places.size() + 1];
        for (Place place : places) {
            first[place.id() + 1] = Math.addExact(first[place.id()], coloured ? Math.toIntExact(colours(place)) : 1);
        }
    }

    /** One for each place and colour. */
    static PlaceIndex unfolded(Net net) {
        return new PlaceIndex(net, true);
    }

    /** One for each place. */
    static PlaceIndex skeleton(Net net) {
        return new PlaceIndex(net, false);
    }

    /** The number of tokens that a place can tell apart; ArithmeticException where it overflows, negative where infinite. */
    static long colours(Place place) {
        long colours = 1;
        for (Column column : place.columns()) {
            long size = Domains.size(column.colour());
            if (size == Domains.INFINITE) {
                return Domains.INFINITE;
            }
            colours = Math.multiplyExact(colours, size);
        }
        return colours;
    }

    int size() {
        return first[places.size()];
    }

    int first(int netPlace) {
        return first[netPlace];
    }

    int netPlace(int place) {
        int found = Arrays.binarySearch(first, place);
        if (found < 0) {
            return -found - 2;
        }
        while (first[found + 1] == place) { // places without any colour hold nothing and have no number
            found++;
        }
        return found;
    }

    List<Column> columns(int netPlace) {
        return places.get(netPlace).columns();
    }

    long[] token(int place) {
        int netPlace = netPlace(place);
        List<Column> columns = places.get(netPlace).columns();
        long[] token = new long[coloured ? columns.size() : 0];
        long rest = (long) place - first[netPlace];
        for (int i = token.length - 1; i >= 0; i--) {
            Colour.Scalar colour = columns.get(i).colour();
            token[i] = Domains.low(colour) + rest % Domains.size(colour);
            rest /= Domains.size(colour);
        }
        return token;
    }

    int of(int netPlace, long... token) {
        List<Column> columns = places.get(netPlace).columns();
        long offset = 0;
        for (int i = 0; coloured && i < token.length; i++) {
            Colour.Scalar colour = columns.get(i).colour();
            if (!Domains.holds(colour, token[i])) {
                return NONE;
            }
            offset = offset * Domains.size(colour) + token[i] - Domains.low(colour);
        }
        return first[netPlace] + (int) offset;
    }

    /** The plain place of a token of constants. */
    int constant(int netPlace, List<Expr> columns) {
        if (!coloured) {
            return first[netPlace];
        }
        return of(
                netPlace,
                columns.stream().mapToLong(expr -> ((Expr.Const) expr).word()).toArray());
    }
}
