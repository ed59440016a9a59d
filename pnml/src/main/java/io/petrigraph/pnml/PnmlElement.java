package io.petrigraph.pnml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One XML element of a file, with all that stands in it. Names are local names: PNML has one namespace. Immutable.
 *
 * @param name the local name
 * @param namespace the namespace, empty where there is none
 * @param attributes by name, in document order; a prefix is kept in the name
 * @param children in document order
 * @param text all characters that stand directly in it, joined; whitespace alone becomes empty
 * @param line where it starts, from 1; 0 for an element that no file holds
 * @param column where it starts, from 1; 0 for an element that no file holds
 */
public record PnmlElement(
        String name,
        String namespace,
        Map<String, String> attributes,
        List<PnmlElement> children,
        String text,
        int line,
        int column) {

    private static final int MAX_SHOWN_CHARACTERS = 60;

    /** An element that no file holds yet. */
    static PnmlElement of(String name, Map<String, String> attributes, List<PnmlElement> children) {
        return new PnmlElement(name, PnmlNet.NAMESPACE, attributes, List.copyOf(children), "", 0, 0);
    }

    /** An element with a text only. */
    static PnmlElement text(String name, String text) {
        return new PnmlElement(name, PnmlNet.NAMESPACE, Map.of(), List.of(), text, 0, 0);
    }

    boolean is(String otherName) {
        return name.equals(otherName);
    }

    /** The first child of that name. */
    public Optional<PnmlElement> child(String childName) {
        for (PnmlElement child : children) {
            if (child.is(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The value of an attribute. */
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName));
    }

    /** The children of that name, in document order. */
    public List<PnmlElement> children(String childName) {
        return children.stream().filter(child -> child.is(childName)).toList();
    }

    /** The text of the child {@code text} of the child of that name, without blanks around it: how PNML writes a label. */
    public Optional<String> label(String childName) {
        return child(childName).flatMap(label -> label.child("text")).map(text -> text.text()
                .strip());
    }

    /** The value of an attribute; fails where it is missing or blank. */
    String require(String attributeName) {
        String value = attributes.get(attributeName);
        if (value == null || value.isBlank()) {
            throw expected("the attribute \"" + attributeName + "\" of <" + name + ">", "none");
        }
        return value.strip();
    }

    /** The child of that name; fails where it is missing. */
    PnmlElement requireChild(String childName) {
        return child(childName).orElseThrow(() -> expected("<" + childName + "> in <" + name + ">", "none"));
    }

    /** A failure at this element. */
    PnmlException expected(String what, String found) {
        return new PnmlException(line, column, what, found);
    }

    /** A failure at this element, which is the wrong one. */
    PnmlException expected(String what) {
        return expected(what, "<" + name + ">");
    }

    /** A text as a message shows it. */
    static String shown(String text) {
        String start = text.length() > MAX_SHOWN_CHARACTERS ? text.substring(0, MAX_SHOWN_CHARACTERS) + "..." : text;
        StringBuilder shown = new StringBuilder("\"");
        start.codePoints().forEach(c -> shown.append(Character.isISOControl(c) ? "?" : Character.toString(c)));
        return shown.append('"').toString();
    }
}
