package io.petrigraph.wire;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a record of one transition holds, and under which names it is shown.
 *
 * @param transition the transition's name
 * @param values the recorded variables of the whole firing
 * @param groups one for each reset, transfer and for-all, in arc order
 */
record FiringLayout(String transition, List<Slot> values, List<GroupLayout> groups) {

    /** One value. */
    record Slot(String name, Colour.Scalar colour) {}

    /** The elements of one arc; a counted one has a multiplicity behind its values. */
    record GroupLayout(String name, List<Slot> slots, boolean counted) {}

    static FiringLayout of(Net net, Transition transition) {
        Set<String> taken = new HashSet<>();
        transition.variables().forEach(variable -> taken.add(variable.name()));
        List<GroupLayout> groups = new ArrayList<>();
        for (Arc arc : transition.arcs()) {
            if (arc instanceof Arc.Reset reset) {
                groups.add(tokens("reset", net, reset.place(), taken));
            } else if (arc instanceof Arc.Transfer transfer) {
                groups.add(tokens("transfer", net, transfer.place(), taken));
            } else if (arc instanceof Arc.ForAll forAll) {
                String place = net.places().get(forAll.selects().get(0).place()).name();
                groups.add(new GroupLayout(
                        free("forAll(" + place + ")", taken), variables(transition, forAll.index()), false));
            }
        }
        return new FiringLayout(transition.name(), variables(transition, Variable.WHOLE_FIRING), groups);
    }

    private static GroupLayout tokens(String kind, Net net, int placeId, Set<String> taken) {
        String place = net.places().get(placeId).name();
        List<Slot> slots = net.places().get(placeId).columns().stream()
                .map(column -> new Slot(column.name(), column.colour()))
                .toList();
        return new GroupLayout(free(kind + "(" + place + ")", taken), slots, true);
    }

    private static String free(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "#" + i;
        }
        return unique;
    }

    private static List<Slot> variables(Transition transition, int forAll) {
        return transition.variables().stream()
                .filter(variable -> variable.recorded() && variable.forAll() == forAll)
                .map(variable -> new Slot(variable.name(), variable.colour()))
                .toList();
    }
}
