package io.petrigraph.runtime;

import io.petrigraph.net.Net;

/**
 * Where verbs and questions go: the one surface under all generated handles. What a verb means depends on the scope: a
 * step fires and waits, a lane enqueues, a transaction and a fork fire for themselves, a view refuses. One thread uses a
 * scope.
 */
public abstract class Scope {
    Scope() {}

    /** The net of this scope's engine. */
    public abstract Net net();

    /** Starts an event; the parameters follow, then {@link #fire}. */
    public abstract Scope begin(int event);

    /** Gives a parameter, by its position in {@link io.petrigraph.net.Event#parameters}. */
    public abstract Scope put(int parameter, long word);

    /** Gives a text parameter. */
    public abstract Scope putText(int parameter, String text);

    /** Gives a bytes parameter; the array is kept. */
    public abstract Scope putBytes(int parameter, byte[] bytes);

    /** The event is refused where the one before it in this scope was. Only lanes distinguish. */
    public Scope chained() {
        return this;
    }

    /** Gives the event an id: a second event with the same id has the first one's outcome. */
    public abstract Scope eventId(long high, long low);

    /** Fires. {@link RefusedException} where refused, but on a lane. */
    public abstract void fire();

    /** The number of the verb that fired last: a step's sequence, a lane's ticket, a fork's own count; -1 where none did. */
    public long fired() {
        return -1;
    }

    /** Which of its event's transitions the last verb fired; -1 where the scope does not know, as on a lane. */
    public int firedTransition() {
        return -1;
    }

    /** The id of the state place in which a key lies, or -1. */
    public abstract int stateOf(int family, long key);

    /** The word in a column of a row; {@link IllegalStateException} where there is none. */
    public abstract long field(int family, long key, int column);

    /** The text in a column of a row. */
    public abstract String textField(int family, long key, int column);

    /** The bytes in a column of a row; a copy. */
    public abstract byte[] bytesField(int family, long key, int column);

    /** The cursor of the first ({@code after == -1}) or next link of a key at an edge place, or -1. */
    public abstract long linkCursor(int edgePlace, long key, long after);

    /** The key at the other end of the link at a cursor. */
    public abstract long linkTarget(int edgePlace, long cursor);

    /** The number of links of a key at an edge place. */
    public abstract long linkCount(int edgePlace, long key);

    /** The cursor of the first ({@code after == -1}) or next row in a state, or -1. */
    public abstract long rowCursor(int statePlace, long after);

    /** The key of the row at a cursor. */
    public abstract long rowKey(int statePlace, long cursor);

    /** The number of rows in a state. Takes time in proportion to the rows of the entity. */
    public abstract long rowCount(int statePlace);

    /** The key of the live row with a value in a unique column, or -1 where there is none; see {@link #hasUnique}. */
    public abstract long keyByUnique(int family, int column, long word);

    /** True where a live row has that value in a unique column. */
    public abstract boolean hasUnique(int family, int column, long word);

    /** The word that stands for a text in this engine, or -1 where no row can have it. */
    public abstract long findText(String text);
}
