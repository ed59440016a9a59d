package io.petrigraph.pnml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A tree to bytes, indented where no text stands between elements. The tree's depth is bounded. One thread. */
final class XmlWriter {
    private static final String INDENT = "  ";

    private final Writer out;

    private XmlWriter(Writer out) {
        this.out = out;
    }

    static void write(PnmlElement root, OutputStream stream) throws IOException {
        Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        new XmlWriter(out).write(root, "", "");
        out.flush();
    }

    private void write(PnmlElement element, String namespace, String indent) throws IOException {
        out.write(indent + "<" + element.name());
        if (!element.namespace().equals(namespace)) {
            attribute("xmlns", element.namespace());
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.write("/>\n");
            return;
        }
        out.write(">");
        escape(element.text(), false);
        if (!element.children().isEmpty()) {
            out.write("\n");
            for (PnmlElement child : element.children()) {
                write(child, element.namespace(), indent + INDENT);
            }
            out.write(indent);
        }
        out.write("</" + element.name() + ">\n");
    }

    private void attribute(String name, String value) throws IOException {
        out.write(" " + name + "=\"");
        escape(value, true);
        out.write("\"");
    }

    /** A line break in an attribute, and a carriage return anywhere, would be read as another character. */
    private void escape(String text, boolean inAttribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write(inAttribute ? "&quot;" : "\"");
                case '\r' -> out.write("&#13;");
                case '\n', '\t' -> out.write(inAttribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.write(c);
            }
        }
    }
}
