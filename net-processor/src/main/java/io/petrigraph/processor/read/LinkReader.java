package io.petrigraph.processor.read;

import io.petrigraph.declare.Links;
import io.petrigraph.declare.Unlinks;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.LinkModel;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads the links that a transition makes and removes. */
final class LinkReader {
    private final Known known;

    LinkReader(Known known) {
        this.known = known;
    }

    List<LinkModel> read(Draft draft) {
        List<LinkModel> links = new ArrayList<>();
        for (AnnotationMirror mirror : known.mirrors.all(draft.method, Links.class, Links.Several.class)) {
            String created = draft.createdName();
            if (created == null || draft.owner == null) {
                String why = created == null ? "creates nothing" : "has no receiver";
                report(Diagnostic.LINK_NOTHING, draft.method, mirror, draft.name(), why);
            } else {
                link(draft, draft.method, mirror, List.of(created, draft.receiver), null, links);
            }
        }
        for (AnnotationMirror mirror : known.mirrors.all(draft.method, Unlinks.class, Unlinks.Several.class)) {
            EdgeEnd end = draft.owner == null ? null : known.end(draft.owner.entity(), text(mirror));
            if (draft.owner == null) {
                report(Diagnostic.UNLINK_CREATED, draft.method, mirror, draft.name());
            } else if (end == null) {
                unknown(draft, draft.method, mirror, List.of(draft.receiver));
            } else {
                links.add(new LinkModel(end, draft.receiver, null, false));
            }
        }
        for (VariableElement parameter : draft.method.getParameters()) {
            ofParameter(draft, parameter, links);
        }
        return links;
    }

    private void ofParameter(Draft draft, VariableElement parameter, List<LinkModel> links) {
        String name = Mirrors.name(parameter);
        boolean isEntity = draft.arguments.stream()
                .anyMatch(a -> a instanceof Argument.Other && a.name().equals(name));
        List<String> subjects = new ArrayList<>();
        String created = draft.createdName();
        if (created != null) {
            subjects.add(created);
        }
        if (draft.owner != null) {
            subjects.add(draft.receiver);
        }
        for (AnnotationMirror mirror : known.mirrors.all(parameter, Links.class, Links.Several.class)) {
            if (isEntity && subjects.isEmpty()) {
                report(Diagnostic.LINK_NOTHING, parameter, mirror, draft.name(), "has neither");
            } else if (isEntity) {
                link(draft, parameter, mirror, subjects, name, links);
            } else if (known.mirrors.valueType(parameter.asType()) != null) {
                known.reporter.error(Diagnostic.ARC_ON_VALUE, parameter, mirror, null, "Links", name);
            }
        }
        for (AnnotationMirror mirror : known.mirrors.all(parameter, Unlinks.class, Unlinks.Several.class)) {
            if (isEntity && draft.owner == null) {
                report(Diagnostic.UNLINK_CREATED, parameter, mirror, draft.name());
            } else if (isEntity) {
                unlink(draft, parameter, mirror, name, links);
            } else if (known.mirrors.valueType(parameter.asType()) != null) {
                known.reporter.error(Diagnostic.ARC_ON_VALUE, parameter, mirror, null, "Unlinks", name);
            }
        }
    }

    private void unlink(
            Draft draft, VariableElement parameter, AnnotationMirror mirror, String name, List<LinkModel> links) {
        EdgeEnd end = known.end(entity(draft, draft.receiver), text(mirror));
        if (end == null) {
            unknown(draft, parameter, mirror, List.of(draft.receiver));
        } else if (!end.target().equals(entity(draft, name))) {
            wrongEnds(draft, parameter, mirror, end, draft.receiver, name);
        } else {
            links.add(new LinkModel(end, draft.receiver, name, false));
        }
    }

    /** Links the first of the subjects that has such an edge to {@code other}, or (where null) to the other subject. */
    private void link(
            Draft draft,
            Element at,
            AnnotationMirror mirror,
            List<String> subjects,
            @Nullable String other,
            List<LinkModel> links) {
        EdgeEnd wrong = null;
        for (int i = 0; i < subjects.size(); i++) {
            String subject = subjects.get(i);
            String to = other != null ? other : subjects.get(1 - i);
            EdgeEnd end = known.end(entity(draft, subject), text(mirror));
            if (end != null && end.target().equals(entity(draft, to))) {
                links.add(new LinkModel(end, subject, to, true));
                return;
            }
            wrong = wrong == null ? end : wrong;
        }
        if (wrong == null) {
            unknown(draft, at, mirror, subjects);
        } else {
            wrongEnds(draft, at, mirror, wrong, subjects.get(0), other != null ? other : subjects.get(1));
        }
    }

    private static String entity(Draft draft, String argument) {
        String entity = draft.entityOf(argument);
        if (entity == null) {
            throw new IllegalStateException("a link joins entities: argument=" + argument);
        }
        return entity;
    }

    private void unknown(Draft draft, Element at, AnnotationMirror mirror, List<String> subjects) {
        String first = entity(draft, subjects.get(0));
        String last = entity(draft, subjects.get(subjects.size() - 1));
        if (first.equals(last)) {
            report(Diagnostic.VIA_UNKNOWN, at, mirror, first, text(mirror), known.nearestEnd(text(mirror), first));
        } else {
            report(
                    Diagnostic.LINK_UNKNOWN,
                    at,
                    mirror,
                    first,
                    last,
                    text(mirror),
                    known.nearestEnd(text(mirror), first, last));
        }
    }

    private void wrongEnds(Draft draft, Element at, AnnotationMirror mirror, EdgeEnd end, String a, String b) {
        report(
                Diagnostic.LINK_ENDS,
                at,
                mirror,
                end.name(),
                end.entity(),
                end.target(),
                entity(draft, a),
                entity(draft, b));
    }

    private String text(AnnotationMirror mirror) {
        return known.mirrors.text(mirror, "value");
    }

    private void report(Diagnostic diagnostic, Element at, AnnotationMirror mirror, Object... values) {
        known.reporter.error(diagnostic, at, mirror, known.mirrors.written(mirror, "value"), values);
    }
}
