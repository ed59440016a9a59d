package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static {@code boolean} method beside a transition: it fires only where this holds. Its parameters are parameters of the
 * transition, by name, and the receiver, by type; it sees nothing else. Evaluated on the marking before the firing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Guard {
    /** The transition's method. */
    String of();

    /** Where the transition branches: the branch that this guard opens. */
    Class<?> to() default void.class;
}
