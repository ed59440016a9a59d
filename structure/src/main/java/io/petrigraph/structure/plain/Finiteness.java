package io.petrigraph.structure.plain;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Column;
import io.petrigraph.net.Guard;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;

/** Whether a net can be unfolded, and what its unfolding leaves out. */
final class Finiteness {
    private Finiteness() {}

    /** The first reason why it cannot, as a sentence; empty where it can. */
    static String obstacle(Net net, PlainLimits limits) {
        long total = 0;
        for (Place place : net.places()) {
            for (Column column : place.columns()) {
                if (Domains.size(column.colour()) == Domains.INFINITE) {
                    return "place \"" + place.name() + "\" has a column whose colour is not finite: "
                            + column.colour().typeName();
                }
            }
            try {
                total = Math.addExact(total, PlaceIndex.colours(place));
            } catch (ArithmeticException overflow) {
                total = Long.MAX_VALUE;
            }
            if (total > limits.maxPlaces()) {
                return "it unfolds to too many places: maxPlaces=" + limits.maxPlaces();
            }
        }
        for (Transition transition : net.transitions()) {
            for (Variable variable : transition.variables()) {
                if (Domains.size(variable.colour()) == Domains.INFINITE) {
                    return "transition \"" + transition.name() + "\" has a variable whose colour is not finite: "
                            + variable.name();
                }
            }
        }
        return "";
    }

    static boolean hasVariables(Net net) {
        return net.transitions().stream()
                .anyMatch(transition -> !transition.variables().isEmpty());
    }

    /** What an unfolding takes for granted. */
    static List<String> assumptions(Net net) {
        List<String> assumptions = new ArrayList<>();
        for (Place place : net.places()) {
            if (place.uniqueWidth() > 0) {
                assumptions.add("place \"" + place.name() + "\" may hold one key twice");
            }
        }
        for (Transition transition : net.transitions()) {
            String where = "transition \"" + transition.name() + "\": ";
            for (Guard guard : transition.guards()) {
                if (guard.condition() == null) {
                    assumptions.add(where + "guard \"" + guard.name() + "\" is user code and taken as true");
                }
            }
            if (!transition.computations().isEmpty()) {
                assumptions.add(where + "a computed variable may have any value");
            }
            if (transition.arcs().stream().anyMatch(Arc.ForAll.class::isInstance)) {
                assumptions.add(where + "each element of a for-all arc may be done any number of times");
            }
        }
        return assumptions;
    }
}
