package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.net.NetLimits;

/** A scope over the running engine: its verbs go to the ring; what is there can be seen in views, transactions and forks only. */
abstract class LiveScope extends Scope {
    private final Gate gate;
    final long[] words = new long[NetLimits.MAX_PARAMETERS];
    int event;
    long given;
    long eventIdHi;
    long eventIdLo;

    LiveScope(Gate gate) {
        this.gate = gate;
    }

    abstract String scopeName();

    @Override
    public Net net() {
        return gate.net();
    }

    @Override
    public final Scope begin(int eventId) {
        event = eventId;
        given = 0;
        return this;
    }

    @Override
    public final Scope put(int parameter, long word) {
        words[parameter] = word;
        given |= 1L << parameter;
        return this;
    }

    @Override
    public final Scope putText(int parameter, String text) {
        return put(parameter, gate.texts().intern(text));
    }

    @Override
    public final Scope putBytes(int parameter, byte[] bytes) {
        return put(parameter, gate.texts().intern(bytes));
    }

    @Override
    public final Scope eventId(long high, long low) {
        eventIdHi = high;
        eventIdLo = low;
        return this;
    }

    final void clearEvent() {
        eventIdHi = 0;
        eventIdLo = 0;
    }

    private IllegalStateException cannotSee() {
        return new IllegalStateException(
                "fields of a live handle may change at any moment: open a view, a transaction or a fork to read them: scope="
                        + scopeName());
    }

    @Override
    public final int stateOf(int family, long key) {
        throw cannotSee();
    }

    @Override
    public final long field(int family, long key, int column) {
        throw cannotSee();
    }

    @Override
    public final String textField(int family, long key, int column) {
        throw cannotSee();
    }

    @Override
    public final byte[] bytesField(int family, long key, int column) {
        throw cannotSee();
    }

    @Override
    public final long linkCursor(int edgePlace, long key, long after) {
        throw cannotSee();
    }

    @Override
    public final long linkTarget(int edgePlace, long cursor) {
        throw cannotSee();
    }

    @Override
    public final long linkCount(int edgePlace, long key) {
        throw cannotSee();
    }

    @Override
    public final long rowCursor(int statePlace, long after) {
        throw cannotSee();
    }

    @Override
    public final long rowKey(int statePlace, long cursor) {
        throw cannotSee();
    }

    @Override
    public final long rowCount(int statePlace) {
        throw cannotSee();
    }

    @Override
    public final long keyByUnique(int family, int column, long word) {
        throw cannotSee();
    }

    @Override
    public final boolean hasUnique(int family, int column, long word) {
        throw cannotSee();
    }

    @Override
    public final long findText(String text) {
        throw cannotSee();
    }
}
