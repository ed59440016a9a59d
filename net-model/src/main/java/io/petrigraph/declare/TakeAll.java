package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All linked entities that are in that state are taken, in one firing. In a static transition a parameter
 * {@code Many<State>}, moved by the script with {@code forEach}; otherwise {@link #to} names the state into which they go:
 * {@code @TakeAll(via = "builds", in = Part.Building.class, to = Part.Missing.class)} on the method.
 */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
@Repeatable(TakeAll.Several.class)
public @interface TakeAll {
    /** The edge, or path of edges ({@code "parameter.edge"}, {@code "edge.edge"}), over which they are linked. */
    String via();

    /** On a method: the state, or union of states. */
    Class<?> in() default void.class;

    /** The state into which they go; left out in a static transition. */
    Class<?> to() default void.class;

    /** Several on one method. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        TakeAll[] value();
    }
}
