package io.petrigraph.conformance.xes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log trace by trace, within {@link XesLimits}; what it does not need it passes over. Document type declarations
 * and entity references are refused. One thread uses it.
 */
public final class XesReader {
    /** The attribute that XES gives to the name of a trace, and to the activity of an event. */
    public static final String NAME = "concept:name";

    private final BoundedInputStream bounded;
    private final XMLStreamReader xml;
    private final String activityKey;
    private int depth;
    private int traces;

    private XesReader(BoundedInputStream bounded, XMLStreamReader xml, String activityKey) {
        this.bounded = bounded;
        this.xml = xml;
        this.activityKey = activityKey;
    }

    /** A reader that takes {@link #NAME} for the activity of an event. */
    public static XesReader open(InputStream in) throws IOException {
        return open(in, NAME);
    }

    /**
     * A reader at the first trace; the stream is not closed.
     *
     * @param activityKey key of the event's attribute that is its activity
     */
    public static XesReader open(InputStream in, String activityKey) throws IOException {
        BoundedInputStream bounded = new BoundedInputStream(in);
        try {
            XesReader reader =
                    new XesReader(bounded, factory().createXMLStreamReader(Decoding.of(bounded)), activityKey);
            reader.enterLog();
            return reader;
        } catch (XMLStreamException e) {
            throw malformed(e, bounded);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // our own limit is the one that names a cure
        return factory;
    }

    /** The next trace; empty at the end of the log. {@link XesException} where the file is no such log. */
    public Optional<XesTrace> next() throws IOException {
        try {
            while (nextTag()) {
                if (xml.getLocalName().equals("trace")) {
                    return Optional.of(trace());
                }
                if (xml.getLocalName().equals("event")) {
                    throw here("<trace> around <event>", "an event without a trace");
                }
                skip();
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw malformed(e, bounded);
        }
    }

    private void enterLog() throws XMLStreamException {
        if (!nextTag() || !xml.getLocalName().equals("log")) {
            throw here("the element <log>", depth == 0 ? "the end of the file" : "<" + xml.getLocalName() + ">");
        }
    }

    private XesTrace trace() throws XMLStreamException {
        List<String> activities = new ArrayList<>();
        String name = "#" + traces;
        while (nextTag()) {
            if (xml.getLocalName().equals("event")) {
                if (activities.size() >= XesLimits.MAX_TRACE_EVENTS) {
                    throw here("at most " + XesLimits.MAX_TRACE_EVENTS + " events in a trace", "one more");
                }
                activities.add(event());
            } else {
                String value = value(NAME);
                name = value == null ? name : value;
                skip();
            }
        }
        return new XesTrace(name, traces++, activities);
    }

    private String event() throws XMLStreamException {
        Location at = xml.getLocation();
        String activity = null;
        while (nextTag()) {
            String value = value(activityKey);
            activity = value == null ? activity : value;
            skip();
        }
        if (activity == null || activity.isEmpty()) {
            throw new XesException(
                    at.getLineNumber(),
                    at.getColumnNumber(),
                    "the attribute \"" + activityKey + "\" of an event",
                    activity == null ? "none" : "an empty one");
        }
        return activity;
    }

    /** The value of the attribute that stands here, where it has this key. */
    private @Nullable String value(String key) {
        if (!key.equals(xml.getAttributeValue(null, "key"))) {
            return null;
        }
        String value = xml.getAttributeValue(null, "value");
        if (value == null) {
            throw here("the attribute \"value\" beside key=\"" + key + "\"", "none");
        }
        if (value.length() > XesLimits.MAX_NAME_CHARACTERS) {
            throw here("a name of at most " + XesLimits.MAX_NAME_CHARACTERS + " characters", "" + value.length());
        }
        return value;
    }

    /** Passes over the rest of the element that was entered. */
    private void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            token();
        }
    }

    /** Enters the next child element; false where the end of the element was met instead. */
    private boolean nextTag() throws XMLStreamException {
        int inside = depth;
        while (true) {
            if (!xml.hasNext()) {
                return false;
            }
            token();
            if (depth != inside) {
                return depth > inside;
            }
        }
    }

    private void token() throws XMLStreamException {
        int event = nextEvent();
        bounded.token();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > XesLimits.MAX_DEPTH) {
                    throw here("elements nested at most " + XesLimits.MAX_DEPTH + " deep", "one deeper");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw here("no document type declaration", "<!DOCTYPE>");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw here("no entity reference", "one");
            default -> {} // text, comments, processing instructions, the end
        }
    }

    /** The JDK's parser answers some malformed files with unchecked exceptions of its own: they are the file's fault. */
    private int nextEvent() throws XMLStreamException {
        try {
            return xml.next();
        } catch (NoSuchElementException | IndexOutOfBoundsException | IllegalStateException | ClassCastException e) {
            throw here("well-formed XML", String.valueOf(e.getMessage()));
        }
    }

    private XesException here(String expected, String found) {
        Location at = xml.getLocation();
        return new XesException(Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()), expected, found);
    }

    private static XesException malformed(XMLStreamException e, BoundedInputStream bounded) {
        Location at = e.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        if (bounded.isExceeded()) {
            return new XesException(
                    line, column, "a tag or text of at most " + XesLimits.MAX_TOKEN_BYTES + " bytes", "a longer one");
        }
        if (e.getNestedException() instanceof CharacterCodingException) {
            return new XesException(line, column, "bytes of the file's encoding", "others");
        }
        String message = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}", " ");
        int text = message.indexOf("Message: ");
        return new XesException(
                line, column, "well-formed XML", text < 0 ? message : message.substring(text + "Message: ".length()));
    }
}
