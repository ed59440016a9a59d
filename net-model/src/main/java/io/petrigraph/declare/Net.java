package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A net, declared as an interface. Its member interfaces marked {@link Entity} are the entities; its abstract methods are
 * transitions that start from no entity (they create one, or take several); its static {@code void} methods with
 * {@link Read}, {@link Take} or {@link TakeAll} parameters are transitions whose body is a script of verbs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Net {
    /** The net's name; the interface's simple name where empty. */
    String name() default "";
}
