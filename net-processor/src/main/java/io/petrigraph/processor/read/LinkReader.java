package io.petrigraph.processor.read;

import io.petrigraph.declare.Linked;
import io.petrigraph.declare.Links;
import io.petrigraph.declare.NotLinked;
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
                links.add(new LinkModel(end, draft.receiver, null, LinkModel.Kind.REMOVE));
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
        for (Ask ask : asks(parameter)) {
            if (!isEntity) {
                if (known.mirrors.valueType(parameter.asType()) != null) {
                    known.reporter.error(Diagnostic.ARC_ON_VALUE, parameter, ask.mirror(), null, ask.shown(), name);
                }
            } else if (text(ask.mirror()).contains(".")) {
                named(draft, parameter, ask, name, links);
            } else if (ask.kind() == LinkModel.Kind.ADD && subjects.isEmpty()) {
                report(Diagnostic.LINK_NOTHING, parameter, ask.mirror(), draft.name(), "has neither");
            } else if (ask.kind() == LinkModel.Kind.ADD) {
                link(draft, parameter, ask.mirror(), subjects, name, links);
            } else if (draft.owner == null && ask.kind() == LinkModel.Kind.REMOVE) {
                report(Diagnostic.UNLINK_CREATED, parameter, ask.mirror(), draft.name());
            } else if (draft.owner == null) {
                report(Diagnostic.VIA_BASE, parameter, ask.mirror(), text(ask.mirror()));
            } else {
                one(draft, parameter, ask, draft.receiver, text(ask.mirror()), name, links);
            }
        }
    }

    /** What a parameter asks of a link. */
    private record Ask(LinkModel.Kind kind, AnnotationMirror mirror, String shown) {}

    private List<Ask> asks(VariableElement parameter) {
        List<Ask> asks = new ArrayList<>();
        known.mirrors
                .all(parameter, Linked.class, Linked.Several.class)
                .forEach(mirror -> asks.add(new Ask(LinkModel.Kind.TEST, mirror, "Linked")));
        known.mirrors
                .all(parameter, NotLinked.class, NotLinked.Several.class)
                .forEach(mirror -> asks.add(new Ask(LinkModel.Kind.ABSENT, mirror, "NotLinked")));
        known.mirrors
                .all(parameter, Links.class, Links.Several.class)
                .forEach(mirror -> asks.add(new Ask(LinkModel.Kind.ADD, mirror, "Links")));
        known.mirrors
                .all(parameter, Unlinks.class, Unlinks.Several.class)
                .forEach(mirror -> asks.add(new Ask(LinkModel.Kind.REMOVE, mirror, "Unlinks")));
        return asks;
    }

    /** {@code "parameter.edge"}. */
    private void named(Draft draft, VariableElement parameter, Ask ask, String name, List<LinkModel> links) {
        String text = text(ask.mirror());
        String subject = text.substring(0, text.indexOf('.'));
        if (draft.entityOf(subject) == null) {
            report(Diagnostic.VIA_BASE, parameter, ask.mirror(), text);
        } else {
            one(draft, parameter, ask, subject, text.substring(text.indexOf('.') + 1), name, links);
        }
    }

    private void one(
            Draft draft,
            VariableElement parameter,
            Ask ask,
            String subject,
            String edge,
            String name,
            List<LinkModel> links) {
        String entity = entity(draft, subject);
        EdgeEnd end = known.end(entity, edge);
        if (end == null) {
            report(Diagnostic.VIA_UNKNOWN, parameter, ask.mirror(), entity, edge, known.nearestEnd(edge, entity));
        } else if (!end.target().equals(entity(draft, name))) {
            wrongEnds(draft, parameter, ask.mirror(), end, subject, name);
        } else {
            links.add(new LinkModel(end, subject, name, ask.kind()));
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
                links.add(new LinkModel(end, subject, to, LinkModel.Kind.ADD));
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
