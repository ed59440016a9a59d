package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field whose value no two living entities share; the entity can be looked up by it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Unique {}
