package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of the entity that an eager transition or a {@link Case} creates, where nobody gives it: a sum of products of
 * parameters (their keys), {@code long} fields of parameters, and numbers, for example {@code "order * 1000 + order.parts"}. It
 * is data and not code, because a key decides whether the transition is enabled.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface NewId {
    /** The sum. */
    String value();
}
