package io.petrigraph.wire;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the fields of one section of a document, in order. Names are unique within a section. One thread's own. */
interface FieldWriter {
    void number(String name, long value);

    void flag(String name, boolean value);

    void text(String name, String value);

    /** A {@link Long}, {@link Boolean}, {@link Double} or {@link String}, as {@link PlainValues} made it. */
    void value(String name, Object value);

    void section(String name, Consumer<FieldWriter> content);

    /** A section that YAML shows on one line. */
    void line(String name, Consumer<FieldWriter> content);

    /** A section for each item of a list. */
    <T> void sections(String name, List<T> items, BiConsumer<FieldWriter, T> content);
}
