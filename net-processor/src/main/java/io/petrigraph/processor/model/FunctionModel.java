package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * A guard or a computed value of a transition.
 *
 * @param element the static method
 * @param name its name
 * @param inputs for each of its parameters
 * @param branch for a guard of one branch: the branch
 * @param target for a value: the argument whose field is set
 * @param field for a value: the field
 */
public record FunctionModel(
        ExecutableElement element,
        String name,
        List<Input> inputs,
        @Nullable StateModel branch,
        @Nullable String target,
        @Nullable FieldModel field) {
    /**
     * One parameter.
     *
     * @param argument name of the argument (or receiver) that it stands for
     * @param set for an entity, or many: the declared type; null for a value
     */
    public record Input(String argument, @Nullable StateSet set) {}

    public FunctionModel {
        inputs = List.copyOf(inputs);
    }
}
