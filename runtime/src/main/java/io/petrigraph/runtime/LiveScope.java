package io.petrigraph.runtime;

import io.petrigraph.net.Net;

/** A scope over the running engine: its verbs go to the ring; what is there can be seen in views, transactions and forks only. */
abstract class LiveScope extends Scope {
    private final Gate gate;
    final EventDraft draft;

    LiveScope(Gate gate) {
        this.gate = gate;
        this.draft = new EventDraft(gate.checker(), gate.texts());
    }

    abstract String scopeName();

    @Override
    public Net net() {
        return gate.net();
    }

    @Override
    public final Scope begin(int eventId) {
        draft.begin(eventId);
        return this;
    }

    @Override
    public final Scope put(int parameter, long word) {
        draft.put(parameter, word);
        return this;
    }

    @Override
    public final Scope putText(int parameter, String text) {
        draft.putText(parameter, text);
        return this;
    }

    @Override
    public final Scope putBytes(int parameter, byte[] bytes) {
        draft.putBytes(parameter, bytes);
        return this;
    }

    @Override
    public final Scope eventId(long high, long low) {
        draft.eventId(high, low);
        return this;
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
