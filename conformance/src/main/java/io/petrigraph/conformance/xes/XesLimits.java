package io.petrigraph.conformance.xes;

/** How large a log may be. Its length is not limited: traces are read one by one. */
public final class XesLimits {
    /** Nesting of XML elements. */
    public static final int MAX_DEPTH = 64;
    /** Bytes of one tag or text. */
    public static final int MAX_TOKEN_BYTES = 1 << 20;
    /** Events of one trace. */
    public static final int MAX_TRACE_EVENTS = 1 << 20;
    /** Characters of one activity or trace name. */
    public static final int MAX_NAME_CHARACTERS = 1 << 10;

    private XesLimits() {}
}
