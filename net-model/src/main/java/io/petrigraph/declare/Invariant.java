package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static {@code boolean} method of an entity: holds after every step for every entity that the step touched, or the step
 * changes nothing. The first parameter is the entity (or one of its states: then it is checked only there); further ones are
 * what it reads beside it: {@code @Read(via = "parts") Many<Part> parts}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Invariant {
    /** When it is checked. */
    Scope value() default Scope.STEP;

    /** When an invariant is checked. */
    enum Scope {
        /** After every step, also inside a transaction. */
        STEP,
        /** At the commit of a transaction; outside one after the step. */
        COMMIT
    }
}
