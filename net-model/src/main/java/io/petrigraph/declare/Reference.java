package io.petrigraph.declare;

/** When the other end of a new link must exist. */
public enum Reference {
    /** At the end of the step that links. */
    REQUIRED,
    /** At the commit of the transaction that links; outside a transaction the same as {@link #REQUIRED}. */
    DEFERRED,
    /** Never: a placeholder is made in the first declared state where the other end is missing. */
    EXPECTED
}
