package io.petrigraph.processor.read;

import io.petrigraph.declare.NewId;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.KeyModel;
import io.petrigraph.processor.model.ValueType;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Reads how the key of a created entity follows from others: a sum of products of keys, fields and numbers. */
final class KeyReader {
    private final Known known;

    KeyReader(Known known) {
        this.known = known;
    }

    /** The key, or null where the transition declares none, or it was reported. */
    @Nullable
    KeyModel read(Draft draft) {
        AnnotationMirror mirror = known.mirrors.find(draft.method, NewId.class);
        if (mirror == null) {
            return null;
        }
        if (draft.created == null || draft.isCalled() || draft.createdName() != null) {
            known.reporter.error(Diagnostic.NEW_ID_PLACE, draft.method, mirror, null, draft.name());
            return null;
        }
        List<List<KeyModel.Factor>> sum = new ArrayList<>();
        for (String product : known.mirrors.text(mirror, "value").split("\\+", -1)) {
            List<KeyModel.Factor> factors = new ArrayList<>();
            for (String word : product.split("\\*", -1)) {
                KeyModel.Factor factor = factor(draft, word.strip());
                if (factor == null) {
                    known.reporter.error(
                            Diagnostic.NEW_ID_WORD,
                            draft.method,
                            mirror,
                            known.mirrors.written(mirror, "value"),
                            word.strip(),
                            draft.name());
                    return null;
                }
                factors.add(factor);
            }
            sum.add(List.copyOf(factors));
        }
        return new KeyModel(draft.unique("new" + draft.created.entity()), sum);
    }

    private KeyModel.@Nullable Factor factor(Draft draft, String word) {
        if (word.matches("\\d{1,18}")) {
            return new KeyModel.Constant(Long.parseLong(word));
        }
        int dot = word.indexOf('.');
        String argument = dot < 0 ? word : word.substring(0, dot);
        String entity = draft.entityOf(argument);
        if (entity == null || dot < 0) {
            return entity == null ? null : new KeyModel.Id(argument);
        }
        FieldModel field = known.entity(entity).field(word.substring(dot + 1));
        return field == null || field.type().kind() != ValueType.Kind.LONG
                ? null
                : new KeyModel.Field(argument, field.name());
    }
}
