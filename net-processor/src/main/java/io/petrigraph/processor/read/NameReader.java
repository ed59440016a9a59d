package io.petrigraph.processor.read;

import io.petrigraph.declare.IdBlocks;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.VerbModel;
import io.petrigraph.processor.report.Diagnostic;
import io.petrigraph.processor.report.Reporter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** Reports names of a declaration that would become the same generated name. */
final class NameReader {
    private final Reporter reporter;
    private final Map<String, String> taken = new HashMap<>();
    private final Set<Element> reported = new HashSet<>();

    NameReader(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(NetModel net) {
        for (EntityModel entity : net.entities()) {
            claim(GeneratedNames.lookUp(entity), entity.name(), entity.element());
            if (entity.idBlock() > 0) {
                claim(GeneratedNames.newId(entity), entity.name(), entity.element());
                claim(
                        GeneratedNames.constant("FAMILY", IdBlocks.entity(entity.name())),
                        entity.name(),
                        entity.element());
            }
            claim(GeneratedNames.constant("FAMILY", entity.name()), entity.name(), entity.element());
            for (StateModel state : entity.states()) {
                claim(GeneratedNames.lookUp(state), state.place(), state.element());
                claim(GeneratedNames.listing(state), state.place(), state.element());
                claim(GeneratedNames.constant("PLACE", state.place()), state.place(), state.element());
            }
            entity.fields()
                    .forEach(field -> claim(
                            GeneratedNames.constant("COLUMN", entity.name() + "." + field.name()),
                            entity.name() + "." + field.name(),
                            field.element()));
        }
        for (EdgeEnd end : net.ends()) {
            String name = end.entity() + "." + end.name();
            claim(GeneratedNames.constant("PLACE", name), name, end.element());
        }
        for (VerbModel verb : net.verbs()) {
            if (verb.owner() == null) {
                claim(verb.name(), net.name() + "." + verb.name(), verb.element());
            }
        }
    }

    private void claim(String generated, String from, Element at) {
        String before = taken.putIfAbsent(generated, from);
        if (before != null && !before.equals(from) && reported.add(at)) {
            reporter.error(Diagnostic.NAME_CLASH, at, before, from, generated);
        }
    }
}
