package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of the transitions that answer a call: another method of the same interface, which callers use and which says nothing but
 * what they give. The first case that is enabled fires, by {@link Priority}; where none is, the call is refused.
 *
 * <pre>
 * Open book(long seat);                                                   // the call: who books need not know the seat's state
 * &#64;Case(of = "book") Open take(@Take(to = Seat.Taken.class) Seat.Free seat);
 * &#64;Case(of = "book") Open queue(@Links("waitsFor") Seat.Taken seat);
 * </pre>
 *
 * A parameter that is named like one of the call's is that one: a value, or an entity where the call has its id as a {@code
 * long}. All others the engine finds, as for {@link Eager}; so a case may create an entity whose id follows from others, by {@link NewId}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Case {
    /** The call's method. */
    String of();
}
