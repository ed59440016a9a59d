package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;

/** Declares an entity: fields, states, unique keys. The key column {@code id} (a long) is always there. */
public final class EntityBuilder {
    /** The name of the state in which ended keys stay, so that they are never reused. */
    public static final String ENDED = "Ended";

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<Integer> unique = new ArrayList<>();
    private boolean endable;

    EntityBuilder(String name) {
        this.name = name;
        columns.add(new Column("id", Colour.Primitive.LONG));
    }

    /** A field of every row. */
    public EntityBuilder field(String field, Colour.Scalar colour) {
        columns.add(new Column(field, colour));
        return this;
    }

    /** A field whose value no two live rows share. */
    public EntityBuilder uniqueField(String field, Colour.Scalar colour) {
        unique.add(columns.size());
        return field(field, colour);
    }

    /** The states, in order. */
    public EntityBuilder states(String... names) {
        states.addAll(List.of(names));
        return this;
    }

    /** The entity may be ended: a state {@link #ENDED} is added. */
    public EntityBuilder ends() {
        endable = true;
        return this;
    }

    void lower(NetTables tables) {
        int id = tables.families().size();
        List<Integer> places = new ArrayList<>();
        for (String state : states) {
            places.add(addPlace(state, id, tables));
        }
        int ended = endable ? addPlace(ENDED, id, tables) : -1;
        if (endable) {
            places.add(ended);
        }
        tables.addFamily(new Family(id, name, places, columns, unique, ended));
    }

    private int addPlace(String state, int family, NetTables tables) {
        return tables.addPlace(name + "." + state, columns, Place.Role.STATE, family, 1)
                .id();
    }
}
