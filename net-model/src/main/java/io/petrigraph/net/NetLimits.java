package io.petrigraph.net;

/** How large a net may be. The builder refuses what is larger with a defect, and so does the decoder of untrusted bytes. */
public final class NetLimits {
    /** The canonical bytes of one net. */
    public static final int MAX_CANONICAL_BYTES = 4 << 20;
    /** Places, families, edges, transitions, invariants and initial tokens: of each at most so many. */
    public static final int MAX_ELEMENTS = 1 << 16;
    /** Columns of one place. */
    public static final int MAX_COLUMNS = 64;
    /** Constants of one enumeration. */
    public static final int MAX_CONSTANTS = 1 << 16;
    /** Parameter and free variables of one event: engines keep which ones are given in one word. */
    public static final int MAX_PARAMETERS = 60;
    /** Variables of one transition, those of its for-all arcs included. */
    public static final int MAX_VARIABLES = 1024;
    /** Arcs, terms and selects of one transition, those inside its for-all arcs included. */
    public static final int MAX_ARCS = 4096;
    /** Guards of one transition, and computations. */
    public static final int MAX_GUARDS = 1024;
    /** EXPECTED links of one transition to entities which it does not read: each doubles its variants. */
    public static final int MAX_EXPECTED = 4;
    /** Tokens of one kind in one term or in the initial marking; thresholds of inhibitor arcs. */
    public static final long MAX_COUNT = 1L << 53;
    /** Nesting of an expression or a condition. */
    public static final int MAX_DEPTH = 32;
    /** A name, in bytes of UTF-8. */
    public static final int MAX_NAME_BYTES = 1024;
    /** A constant text, in bytes of UTF-8. */
    public static final int MAX_TEXT_BYTES = 1 << 16;
    /** Event ids that a net remembers; see {@link NetBuilder#eventIdWindow}. */
    public static final int MAX_EVENT_ID_WINDOW = 1 << 20;

    private NetLimits() {}
}
