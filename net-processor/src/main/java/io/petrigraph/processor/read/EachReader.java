package io.petrigraph.processor.read;

import io.petrigraph.declare.Each;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what a transition does with all linked entities. */
final class EachReader {
    private final Known known;
    private final PathReader paths;

    EachReader(Known known) {
        this.known = known;
        this.paths = new PathReader(known);
    }

    /** Adds them to the draft, unless they were reported. */
    void read(Draft draft) {
        for (AnnotationMirror mirror : known.mirrors.all(draft.method, Each.class, Each.Several.class)) {
            TypeMirror in = known.mirrors.type(mirror, "in");
            StateSet set = known.set(in);
            if (in != null && set == null) {
                at(Diagnostic.CONDITION_IN, draft, mirror, "in", "Each");
                continue;
            }
            Path path = paths.read(draft, draft.method, mirror, set);
            Argument.Each each = path == null ? null : each(draft, mirror, path, set);
            if (each != null) {
                draft.arguments.add(each);
            }
        }
    }

    private Argument.@Nullable Each each(Draft draft, AnnotationMirror mirror, Path path, @Nullable StateSet in) {
        int errors = known.reporter.errors();
        StateSet set = in != null ? in : known.entity(path.target()).whole();
        StateModel to = to(draft, mirror, set);
        boolean unlinks = known.mirrors.text(mirror, "unlinks").equals("true");
        EdgeEnd relinks = relinks(draft, mirror, path);
        List<String> names = known.mirrors.texts(mirror, "links");
        String with = with(draft, mirror, !names.isEmpty());
        List<EdgeEnd> links = with == null ? List.of() : links(draft, mirror, path.target(), names, with);
        if (known.reporter.errors() > errors) {
            return null;
        }
        if (to == null && !unlinks && relinks == null && links.isEmpty()) {
            known.reporter.error(Diagnostic.EACH_NOTHING, draft.method, mirror, null, path.text());
            return null;
        }
        int distinct = path.hops().size() - (to != null || !links.isEmpty() ? 0 : 1);
        for (EdgeEnd hop : path.hops().subList(1, Math.max(1, distinct))) {
            if (!(hop.forward() ? hop.edge().fromOne() : hop.edge().toOne())) {
                at(Diagnostic.EACH_TWICE, draft, mirror, "via", path.text(), hop.target(), hop.name());
                return null;
            }
        }
        String name = draft.unique(path.text().substring(path.text().lastIndexOf('.') + 1));
        return new Argument.Each(name, set, path, to, unlinks, relinks, links, with == null ? "" : with);
    }

    private @Nullable StateModel to(Draft draft, AnnotationMirror mirror, StateSet set) {
        TypeMirror type = known.mirrors.type(mirror, "to");
        if (type == null) {
            return null;
        }
        StateSet to = known.set(type);
        if (to == null || !to.entity().equals(set.entity()) || !to.isOneState()) {
            StateSet whole = known.entity(set.entity()).whole();
            at(Diagnostic.TAKE_TO_OTHER, draft, mirror, "to", Mirrors.shown(type), set.entity(), Known.states(whole));
            return null;
        }
        return to.states().get(0);
    }

    private @Nullable EdgeEnd relinks(Draft draft, AnnotationMirror mirror, Path path) {
        String name = known.mirrors.text(mirror, "relinks");
        EdgeEnd last = path.hops().get(path.hops().size() - 1);
        EdgeEnd end = name.isEmpty() ? null : known.end(last.entity(), name);
        if (!name.isEmpty() && end == null) {
            String nearest = known.nearestEnd(name, last.entity());
            at(Diagnostic.VIA_UNKNOWN, draft, mirror, "relinks", last.entity(), name, nearest);
        } else if (end != null && !end.target().equals(last.target())) {
            wrongEnds(draft, mirror, "relinks", end, last.target());
        }
        return end;
    }

    private @Nullable String with(Draft draft, AnnotationMirror mirror, boolean needed) {
        String name = known.mirrors.text(mirror, "with");
        if (name.isEmpty() && needed) {
            String created = draft.createdName();
            name = created != null ? created : draft.receiver;
        }
        if (needed && draft.entityOf(name) == null) {
            at(Diagnostic.EACH_WITH, draft, mirror, "with", name, draft.name());
            return null;
        }
        return name;
    }

    private List<EdgeEnd> links(Draft draft, AnnotationMirror mirror, String entity, List<String> names, String with) {
        List<EdgeEnd> links = new ArrayList<>();
        String target = draft.entityOf(with);
        for (String name : names) {
            EdgeEnd end = known.end(entity, name);
            if (end == null) {
                at(Diagnostic.VIA_UNKNOWN, draft, mirror, "links", entity, name, known.nearestEnd(name, entity));
            } else if (!end.target().equals(target)) {
                wrongEnds(draft, mirror, "links", end, String.valueOf(target));
            } else if (end.forward() && end.edge().reference().equals("EXPECTED")) {
                at(Diagnostic.EACH_EXPECTED, draft, mirror, "links", end.edge().name());
            } else {
                links.add(end);
            }
        }
        return links;
    }

    private void wrongEnds(Draft draft, AnnotationMirror mirror, String value, EdgeEnd end, String target) {
        at(Diagnostic.LINK_ENDS, draft, mirror, value, end.name(), end.entity(), end.target(), end.entity(), target);
    }

    private void at(Diagnostic diagnostic, Draft draft, AnnotationMirror mirror, String value, Object... values) {
        known.reporter.error(diagnostic, draft.method, mirror, known.mirrors.written(mirror, value), values);
    }
}
