package io.petrigraph.declare;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The link between that entity and the receiver must not be there. {@code "parameter.edge"} names another one in place of the receiver. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
@Repeatable(NotLinked.Several.class)
public @interface NotLinked {
    /** The edge or inverse of the receiver, or {@code "parameter.edge"} of another parameter before it. */
    String value();

    /** Several on one parameter. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.CLASS)
    @interface Several {
        /** All of them. */
        NotLinked[] value();
    }
}
