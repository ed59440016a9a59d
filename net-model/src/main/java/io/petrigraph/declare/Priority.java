package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which of several enabled transitions fires first: the one with the higher number; 0 where nothing is said. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Priority {
    /** Higher fires first. */
    int value();
}
