package io.petrigraph.net;

/**
 * What user code of a transition may see: its binding and the rows that its arcs name. A view is reused: it is valid
 * only during the call. All answers are from the marking before the firing. Single-threaded.
 */
public interface BindingView {
    /** The word of a variable. */
    long value(int variable);

    /** The text of a text variable. */
    String text(int variable);

    /** The bytes of a byte string variable; fails where the view keeps none. */
    default byte[] bytes(int variable) {
        throw new UnsupportedOperationException(
                "view keeps no byte strings: view=" + getClass().getName());
    }

    /** The bytes in a column of such a row; fails where the view keeps none. */
    default byte[] bytesField(int family, long key, int column) {
        throw new UnsupportedOperationException(
                "view keeps no byte strings: view=" + getClass().getName());
    }

    /** The word in a column of the row that has the key {@code key} in the family. Fails where there is no such row. */
    long field(int family, long key, int column);

    /** The text in a column of such a row. */
    String textField(int family, long key, int column);

    /** The id of the state place in which the key lies, or -1. */
    int stateOf(int family, long key);

    /** The number of links of {@code key} at this edge place: {@code Edge.forwardPlace} or {@code Edge.inversePlace}. */
    long linkCount(int edgePlace, long key);

    /**
     * The other end of a link of {@code key} in this edge place: the first for {@code after == -1}; then the one after a
     * cursor given by {@link #linkCursor}. Fails where there is none.
     */
    long linkTarget(int edgePlace, long cursor);

    /** The cursor of the first link ({@code after == -1}) or of the next one; -1 at the end. */
    long linkCursor(int edgePlace, long key, long after);

    /** The handle of a text: only for the result of a {@link ValueFunction}. */
    long intern(String text);

    /** The handle of a byte string: only for the result of a {@link ValueFunction}; fails where the view keeps none. */
    default long intern(byte[] bytes) {
        throw new UnsupportedOperationException(
                "view keeps no byte strings: view=" + getClass().getName());
    }
}
