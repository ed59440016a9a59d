package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * What the parameters of an event tell of its footprint before it is decided: rows whose keys they carry, and whether some
 * variant changes them. A hint only: what an event really looks at is found when it is decided. Immutable; safe for any thread.
 */
public final class KeyHints {
    /** The row of {@code family} whose key is the word of that parameter. */
    public record Hint(int family, int parameter, boolean changes) {}

    private final List<List<Hint>> hints = new ArrayList<>();

    /** The hints of all events of a net. */
    public KeyHints(CompiledNet compiled) {
        for (Event event : compiled.net().events()) {
            List<Hint> found = new ArrayList<>();
            for (int i = 0; i < compiled.variants(event.id()).length; i++) {
                int[] variables = compiled.variables(event.id(), i);
                arcs(compiled.net(), compiled.variants(event.id())[i].arcs, variables, found);
            }
            hints.add(List.copyOf(found));
        }
    }

    /** The hints of an event, in the order of its arcs. */
    public List<Hint> of(int event) {
        return hints.get(event);
    }

    private static void arcs(Net net, CompiledArcs arcs, int[] variables, List<Hint> found) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            pattern(net, tokens.pattern(), variables, true, found);
        }
        for (CompiledArcs.Read read : arcs.reads) {
            read.terms().forEach(tokens -> pattern(net, tokens.pattern(), variables, false, found));
        }
        for (CompiledArcs.Exists exists : arcs.exists) {
            key(exists.family(), exists.key(), variables, false, found);
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            pattern(net, tokens.pattern(), variables, true, found);
        }
    }

    private static void pattern(Net net, Pattern pattern, int[] variables, boolean changes, List<Hint> found) {
        Place place = pattern.place;
        if (place.role() == Place.Role.STATE) {
            key(place.group(), pattern.columns[0], variables, changes, found);
        } else if (place.role() != Place.Role.BAG) {
            Edge edge = net.edges().get(place.group());
            boolean forward = place.role() == Place.Role.FORWARD;
            key(forward ? edge.fromFamily() : edge.toFamily(), pattern.columns[0], variables, changes, found);
            if (changes) {
                key(forward ? edge.toFamily() : edge.fromFamily(), pattern.columns[1], variables, true, found);
            }
        }
    }

    private static void key(int family, Operand key, int[] variables, boolean changes, List<Hint> found) {
        for (int parameter = 0; parameter < variables.length; parameter++) {
            if (key.variable() >= 0 && variables[parameter] == key.variable()) {
                Hint hint = new Hint(family, parameter, changes);
                if (!found.contains(hint)) {
                    found.add(hint);
                }
            }
        }
    }
}
