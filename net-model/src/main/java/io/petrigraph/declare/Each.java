package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something is done with all linked entities, in the same firing: they move, the links over which they were found go or change
 * into others, and they get new links. For example {@code @Each(via = "builds.expectedBy", relinks = "failed")}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Each.Several.class)
public @interface Each {
    /** The edge, or path of edges ({@code "parameter.edge"}, {@code "edge.edge"}), over which they are linked. */
    String via();

    /** Only those in this state, or union of states; left out: all of them. */
    Class<?> in() default void.class;

    /** The state into which they go. A {@link Value} sets a field by the last word of {@link #via}: {@code "builds.cause"}. */
    Class<?> to() default void.class;

    /** True where the links of the last edge of {@link #via} go. */
    boolean unlinks() default false;

    /** The edge into which the links of the last edge of {@link #via} change, between the same two; seen from the same end. */
    String relinks() default "";

    /** The edges or inverses of each element by which it is linked to {@link #with}. */
    String[] links() default {};

    /** The parameter to which {@link #links} lead; left out: the created entity, or else the receiver. */
    String with() default "";

    /** Several on one method. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        Each[] value();
    }
}
