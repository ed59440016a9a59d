package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A new link. On a method that creates: between the created entity and the receiver. On a parameter: between that entity,
 * which is read in the state of its type, and the created one or else the receiver. The name is that of an edge or of an
 * inverse, looked for first at the created entity, then at the receiver; {@code "parameter.edge"} links another parameter.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Links.Several.class)
public @interface Links {
    /** The edge or inverse. */
    String value();

    /** Several on one element. */
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        Links[] value();
    }
}
