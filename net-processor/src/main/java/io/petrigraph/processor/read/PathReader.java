package io.petrigraph.processor.read;

import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code via}: which edges, from where. */
final class PathReader {
    private final Known known;

    PathReader(Known known) {
        this.known = known;
    }

    /** The path to those states, or (where null) to whatever it leads; null where it was reported. */
    @Nullable
    Path read(Draft draft, Element at, AnnotationMirror annotation, @Nullable StateSet to) {
        String text = known.mirrors.text(annotation, "via");
        List<String> words = List.of(text.split("\\.", -1));
        String base = base(draft, at, annotation, text, words.get(0));
        if (base == null) {
            return null;
        }
        boolean named = draft.entityOf(words.get(0)) != null && words.size() > 1 && base.equals(words.get(0));
        return follow(base, entityOf(draft, base), named ? words.subList(1, words.size()) : words, at, annotation, to);
    }

    /** A path that starts at an entity of that name. */
    @Nullable
    Path follow(
            String base,
            String entity,
            List<String> words,
            Element at,
            AnnotationMirror annotation,
            @Nullable StateSet to) {
        List<EdgeEnd> hops = new ArrayList<>();
        String text = known.mirrors.text(annotation, "via");
        String now = entity;
        for (String word : words) {
            EdgeEnd end = known.end(now, word);
            if (end == null) {
                report(Diagnostic.VIA_UNKNOWN, at, annotation, now, word, known.nearestEnd(word, now));
                return null;
            }
            hops.add(end);
            now = end.target();
        }
        if (to != null && !now.equals(to.entity())) {
            report(Diagnostic.VIA_TARGET, at, annotation, text, now, Mirrors.name(to.type()), to.entity());
            return null;
        }
        return new Path(text, base, hops);
    }

    private @Nullable String base(Draft draft, Element at, AnnotationMirror annotation, String text, String first) {
        if (text.contains(".") && draft.entityOf(first) != null) {
            return first;
        }
        if (draft.owner != null) {
            return draft.receiver;
        }
        List<String> bases = new ArrayList<>();
        for (Argument argument : draft.arguments) {
            String entity = argument instanceof Argument.Other ? draft.entityOf(argument.name()) : null;
            if (entity != null && known.end(entity, first) != null) {
                bases.add(argument.name());
            }
        }
        if (bases.isEmpty()) {
            report(Diagnostic.VIA_BASE, at, annotation, first);
            return null;
        }
        if (bases.size() > 1) {
            report(Diagnostic.VIA_AMBIGUOUS, at, annotation, text, bases.get(0), bases.get(1), bases.get(0), text);
            return null;
        }
        return bases.get(0);
    }

    private static String entityOf(Draft draft, String base) {
        String entity = draft.entityOf(base);
        if (entity == null) {
            throw new IllegalStateException("a path starts at an entity: base=" + base);
        }
        return entity;
    }

    private void report(Diagnostic diagnostic, Element at, AnnotationMirror annotation, Object... values) {
        known.reporter.error(diagnostic, at, annotation, known.mirrors.written(annotation, "via"), values);
    }
}
