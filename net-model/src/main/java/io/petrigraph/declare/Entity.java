package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity: a sealed interface whose permitted {@code non-sealed} member interfaces are its states. A permitted member
 * interface that is itself sealed is a union of states. {@code long id()} is its key; other methods without parameters
 * are fields ({@code long, int, boolean, double, String, byte[]}, an enum) or edges ({@link One}, {@link Many}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Entity {
    /**
     * How many ids the engine takes at a time where it gives them: generated engines then have {@code newOrderId()}. 0 where
     * callers choose all ids.
     */
    int idBlock() default 0;
}
