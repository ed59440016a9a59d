package io.petrigraph.processor.read;

import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.StateSet;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A transition while it is read. */
final class Draft {
    final ExecutableElement method;
    final @Nullable StateSet owner;
    final String receiver;
    final boolean eager;
    final boolean script;
    final List<Argument> arguments = new ArrayList<>();

    @Nullable
    StateSet created;

    Draft(ExecutableElement method, @Nullable StateSet owner, String receiver, boolean eager, boolean script) {
        this.method = method;
        this.owner = owner;
        this.receiver = receiver;
        this.eager = eager;
        this.script = script;
    }

    String name() {
        return Mirrors.name(method);
    }

    /** True where users call the method with all its parameters. */
    boolean isCalled() {
        return !eager && !script;
    }

    /** The entity of an argument or of the receiver, or null. */
    @Nullable
    String entityOf(String argument) {
        if (owner != null && argument.equals(receiver)) {
            return owner.entity();
        }
        for (Argument one : arguments) {
            if (one.name().equals(argument)) {
                if (one instanceof Argument.Other other) {
                    return other.set().entity();
                }
                return one instanceof Argument.Key && created != null ? created.entity() : null;
            }
        }
        return null;
    }

    /** The name of the created entity's key, or null. */
    @Nullable
    String createdName() {
        return arguments.stream()
                .filter(Argument.Key.class::isInstance)
                .map(Argument::name)
                .findFirst()
                .orElse(null);
    }
}
