package io.petrigraph.runtime.firing;

/** Who is handed each firing of a step, in order. Called on the marking's thread. */
public interface FiringSink {
    /** A transition fired; the binding is reused after the call. */
    void fired(CompiledTransition transition, Binding binding, long sequence);

    /** The number of firings handed over in this step. */
    int mark();

    /** The firings since that mark were undone. */
    void undoTo(int mark);
}
