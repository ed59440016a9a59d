package io.petrigraph.test.random;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import java.util.ArrayList;
import java.util.List;

/** What a random net declares, as far as its transitions must know. */
final class NetShape {
    final List<Bag> bags = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    final List<Link> links = new ArrayList<>();

    /** The first column of this colour, or -1. */
    static int indexOf(List<Column> columns, Colour.Scalar colour) {
        return columns.stream().map(Column::colour).toList().indexOf(colour);
    }

    /** A plain place. */
    record Bag(String name, List<Column> columns, int uniqueWidth) {
        Colour.Scalar colour(int column) {
            return columns.get(column).colour();
        }
    }

    /** An entity; the fields do not count the key. */
    record Entity(String name, List<Column> fields, List<String> states, boolean ends, boolean hasUnique) {
        String state(SplitMix64 random) {
            return place(random.pick(states));
        }

        String place(String state) {
            return name + "." + state;
        }
    }

    /** An edge. */
    record Link(String name, Entity from, Entity to, boolean toOne, boolean fromOne) {
        String inverse() {
            return name + "~";
        }
    }
}
