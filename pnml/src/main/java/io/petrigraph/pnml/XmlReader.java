package io.petrigraph.pnml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Bytes to a tree, within {@link PnmlLimits}. Document type declarations and entity references are refused: nothing is
 * expanded, nothing else is opened. No recursion: the depth of the file costs no stack. One thread.
 */
final class XmlReader {
    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, String> names = new HashMap<>();
    private int elements;
    private long characters;
    /** Where the event that is read now begins: the parser tells only where it ends; behind characters it has read on. */
    private int line;

    private int column;

    /** An element whose end was not read yet. */
    private static final class Open {
        private final String name;
        private final String namespace;
        private final Map<String, String> attributes;
        private final int line;
        private final int column;
        private final List<PnmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, String namespace, Map<String, String> attributes, int line, int column) {
            this.name = name;
            this.namespace = namespace;
            this.attributes = attributes;
            this.line = line;
            this.column = column;
        }

        PnmlElement close() {
            String all = text.toString();
            return new PnmlElement(
                    name,
                    namespace,
                    attributes,
                    children.isEmpty() ? List.of() : Collections.unmodifiableList(children),
                    all.isBlank() ? "" : all,
                    line,
                    column);
        }
    }

    private XmlReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The root element; {@link PnmlException} where the bytes are no such XML. */
    static PnmlElement read(InputStream in) throws IOException {
        LimitedInputStream limited = new LimitedInputStream(in);
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(Encoding.reader(limited));
            return new XmlReader(xml).read();
        } catch (XMLStreamException e) {
            limited.rethrow();
            // Where bytes cannot be decoded the parser does not say: it is behind the last thing that was read.
            Location at = e.getLocation() == null && xml != null ? xml.getLocation() : e.getLocation();
            boolean isEncoding = e.getNestedException() instanceof CharacterCodingException;
            throw new PnmlException(
                    at == null ? 1 : Math.max(1, at.getLineNumber()),
                    at == null ? 1 : Math.max(1, at.getColumnNumber()),
                    isEncoding ? "text in the encoding that the file declares" : "well-formed XML",
                    isEncoding ? "other bytes" : cause(e));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // our own limit is the one that names a cure
        return factory;
    }

    /** The parser's message without the place, which stands in ours, on one line. */
    private static String cause(Exception e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return PnmlElement.shown(text < 0 ? message : message.substring(text + "Message: ".length()));
    }

    private PnmlElement read() throws XMLStreamException {
        PnmlElement root = null;
        while (xml.hasNext()) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> root = end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters();
                case XMLStreamConstants.DTD -> throw here("no document type declaration", "<!DOCTYPE>");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw here("no entity reference", PnmlElement.shown("&" + xml.getLocalName() + ";"));
                default -> {} // comments, processing instructions, the end
            }
        }
        if (root == null) {
            throw here("the element <pnml>", "the end of the file");
        }
        return root;
    }

    /** The JDK's parser answers some malformed files with unchecked exceptions of its own: they are the file's fault. */
    private int next() throws XMLStreamException {
        Location before = xml.getLocation();
        line = before.getLineNumber();
        boolean isBehindBracket = xml.getEventType() == XMLStreamConstants.CHARACTERS;
        column = Math.max(1, before.getColumnNumber() - (isBehindBracket ? 1 : 0));
        try {
            return xml.next();
        } catch (NoSuchElementException | IndexOutOfBoundsException | IllegalStateException | ClassCastException e) {
            throw here("well-formed XML", cause(e));
        }
    }

    private void start() {
        if (++elements > PnmlLimits.MAX_XML_ELEMENTS) {
            throw here("at most " + PnmlLimits.MAX_XML_ELEMENTS + " elements", "one more");
        }
        if (open.size() >= PnmlLimits.MAX_XML_DEPTH) {
            throw here(
                    "elements nested at most " + PnmlLimits.MAX_XML_DEPTH + " deep",
                    "<" + xml.getLocalName() + "> deeper");
        }
        if (xml.getAttributeCount() > PnmlLimits.MAX_XML_ATTRIBUTES) {
            throw here("at most " + PnmlLimits.MAX_XML_ATTRIBUTES + " attributes", "" + xml.getAttributeCount());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            if (xml.getNamespacePrefix(i) != null && !xml.getNamespacePrefix(i).isEmpty()) {
                attributes.put(interned("xmlns:" + xml.getNamespacePrefix(i)), xml.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String local = xml.getAttributeLocalName(i);
            String value = xml.getAttributeValue(i);
            count(value.length());
            attributes.put(interned(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local), value);
        }
        String namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        Map<String, String> kept = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes);
        open.push(new Open(interned(xml.getLocalName()), interned(namespace), kept, line, column));
    }

    private PnmlElement end() {
        PnmlElement closed = open.pop().close();
        if (!open.isEmpty()) {
            open.peek().children.add(closed);
        }
        return closed;
    }

    private void characters() {
        Open element = open.peek();
        if (element != null) {
            count(xml.getTextLength());
            if (element.text.length() + xml.getTextLength() > PnmlLimits.MAX_TEXT_CHARACTERS) {
                throw here("a text of at most " + PnmlLimits.MAX_TEXT_CHARACTERS + " characters", "a longer one");
            }
            element.text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void count(int more) {
        characters += more;
        if (characters > PnmlLimits.MAX_ALL_CHARACTERS) {
            throw here("at most " + PnmlLimits.MAX_ALL_CHARACTERS + " characters of text", "more");
        }
    }

    private String interned(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private PnmlException here(String expected, String found) {
        Location at = xml.getLocation();
        return new PnmlException(Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()), expected, found);
    }
}
