package io.petrigraph.processor.read;

import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.KeyModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;
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

    /** The call of which it is a case, or null. */
    final @Nullable VerbModel call;

    /** True where other methods are its cases. */
    final boolean isCall;

    @Nullable
    StateSet created;

    /** The created entity's key where nobody gives it, or null. */
    @Nullable
    KeyModel newKey;

    Draft(
            ExecutableElement method,
            @Nullable StateSet owner,
            String receiver,
            boolean eager,
            boolean script,
            @Nullable VerbModel call,
            boolean isCall) {
        this.method = method;
        this.owner = owner;
        this.receiver = receiver;
        this.eager = eager;
        this.script = script;
        this.call = call;
        this.isCall = isCall;
    }

    String name() {
        return Mirrors.name(method);
    }

    /** True where users call the method with all its parameters. */
    boolean isCalled() {
        return !eager && !script && call == null;
    }

    /** True where the engine finds what has that name: neither the event nor the caller of a case gives it. */
    boolean isFound(String argument) {
        return eager || (call != null && call.argument(argument) == null);
    }

    /** The name, or (where an argument has it) the name with a number. */
    String unique(String name) {
        String unique = name;
        for (int i = 2; isTaken(unique); i++) {
            unique = name + i;
        }
        return unique;
    }

    private boolean isTaken(String name) {
        return receiver.equals(name)
                || arguments.stream().anyMatch(a -> a.name().equals(name));
    }

    /** The entity of an argument or of the receiver, or null. */
    @Nullable
    String entityOf(String argument) {
        if (owner != null && argument.equals(receiver)) {
            return owner.entity();
        }
        if (created != null && newKey != null && argument.equals(newKey.name())) {
            return created.entity();
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
                .orElse(newKey == null ? null : newKey.name());
    }
}
