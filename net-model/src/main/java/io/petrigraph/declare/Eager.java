package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The engine itself fires the transition, as soon as it is enabled; all its parameters are found by the engine. Each firing
 * has its own record.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Eager {
    /** When it fires. */
    When value() default When.SAME_STEP;

    /** When an eager transition fires. */
    enum When {
        /** In the step that enabled it: all of the step or nothing. */
        SAME_STEP,
        /** In a step of its own, soon after. */
        OWN_STEP
    }
}
