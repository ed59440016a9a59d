package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The transition takes another entity from the state of the parameter's type and puts it into the state {@link #to}. In a
 * static transition {@code to} is left out: the script's verbs say where it goes.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Take {
    /** The state into which it goes; the same state where only fields change. */
    Class<?> to() default void.class;

    /** The edge, or path of edges, that must lead to it; empty: any entity in that state. */
    String via() default "";
}
