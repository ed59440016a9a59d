package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * One entity: a family of places.
 *
 * @param element the sealed interface
 * @param name simple name
 * @param states in declaration order
 * @param sets every interface that stands for states: the entity, its unions, its states
 * @param fields in declaration order, without the key
 * @param idBlock how many ids are taken at a time; 0 where callers choose them
 */
public record EntityModel(
        TypeElement element,
        String name,
        List<StateModel> states,
        List<StateSet> sets,
        List<FieldModel> fields,
        int idBlock) {
    public EntityModel {
        states = List.copyOf(states);
        sets = List.copyOf(sets);
        fields = List.copyOf(fields);
    }

    /** The field of that name. */
    public @Nullable FieldModel field(String fieldName) {
        return fields.stream()
                .filter(f -> f.name().equals(fieldName))
                .findFirst()
                .orElse(null);
    }

    /** All its states. */
    public StateSet whole() {
        return sets.get(0);
    }
}
