package io.petrigraph.processor.report;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Reports defects of one net at the element, the annotation and its value, and counts them. */
public final class Reporter {
    private final Messager messager;
    private int errors;

    /** Reports to javac. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** A defect at the name of an element. */
    public void error(Diagnostic diagnostic, Element at, Object... values) {
        error(diagnostic, at, null, null, values);
    }

    /** A defect at an annotation of an element, or at a value in it. */
    public void error(
            Diagnostic diagnostic,
            Element at,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value,
            Object... values) {
        errors++;
        messager.printMessage(Kind.ERROR, diagnostic.message(values), at, annotation, value);
    }

    /** How many defects were reported. */
    public int errors() {
        return errors;
    }
}
