package io.petrigraph.pnml;

/** How large a PNML file may be: what is larger ends in a {@link PnmlException} that names the limit. */
public final class PnmlLimits {
    /** Bytes of a file or stream. */
    public static final long MAX_FILE_BYTES = 256L << 20;
    /** XML elements of a file. */
    public static final int MAX_XML_ELEMENTS = 2_000_000;
    /** Nesting of XML elements, pages and terms included. */
    public static final int MAX_XML_DEPTH = 200;
    /** Attributes of one XML element. */
    public static final int MAX_XML_ATTRIBUTES = 64;
    /** Characters of the text of one XML element. */
    public static final int MAX_TEXT_CHARACTERS = 16 << 20;
    /** Characters of all texts and attribute values together. */
    public static final long MAX_ALL_CHARACTERS = 128L << 20;
    /** Terms of one inscription after {@code all} is written out. */
    public static final int MAX_TERMS = 4096;
    /** Distinct tokens of one initial marking. */
    public static final int MAX_INITIAL_TOKENS = 1 << 16;

    private PnmlLimits() {}
}
