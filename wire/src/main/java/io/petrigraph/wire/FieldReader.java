package io.petrigraph.wire;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the fields of one section of a document, from bytes that nobody vouches for: each read says which type it
 * expects and throws {@link DocumentFormatException} where something else, or nothing, is there. Fields that nobody asks
 * for are passed over: a later version may add some. One thread's own.
 */
interface FieldReader {
    long number(String name);

    /** A number that fits an int. */
    int smallNumber(String name);

    boolean flag(String name);

    String text(String name);

    boolean has(String name);

    <T> T section(String name, Function<FieldReader, T> content);

    /** A section for each item of a list. */
    <T> List<T> sections(String name, Function<FieldReader, T> content);

    /** The names of all fields, in order. */
    Set<String> names();
}
