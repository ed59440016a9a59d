package io.petrigraph.pnml;

import java.util.Optional;

/**
 * What an arc does, by the word in the file. Tools write it as {@code <type value="WORD"/>} or {@code
 * <arctype><text>WORD</text></arctype>}.
 */
enum ArcType {
    NORMAL("normal"),
    INHIBITOR("inhibitor"),
    READ("read"),
    RESET("reset"),
    /** Ours: no tool has a notation for it. The arc names the place to which its tokens go. */
    TRANSFER("transfer");

    /** As which tool the part is marked that only we read. */
    static final String TOOL = "petrigraph";

    static final String TOOL_VERSION = "1.0";

    final String word;

    ArcType(String word) {
        this.word = word;
    }

    /** The type of an arc; fails at it where the word is not known. */
    static ArcType of(PnmlElement arc) {
        Optional<PnmlElement> label = arc.child("type").or(() -> arc.child("arctype"));
        if (label.isEmpty()) {
            return NORMAL;
        }
        PnmlElement element = label.get();
        String found = element.attribute("value")
                .or(() -> element.child("text").map(PnmlElement::text))
                .orElse("")
                .strip();
        for (ArcType type : values()) {
            if (type.word.equals(found)) {
                return type;
            }
        }
        if (found.equals("test")) {
            return READ;
        }
        throw element.expected(
                "an arc type normal, inhibitor, read, test, reset or transfer", PnmlElement.shown(found));
    }

    /** The id of the place to which a transfer arc moves its tokens; fails where the arc does not say. */
    static String transferTarget(PnmlElement arc) {
        for (PnmlElement tool : arc.children("toolspecific")) {
            if (tool.attribute("tool").orElse("").equals(TOOL)) {
                return tool.requireChild("transfer").require("to");
            }
        }
        throw arc.expected(
                "<toolspecific tool=\"" + TOOL + "\" version=\"" + TOOL_VERSION
                        + "\"><transfer to=\"PLACE\"/></toolspecific> in a transfer arc",
                "none");
    }
}
