package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The transition reads another entity, which must be in the state of the parameter's type and stays as it is.
 *
 * <p>On a method the entity is not passed but found over a to-one edge: {@code @Read(via = "placedBy", in =
 * Customer.Active.class)}; guards name it by the last word of {@code via}.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(Read.Several.class)
public @interface Read {
    /** The edge, or path of edges ({@code "a.b"}), that leads to it; empty: any entity in that state. */
    String via() default "";

    /** On a method: the state. */
    Class<?> in() default void.class;

    /** Several on one method. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        Read[] value();
    }
}
