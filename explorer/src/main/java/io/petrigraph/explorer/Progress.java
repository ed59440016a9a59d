package io.petrigraph.explorer;

/** Told now and then how far an exploration is, on its thread. */
@FunctionalInterface
public interface Progress {
    /** So many markings are known, so many of them explored, over so many edges. */
    void show(long states, long explored, long edges);
}
