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
    private final List<String> unique = new ArrayList<>();
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
        unique.add(field);
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

    String name() {
        return name;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<String> states() {
        return states;
    }

    boolean endable() {
        return endable;
    }

    List<Integer> uniqueColumnIndexes(NetBuilder net) {
        List<Integer> indexes = new ArrayList<>();
        for (String field : unique) {
            indexes.add(columnIndex(field, "entity \"" + name + "\"", net));
        }
        return indexes;
    }

    private int columnIndex(String field, String where, NetBuilder net) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(field)) {
                return i;
            }
        }
        net.defect(NetDefect.Code.UNKNOWN_NAME, where, "there is no field \"" + field + "\"", "declare it");
        return 0;
    }
}
