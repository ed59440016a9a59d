package io.petrigraph.runtime;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.Net;
import org.jspecify.annotations.Nullable;

/**
 * What user code of a transition sees through handles: the rows of its binding, on the marking before the firing. Bound again
 * for each call; it cannot fire, and it cannot look around. Belongs to the thread that decides.
 */
public final class GuardScope extends Scope {
    private @Nullable BindingView view;

    /** Unbound. */
    public GuardScope() {}

    /** What the next calls see; valid during one call of user code. */
    public void bind(BindingView bound) {
        view = bound;
    }

    private BindingView view() {
        BindingView bound = view;
        if (bound == null) {
            throw refused();
        }
        return bound;
    }

    private static IllegalStateException refused() {
        return new IllegalStateException(
                "a guard, value or invariant sees its own transition's entities only, and has no"
                        + " effects; declare what it needs as a parameter: scope=guard");
    }

    @Override
    public Net net() {
        throw refused();
    }

    @Override
    public Scope begin(int event) {
        throw refused();
    }

    @Override
    public Scope put(int parameter, long word) {
        throw refused();
    }

    @Override
    public Scope putText(int parameter, String text) {
        throw refused();
    }

    @Override
    public Scope putBytes(int parameter, byte[] bytes) {
        throw refused();
    }

    @Override
    public Scope eventId(long high, long low) {
        throw refused();
    }

    @Override
    public void fire() {
        throw refused();
    }

    @Override
    public int stateOf(int family, long key) {
        return view().stateOf(family, key);
    }

    @Override
    public long field(int family, long key, int column) {
        return view().field(family, key, column);
    }

    @Override
    public String textField(int family, long key, int column) {
        return view().textField(family, key, column);
    }

    @Override
    public byte[] bytesField(int family, long key, int column) {
        return view().bytesField(family, key, column);
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        return view().linkCursor(edgePlace, key, after);
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        return view().linkTarget(edgePlace, cursor);
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return view().linkCount(edgePlace, key);
    }

    @Override
    public long rowCursor(int statePlace, long after) {
        throw refused();
    }

    @Override
    public long rowKey(int statePlace, long cursor) {
        throw refused();
    }

    @Override
    public long rowCount(int statePlace) {
        throw refused();
    }

    @Override
    public long keyByUnique(int family, int column, long word) {
        throw refused();
    }

    @Override
    public boolean hasUnique(int family, int column, long word) {
        throw refused();
    }

    @Override
    public long findText(String text) {
        throw refused();
    }
}
