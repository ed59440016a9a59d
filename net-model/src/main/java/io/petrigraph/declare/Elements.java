package io.petrigraph.declare;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.Expr;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.Net;
import java.util.function.Supplier;

/**
 * The elements of one for-all of a script, for guards: the entities that are linked to {@code base} in an edge's place and lie
 * in a state.
 */
final class Elements {
    private final Supplier<Net> net;
    private final String edgePlace;
    private final Expr base;
    private final String statePlace;
    private final int variable;

    Elements(Supplier<Net> net, String edgePlace, Expr base, String statePlace, int variable) {
        this.net = net;
        this.edgePlace = edgePlace;
        this.base = base;
        this.statePlace = statePlace;
        this.variable = variable;
    }

    /** True where the guard holds with the local variable bound to each element. */
    boolean all(BindingView view, GuardFunction guard) {
        int edge = net.get().place(edgePlace).id();
        int state = net.get().place(statePlace).id();
        int family = net.get().place(statePlace).group();
        long key = Lowering.word(view, base);
        for (long at = view.linkCursor(edge, key, -1); at != -1; at = view.linkCursor(edge, key, at)) {
            long element = view.linkTarget(edge, at);
            if (view.stateOf(family, element) == state && !guard.test(new ElementView(view, variable, element))) {
                return false;
            }
        }
        return true;
    }

    /** A view in which one local variable of a for-all is bound. */
    private record ElementView(BindingView view, int variable, long element) implements BindingView {
        @Override
        public long value(int wanted) {
            return wanted == variable ? element : view.value(wanted);
        }

        @Override
        public String text(int wanted) {
            return view.text(wanted);
        }

        @Override
        public byte[] bytes(int wanted) {
            return view.bytes(wanted);
        }

        @Override
        public byte[] bytesField(int family, long key, int column) {
            return view.bytesField(family, key, column);
        }

        @Override
        public long intern(byte[] bytes) {
            return view.intern(bytes);
        }

        @Override
        public long field(int family, long key, int column) {
            return view.field(family, key, column);
        }

        @Override
        public String textField(int family, long key, int column) {
            return view.textField(family, key, column);
        }

        @Override
        public int stateOf(int family, long key) {
            return view.stateOf(family, key);
        }

        @Override
        public long linkCount(int edgePlace, long key) {
            return view.linkCount(edgePlace, key);
        }

        @Override
        public long linkTarget(int edgePlace, long cursor) {
            return view.linkTarget(edgePlace, cursor);
        }

        @Override
        public long linkCursor(int edgePlace, long key, long after) {
            return view.linkCursor(edgePlace, key, after);
        }

        @Override
        public long intern(String text) {
            return view.intern(text);
        }
    }
}
