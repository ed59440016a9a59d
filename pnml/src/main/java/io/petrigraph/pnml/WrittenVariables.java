package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Variables of transitions as declarations of the net. Transitions share one where name and colour are the same, as long
 * as each transition finds its own in their order. One thread.
 */
final class WrittenVariables {
    private final Identifiers ids;
    private final WrittenSorts sorts;
    private final List<Declared> declared = new ArrayList<>();

    private record Declared(String id, String name, Colour.Scalar colour) {}

    WrittenVariables(Identifiers ids, WrittenSorts sorts) {
        this.ids = ids;
        this.sorts = sorts;
    }

    /** The id of each variable of a transition; fails where an event or the marking must give the value. */
    List<String> of(String where, Transition transition) {
        List<String> found = new ArrayList<>();
        int last = -1;
        for (Variable variable : transition.variables()) {
            if (variable.origin() != Variable.Origin.FREE || !variable.isWholeFiring()) {
                throw new UnwritableNetException(
                        where,
                        "variable \"" + variable.name() + "\" gets its value from elsewhere: origin="
                                + variable.origin(),
                        "declare it with free(name, colour), so that a binding gives it");
            }
            last = indexAfter(last, where, variable);
            found.add(declared.get(last).id);
        }
        return found;
    }

    private int indexAfter(int last, String where, Variable variable) {
        for (int i = last + 1; i < declared.size(); i++) {
            if (declared.get(i).name.equals(variable.name())
                    && declared.get(i).colour.equals(variable.colour())) {
                return i;
            }
        }
        PnmlElement sort = sorts.of(where, variable.colour());
        String id = ids.of(variable.name());
        sorts.declare("variabledecl", id, variable.name(), List.of(sort));
        declared.add(new Declared(id, variable.name(), variable.colour()));
        return declared.size() - 1;
    }
}
