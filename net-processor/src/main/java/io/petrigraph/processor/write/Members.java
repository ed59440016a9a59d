package io.petrigraph.processor.write;

import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a handle of a state has: the fields, ends of edges and verbs of all interfaces that the state extends. */
record Members(List<FieldModel> fields, List<EdgeEnd> ends, List<VerbModel> verbs) {

    static Members of(NetModel net, StateModel state) {
        EntityModel entity = net.entity(state.entity());
        return of(
                net,
                entity,
                entity.sets().stream().filter(set -> set.has(state)).toList());
    }

    /** What the interface of a set declares itself. */
    static Members own(NetModel net, StateSet set) {
        return of(net, net.entity(set.entity()), List.of(set));
    }

    private static Members of(NetModel net, EntityModel entity, List<StateSet> sets) {
        Set<TypeElement> types = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (StateSet set : sets) {
            types.add(set.type());
            for (ExecutableElement method : ElementFilter.methodsIn(set.type().getEnclosedElements())) {
                if (method.getModifiers().contains(Modifier.ABSTRACT)
                        && method.getParameters().isEmpty()) {
                    names.add(method.getSimpleName().toString());
                }
            }
        }
        List<FieldModel> fields =
                entity.fields().stream().filter(f -> names.contains(f.name())).toList();
        List<EdgeEnd> ends = net.ends().stream()
                .filter(e -> e.entity().equals(entity.name()) && names.contains(e.name()))
                .toList();
        List<VerbModel> verbs = new ArrayList<>();
        for (VerbModel verb : net.verbs()) {
            if (verb.owner() != null && types.contains(verb.owner().type())) {
                verbs.add(verb);
            }
        }
        return new Members(fields, ends, verbs);
    }
}
