package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;

/** Who wants to know which tokens moved. Called by the applier, on its thread; the token is valid during the call. */
public interface Touches {
    /** Nobody listens. */
    Touches NOBODY = new Touches() {
        @Override
        public boolean isInterested() {
            return false;
        }

        @Override
        public void removed(Place place, long[] token) {}

        @Override
        public void added(Place place, long[] token) {}
    };

    /** False where nobody listens, so that nothing need be told; never changes. */
    boolean isInterested();

    /** A token was taken. Of a row only the key is sure to be in the array. */
    void removed(Place place, long[] token);

    /** A token was given. Of a row only the key is sure to be in the array. */
    void added(Place place, long[] token);
}
