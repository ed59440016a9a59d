package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * No linked entity is in that state, or, where no state is said, none is linked at all. A parameter of the state (or {@code Many} of it) of an eager or static transition; on a
 * method of a transition that callers use: {@code @None(via = "parts", in = Part.Broken.class)}.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(None.Several.class)
public @interface None {
    /** The edge, or path of edges ({@code "parameter.edge"}, {@code "edge.edge"}), over which they are linked. */
    String via();

    /** On a method: the state, or union of states. */
    Class<?> in() default void.class;

    /** Several on one method. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        None[] value();
    }
}
