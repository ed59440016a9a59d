package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An edge from this entity to another; on a method that returns {@link One} or {@link Many} of an entity. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Edge {
    /**
     * The method of the other entity that reads the edge from there: {@link Many} (several entities may point at one) or
     * {@link One} (at most one may). Empty: not readable from there, and several may.
     */
    String inverse() default "";

    /** What the end of the declaring entity does to its links. */
    OnEnd onEnd() default OnEnd.UNLINK;

    /** What the end of the other entity does to its links. */
    OnEnd onEndOfTarget() default OnEnd.UNLINK;

    /** When the other end of a new link must exist. */
    Reference reference() default Reference.REQUIRED;
}
