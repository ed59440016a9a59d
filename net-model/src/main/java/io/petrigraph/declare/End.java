package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The transition ends its receiver: the method returns {@code void}; links go by their edges' {@link OnEnd}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface End {}
