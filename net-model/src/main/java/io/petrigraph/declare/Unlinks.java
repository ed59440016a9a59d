package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A link goes. On a parameter: the link between the receiver (or, as {@code "parameter.edge"}, another parameter) and that
 * entity, which must be there. On a method: a to-one
 * link of the receiver, which must be there, or all its links of a to-many edge.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Unlinks.Several.class)
public @interface Unlinks {
    /** The edge or inverse of the receiver. */
    String value();

    /** Several on one element. */
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        Unlinks[] value();
    }
}
