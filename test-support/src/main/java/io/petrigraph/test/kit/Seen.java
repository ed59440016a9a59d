package io.petrigraph.test.kit;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Family;
import io.petrigraph.net.Names;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.View;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What facts are compared with: the marking now, and what fired since the last {@code when}.
 *
 * @param view the marking
 * @param fired names of transitions, in order
 */
record Seen(View view, List<String> fired) {
    /** {@code Order 42 is in Paid}, or that it is in no state. */
    String whereabouts(String entity, long id) {
        Family family = family(entity);
        int place = view.stateOf(family.id(), id);
        if (place < 0) {
            return entity + " " + id + " does not exist";
        }
        if (place == family.ended()) {
            return entity + " " + id + " has ended";
        }
        String name = view.net().places().get(place).name();
        return entity + " " + id + " is in " + name.substring(name.lastIndexOf('.') + 1);
    }

    /** The value of a field, or what is there instead. */
    Object field(String entity, long id, String field) {
        Family family = family(entity);
        List<String> names =
                family.columns().stream().map(column -> column.name()).toList();
        int column = names.indexOf(field);
        if (column < 0) {
            throw unknown(view.net(), "field", entity + "." + field, field, names);
        }
        int place = view.stateOf(family.id(), id);
        if (place < 0 || place == family.ended()) {
            return "nothing: " + whereabouts(entity, id);
        }
        Colour.Scalar colour = family.columns().get(column).colour();
        if (colour == Colour.Primitive.STRING) {
            return view.textField(family.id(), id, column);
        }
        if (colour == Colour.Primitive.BYTES) {
            return view.bytesField(family.id(), id, column);
        }
        return value(colour, view.field(family.id(), id, column));
    }

    private static Object value(Colour.Scalar colour, long word) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return enumeration.constants().get((int) word);
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            return word != 0;
        }
        return colour == Colour.Primitive.DOUBLE ? (Object) Double.longBitsToDouble(word) : (Object) word;
    }

    /** The keys at the other end, in order. */
    long[] linked(String end, long id) {
        int place = place(end).id();
        return LongStream.iterate(view.linkCursor(place, id, -1), at -> at != -1, at -> view.linkCursor(place, id, at))
                .map(at -> view.linkTarget(place, at))
                .sorted()
                .toArray();
    }

    long count(String place) {
        return view.tokenCount(place(place).id());
    }

    private Family family(String entity) {
        List<Family> families = view.net().families();
        return families.stream()
                .filter(family -> family.name().equals(entity))
                .findFirst()
                .orElseThrow(() -> unknown(
                        view.net(),
                        "entity",
                        entity,
                        entity,
                        families.stream().map(Family::name).toList()));
    }

    private Place place(String name) {
        List<Place> places = view.net().places();
        return places.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        view.net(),
                        "place",
                        name,
                        name,
                        places.stream().map(Place::name).toList()));
    }

    private static IllegalArgumentException unknown(
            Net net, String kind, String shown, String name, List<String> known) {
        return new IllegalArgumentException("the net has no such " + kind + ", the nearest is "
                + Names.nearest(name, known) + ": net=" + net.name() + " " + kind + "=" + shown);
    }

    /** A value for people: whole numbers of all types alike, bytes in hexadecimal digits. */
    static String shown(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Object[] array ? Arrays.toString(array) : value.toString();
    }
}
