package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;

/** Who wants to know which tokens moved. Called by the applier, on its thread; the token is valid during the call. */
public interface Touches {
    /** A token was taken. Columns behind a row's key may be stale. */
    void removed(Place place, long[] token);

    /** A token was given. Columns that were carried over are not in it. */
    void added(Place place, long[] token);
}
