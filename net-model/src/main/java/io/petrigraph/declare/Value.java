package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method beside a transition: computes a field's new value once, before the firing; the log keeps it, and replay
 * never runs it. Its parameters are as in {@link Guard}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Value {
    /** The transition's method. */
    String of();

    /** The field of the moved or created entity, or {@code "parameter.field"} of one that is taken. */
    String field();
}
