package io.petrigraph.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * One method that declares transitions.
 *
 * @param element the method
 * @param owner the interface that declares it, as states; null for a method of the net
 * @param name the method's name
 * @param receiver name of the receiving entity's variable; empty for a method of the net
 * @param kind what happens to the receiver
 * @param result where the receiver goes, or what is created; null where nothing is returned
 * @param arguments the parameters in order, then the conditions on the method
 * @param links made and removed
 * @param guards in declaration order
 * @param values in declaration order
 * @param eager constant of {@code Transition.Eager}
 * @param priority higher first
 * @param script true where the method's body is a script
 * @param call name of the call of which it is a case, or empty
 * @param isCall true where other methods are its cases
 * @param newKey the key of the created entity where nobody gives it
 */
public record VerbModel(
        ExecutableElement element,
        @Nullable StateSet owner,
        String name,
        String receiver,
        Kind kind,
        @Nullable StateSet result,
        List<Argument> arguments,
        List<LinkModel> links,
        List<FunctionModel> guards,
        List<FunctionModel> values,
        String eager,
        int priority,
        boolean script,
        String call,
        boolean isCall,
        @Nullable KeyModel newKey) {
    /** What happens to the receiver. */
    public enum Kind {
        /** It moves to the result. */
        MOVE,
        /** It is read; the result is created. */
        CREATE,
        /** It ends. */
        END,
        /** It is read, in whatever state of the owner. */
        STAY,
        /** There is none. */
        NONE
    }

    public VerbModel {
        arguments = List.copyOf(arguments);
        links = List.copyOf(links);
        guards = List.copyOf(guards);
        values = List.copyOf(values);
    }

    /** True where only the engine fires it. */
    public boolean isEager() {
        return !eager.equals("NO");
    }

    /** True where it is one of several answers to a call. */
    public boolean isCase() {
        return !call.isEmpty();
    }

    /** True where the receiver is read whatever its state. */
    public boolean isOfAny() {
        return kind == Kind.STAY && owner != null && owner.whole();
    }

    /** True where it may end in several states. */
    public boolean branches() {
        return kind != Kind.STAY && result != null && result.states().size() > 1;
    }

    /** The argument of that name. */
    public @Nullable Argument argument(String argumentName) {
        return arguments.stream()
                .filter(a -> a.name().equals(argumentName))
                .findFirst()
                .orElse(null);
    }

    /** The key of the created entity: given, or made of others. */
    public String createdName() {
        for (Argument argument : arguments) {
            if (argument instanceof Argument.Key key) {
                return key.name();
            }
        }
        return newKey == null ? "" : newKey.name();
    }
}
