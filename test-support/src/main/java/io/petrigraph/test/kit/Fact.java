package io.petrigraph.test.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What a story expects of the marking, or of what fired: a sentence that must read the same as the one about what is there.
 * Immutable. Names are those of the net; a name that it has not is an {@link IllegalArgumentException} with the nearest one.
 */
public final class Fact {
    private final String expected;
    private final Function<Seen, String> actual;

    private Fact(String expected, Function<Seen, String> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    /** The entity is in that state. */
    public static Fact in(String entity, long id, String state) {
        return new Fact(entity + " " + id + " is in " + state, seen -> seen.whereabouts(entity, id));
    }

    /** No entity ever had that id. */
    public static Fact missing(String entity, long id) {
        return new Fact(entity + " " + id + " does not exist", seen -> seen.whereabouts(entity, id));
    }

    /** The entity was there and has ended. */
    public static Fact ended(String entity, long id) {
        return new Fact(entity + " " + id + " has ended", seen -> seen.whereabouts(entity, id));
    }

    /** The field has that value: a number, a boolean, a string, an enumeration's constant or its name, bytes. */
    public static Fact field(String entity, long id, String field, Object value) {
        String what = entity + " " + id + " has " + field + "=";
        return new Fact(what + Seen.shown(value), seen -> what + Seen.shown(seen.field(entity, id, field)));
    }

    /** The links of an entity at an edge or its inverse ({@code Order.placedBy}, {@code Customer.orders}) lead there, and no further. */
    public static Fact linked(String end, long id, long... others) {
        String what = end + " of " + id + " leads to ";
        long[] sorted = others.clone();
        Arrays.sort(sorted);
        return new Fact(what + Arrays.toString(sorted), seen -> what + Arrays.toString(seen.linked(end, id)));
    }

    /** So many tokens, or entities, lie in the place. */
    public static Fact count(String place, long count) {
        return new Fact(place + " holds " + count, seen -> place + " holds " + seen.count(place));
    }

    /** The last {@code when} fired these transitions, eager ones included, in this order. */
    public static Fact fired(String... transitions) {
        return new Fact("fired " + List.of(transitions), seen -> "fired " + seen.fired());
    }

    String expected() {
        return expected;
    }

    String actual(Seen seen) {
        return actual.apply(seen);
    }
}
