package io.petrigraph.runtime.firing;

import io.petrigraph.net.BindingView;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.TextPool;

/** What user code sees of a binding and of the rows. Reused; owner: the deciding thread. */
final class RowsView implements BindingView {
    private static final long[] NO_VALUES = new long[0];

    private final MarkingReads reads;
    private final TextPool texts;
    private long[] values = NO_VALUES;

    RowsView(Marking marking) {
        this.reads = new MarkingReads(marking);
        this.texts = marking.texts();
    }

    /** The same view over these values. */
    RowsView over(long[] bindingValues) {
        values = bindingValues;
        return this;
    }

    @Override
    public long value(int variable) {
        return values[variable];
    }

    @Override
    public String text(int variable) {
        return texts.text(values[variable]);
    }

    @Override
    public byte[] bytes(int variable) {
        return texts.bytes(values[variable]).clone();
    }

    @Override
    public byte[] bytesField(int family, long key, int column) {
        return texts.bytes(reads.field(family, key, column)).clone();
    }

    @Override
    public long field(int family, long key, int column) {
        return reads.field(family, key, column);
    }

    @Override
    public String textField(int family, long key, int column) {
        return texts.text(reads.field(family, key, column));
    }

    @Override
    public int stateOf(int family, long key) {
        return reads.stateOf(family, key);
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return reads.linkCount(edgePlace, key);
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        return reads.linkCursor(edgePlace, key, after);
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        return reads.linkTarget(edgePlace, cursor);
    }

    @Override
    public long intern(String text) {
        return texts.intern(text);
    }

    @Override
    public long intern(byte[] bytes) {
        return texts.intern(bytes.clone());
    }
}
