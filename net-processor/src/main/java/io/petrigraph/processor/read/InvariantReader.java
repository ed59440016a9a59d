package io.petrigraph.processor.read;

import io.petrigraph.declare.Invariant;
import io.petrigraph.declare.Read;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.InvariantModel;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the invariants of entities. */
final class InvariantReader {
    private final Known known;
    private final PathReader paths;

    InvariantReader(Known known) {
        this.known = known;
        this.paths = new PathReader(known);
    }

    List<InvariantModel> read() {
        List<InvariantModel> invariants = new ArrayList<>();
        for (EntityModel entity : known.entities) {
            for (StateSet owner : entity.sets()) {
                for (ExecutableElement method : methods(owner.type())) {
                    InvariantModel invariant = invariant(entity, method);
                    if (invariant != null) {
                        invariants.add(invariant);
                    }
                }
            }
        }
        for (ExecutableElement method : methods(known.net)) {
            known.reporter.error(
                    Diagnostic.INVARIANT_PLACE,
                    method,
                    known.mirrors.find(method, Invariant.class),
                    null,
                    Mirrors.name(method));
        }
        return invariants;
    }

    private List<ExecutableElement> methods(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(e -> e instanceof ExecutableElement && known.mirrors.has(e, Invariant.class))
                .map(ExecutableElement.class::cast)
                .toList();
    }

    private @Nullable InvariantModel invariant(EntityModel entity, ExecutableElement method) {
        AnnotationMirror mirror = known.mirrors.find(method, Invariant.class);
        List<? extends VariableElement> parameters = method.getParameters();
        String wrong = null;
        StateSet subject = null;
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            wrong = Mirrors.name(method) + " is not static";
        } else if (method.getReturnType().getKind() != TypeKind.BOOLEAN) {
            wrong = Mirrors.name(method) + " returns " + Mirrors.shown(method.getReturnType());
        } else if (parameters.isEmpty()) {
            wrong = Mirrors.name(method) + " has no parameter";
        } else {
            subject = known.set(parameters.get(0).asType());
            if (subject == null || !subject.entity().equals(entity.name())) {
                wrong = "its first parameter is "
                        + Mirrors.shown(parameters.get(0).asType());
            }
        }
        if (wrong != null || subject == null || mirror == null) {
            known.reporter.error(
                    Diagnostic.INVARIANT_SHAPE, method, mirror, null, entity.name(), String.valueOf(wrong));
            return null;
        }
        List<InvariantModel.Beside> reads = new ArrayList<>();
        for (VariableElement parameter : parameters.subList(1, parameters.size())) {
            InvariantModel.Beside beside = beside(entity, parameter);
            if (beside == null) {
                return null;
            }
            reads.add(beside);
        }
        String name = entity.name() + "." + Mirrors.name(method);
        return new InvariantModel(method, name, subject, reads, known.mirrors.constant(mirror, "value"));
    }

    private InvariantModel.@Nullable Beside beside(EntityModel entity, VariableElement parameter) {
        AnnotationMirror read = known.mirrors.find(parameter, Read.class);
        TypeMirror many = known.mirrors.many(parameter.asType());
        TypeMirror one = known.mirrors.one(parameter.asType());
        StateSet set = known.set(many != null ? many : one);
        if (read == null || set == null || known.mirrors.written(read, "via") == null) {
            known.reporter.error(
                    Diagnostic.INVARIANT_READ, parameter, read, null, Mirrors.name(parameter), entity.name());
            return null;
        }
        List<String> words = List.of(known.mirrors.text(read, "via").split("\\.", -1));
        Path path = paths.follow("", entity.name(), words, parameter, read, set);
        return path == null
                ? null
                : new InvariantModel.Beside(
                        path, set, many != null ? InvariantModel.Shape.MANY : InvariantModel.Shape.ONE);
    }
}
