package io.petrigraph.net;

import java.util.List;

/**
 * A transition.
 *
 * <p>Several transitions may answer to one event: they are its variants and are tried in {@code priority}, then id,
 * order; the first enabled one fires.
 *
 * @param id dense index in {@link Net#transitions()}
 * @param name unique in the net
 * @param event the event that asks for it; the same as the name where it is the only variant
 * @param priority higher fires first among enabled ones
 * @param variables by index
 * @param arcs in declaration order
 * @param guards all must hold
 * @param computations in the order in which they run
 * @param eager whether the engine fires it by itself
 */
public record Transition(
        int id,
        String name,
        String event,
        int priority,
        List<Variable> variables,
        List<Arc> arcs,
        List<Guard> guards,
        List<Computation> computations,
        Eager eager) {

    /** Who fires a transition. */
    public enum Eager {
        /** Only events. */
        NO,
        /** The engine, as soon as it is enabled, within the step that enabled it. */
        SAME_STEP,
        /** The engine, as soon as it is enabled, in a step of its own. */
        OWN_STEP
    }

    public Transition {
        variables = List.copyOf(variables);
        arcs = List.copyOf(arcs);
        guards = List.copyOf(guards);
        computations = List.copyOf(computations);
    }

    Transition withId(int newId) {
        return new Transition(newId, name, event, priority, variables, arcs, guards, computations, eager);
    }

    /** The variable of that name; fails where there is none. */
    public Variable variable(String variableName) {
        for (Variable variable : variables) {
            if (variable.name().equals(variableName)) {
                return variable;
            }
        }
        throw new IllegalArgumentException(
                "transition has no such variable: transition=" + name + " variable=" + variableName);
    }
}
