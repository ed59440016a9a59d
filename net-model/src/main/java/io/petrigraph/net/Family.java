package io.petrigraph.net;

import java.util.List;

/**
 * Places that share one space of keys: a key lies in at most one of them at a time. An entity lowers to a family with
 * one place for each state. All places of a family have the same columns; column 0 is the key (a long).
 *
 * @param id dense index in {@link Net#families()}
 * @param name the entity's name
 * @param places ids of the state places, in declaration order; where {@code ended >= 0} it is one of them
 * @param columns the columns of a row; column 0 is the key
 * @param uniqueColumns columns whose value no two live keys share (secondary keys)
 * @param ended the place that holds the rows of ended entities, or -1: a key that lies there is never reused
 */
public record Family(
        int id, String name, List<Integer> places, List<Column> columns, List<Integer> uniqueColumns, int ended) {
    public Family {
        places = List.copyOf(places);
        columns = List.copyOf(columns);
        uniqueColumns = List.copyOf(uniqueColumns);
    }
}
