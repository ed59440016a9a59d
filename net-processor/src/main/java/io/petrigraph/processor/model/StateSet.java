package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What a type of the declaration stands for: one state, a union of states, or all states of an entity.
 *
 * @param entity name of the entity
 * @param type the interface
 * @param states the states, in declaration order
 * @param whole true where it is the entity itself
 */
public record StateSet(String entity, TypeElement type, List<StateModel> states, boolean whole) {
    public StateSet {
        states = List.copyOf(states);
    }

    /** True where the type is one state. */
    public boolean isOneState() {
        return states.size() == 1 && states.get(0).element().equals(type);
    }

    /** True where one of the states has that name. */
    public boolean has(StateModel state) {
        return states.contains(state);
    }
}
