package io.petrigraph.net;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller may ask for: one transition, or several variants of which the first enabled one fires.
 *
 * @param id dense index in {@link Net#events()}, in order of first appearance in {@link Net#transitions()}
 * @param name {@link Transition#event()} of its variants
 * @param parameters the {@link Variable.Origin#PARAMETER} and {@link Variable.Origin#FREE} variables of the whole firing,
 *     in index order, of the variant with the least id; a variant has the same parameters, and of the free variables
 *     those that it names alike
 * @param variants ids of the transitions in the order in which they are tried: priority falling, then id rising
 */
public record Event(int id, String name, List<Variable> parameters, List<Integer> variants) {
    public Event {
        parameters = List.copyOf(parameters);
        variants = List.copyOf(variants);
    }

    /** For each parameter the index of the variant's variable of that name, or -1 where it has none. */
    public int[] variablesOf(Transition variant) {
        int[] indexes = new int[parameters.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = indexOf(parameters.get(i).name(), variant);
        }
        return indexes;
    }

    private static int indexOf(String name, Transition variant) {
        for (Variable variable : variant.variables()) {
            if (isParameter(variable) && variable.name().equals(name)) {
                return variable.index();
            }
        }
        return -1;
    }

    static boolean isParameter(Variable variable) {
        return variable.isWholeFiring()
                && (variable.origin() == Variable.Origin.PARAMETER || variable.origin() == Variable.Origin.FREE);
    }

    static List<Event> of(List<Transition> transitions) {
        Map<String, List<Transition>> byName = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            byName.computeIfAbsent(transition.event(), name -> new ArrayList<>())
                    .add(transition);
        }
        List<Event> events = new ArrayList<>();
        byName.forEach((name, variants) -> events.add(of(events.size(), name, variants)));
        return events;
    }

    private static Event of(int id, String name, List<Transition> variants) {
        List<Variable> parameters =
                variants.get(0).variables().stream().filter(Event::isParameter).toList();
        List<Integer> order = variants.stream()
                .sorted(Comparator.comparingInt(Transition::priority).reversed().thenComparingInt(Transition::id))
                .map(Transition::id)
                .toList();
        return new Event(id, name, parameters, order);
    }
}
