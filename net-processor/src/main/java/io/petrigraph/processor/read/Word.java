package io.petrigraph.processor.read;

import io.petrigraph.declare.Any;
import io.petrigraph.declare.ForAll;
import io.petrigraph.declare.None;
import io.petrigraph.declare.Read;
import io.petrigraph.declare.Take;
import io.petrigraph.declare.TakeAll;
import io.petrigraph.processor.model.Argument;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** The words that say what a transition does with other entities. */
enum Word {
    READ(Read.class, Read.Several.class, null),
    TAKE(Take.class, Take.class, null),
    ANY(Any.class, Any.Several.class, null),
    FOR_ALL(ForAll.class, ForAll.Several.class, Argument.Kind.FOR_ALL),
    NONE(None.class, None.Several.class, Argument.Kind.NONE),
    TAKE_ALL(TakeAll.class, TakeAll.Several.class, Argument.Kind.TAKE_ALL);

    final Class<?> annotation;
    final Class<?> several;
    final Argument.@Nullable Kind kind;

    Word(Class<?> annotation, Class<?> several, Argument.@Nullable Kind kind) {
        this.annotation = annotation;
        this.several = several;
        this.kind = kind;
    }

    /** A word as it stands on an element. */
    record Use(Word word, AnnotationMirror mirror) {}

    String shown() {
        return annotation.getSimpleName();
    }

    /** True for those which the engine finds. */
    boolean found() {
        return this != READ && this != TAKE;
    }
}
