package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.TextPool;
import java.nio.charset.StandardCharsets;

/** A scope over a marking of its own, so that questions are answered. One thread uses it. */
abstract class MarkingScope extends Scope implements AutoCloseable {
    private final Net net;
    private final TextPool texts;
    private final MarkingReads reads;
    private boolean closed;

    MarkingScope(Net net, TextPool texts, MarkingReads reads) {
        this.net = net;
        this.texts = texts;
        this.reads = reads;
    }

    final void requireOpen() {
        if (closed) {
            throw new IllegalStateException(
                    "the scope is closed: scope=" + getClass().getSimpleName());
        }
    }

    final MarkingReads reads() {
        requireOpen();
        return reads;
    }

    /** The canonical hash of the marking of this scope; see {@link io.petrigraph.net.MarkingHash}. */
    public final long hash() {
        return reads().hash();
    }

    /** The number of tokens in a place. Takes time in proportion to them. */
    public final long tokenCount(int placeId) {
        return switch (net.places().get(placeId).role()) {
            case STATE -> reads().rowCount(placeId);
            case BAG -> reads().bagCount(placeId);
            case FORWARD, INVERSE -> reads().allLinksCount(placeId);
        };
    }

    /** How often this token lies in a place; the words of its columns, left to right, a text as its handle. */
    public final long tokenCount(int placeId, long[] token) {
        return reads().count(net.places().get(placeId), token);
    }

    /** Drops what this scope holds. Idempotent. */
    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Net net() {
        return net;
    }

    @Override
    public int stateOf(int family, long key) {
        return reads().stateOf(family, key);
    }

    @Override
    public long field(int family, long key, int column) {
        return reads().field(family, key, column);
    }

    @Override
    public final String textField(int family, long key, int column) {
        return texts.text(field(family, key, column));
    }

    @Override
    public final byte[] bytesField(int family, long key, int column) {
        return texts.bytes(field(family, key, column)).clone();
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        return reads().linkCursor(edgePlace, key, after);
    }

    @Override
    public final long linkTarget(int edgePlace, long cursor) {
        return reads().linkTarget(edgePlace, cursor);
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return reads().linkCount(edgePlace, key);
    }

    @Override
    public long rowCursor(int statePlace, long after) {
        return reads().rowCursor(statePlace, after);
    }

    @Override
    public final long rowKey(int statePlace, long cursor) {
        return reads().rowKey(statePlace, cursor);
    }

    @Override
    public long rowCount(int statePlace) {
        return reads().rowCount(statePlace);
    }

    @Override
    public final long keyByUnique(int family, int column, long word) {
        long key = uniqueKey(family, column, word);
        return key == MarkingReads.NOBODY ? -1 : key;
    }

    @Override
    public final boolean hasUnique(int family, int column, long word) {
        return uniqueKey(family, column, word) != MarkingReads.NOBODY;
    }

    /** The key that has a value in a unique column, or {@link MarkingReads#NOBODY}. */
    long uniqueKey(int family, int column, long word) {
        return reads().keyByUnique(family, column, word);
    }

    @Override
    public final long findText(String text) {
        requireOpen();
        return texts.find(text.getBytes(StandardCharsets.UTF_8));
    }
}
