package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Writes the methods that ask for events: of handles, and of the net. */
final class VerbCode {
    private final Generated generated;
    private final Flavour flavour;

    VerbCode(Generated generated, Flavour flavour) {
        this.generated = generated;
        this.flavour = flavour;
    }

    /** The head of a method as declared, over the types of the flavour. */
    MethodSpec.Builder declared(VerbModel verb) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(verb.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(
                        verb.result() == null
                                ? TypeName.get(verb.element().getReturnType())
                                : flavour.type(generated, verb.result()));
        if (flavour == Flavour.HELD) {
            method.addAnnotation(Override.class);
        }
        for (VariableElement parameter : verb.element().getParameters()) {
            parameter(verb, parameter, method);
        }
        return method;
    }

    private void parameter(VerbModel verb, VariableElement parameter, MethodSpec.Builder method) {
        String name = parameter.getSimpleName().toString();
        TypeName type = verb.argument(name) instanceof Argument.Other other
                ? flavour.type(generated, other.set())
                : TypeName.get(parameter.asType());
        method.addParameter(ParameterSpec.builder(type, name).build());
    }

    /** A verb of a handle in a state. */
    MethodSpec ofHandle(VerbModel verb, StateModel source) {
        MethodSpec.Builder method = declared(verb);
        if (verb.isEager()) {
            return method.addStatement("throw handleEager($S)", verb.name()).build();
        }
        if (verb.isCase()) {
            return method.addStatement("throw handleCase($S, $S)", verb.name(), verb.call())
                    .build();
        }
        Locals locals = new Locals(verb);
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("long $L = handleUse()", locals.key);
        fire(verb, source, locals, code);
        switch (verb.kind()) {
            case MOVE -> {
                code.addStatement("handleDepart($S, $L)", verb.name(), locals.at);
                result(verb, source, CodeBlock.of("$L", locals.key), locals, code);
            }
            case CREATE -> result(verb, source, CodeBlock.of("$L", verb.createdName()), locals, code);
            case END, STAY, NONE -> code.addStatement("handleDepart($S, $L)", verb.name(), locals.at);
        }
        return method.addCode(code.build()).build();
    }

    /** A transition of the net, on the scope's class; what the engine finds is no parameter. */
    MethodSpec ofNet(VerbModel verb) {
        MethodSpec.Builder method = verb.script() ? given(verb) : declared(verb);
        if (verb.isCase()) {
            return method.addStatement("throw $T.handleCaseOf($S, $S)", Generated.HANDLE, verb.name(), verb.call())
                    .build();
        }
        Locals locals = new Locals(verb);
        CodeBlock.Builder code = CodeBlock.builder();
        fire(verb, null, locals, code);
        if (verb.kind() == VerbModel.Kind.CREATE) {
            result(verb, null, CodeBlock.of("$L", verb.createdName()), locals, code);
        }
        return method.addCode(code.build()).build();
    }

    private MethodSpec.Builder given(VerbModel verb) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(verb.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.VOID);
        method.addJavadoc("The transition {@code $L}; its script ran when the net was built.\n", verb.name());
        for (VariableElement parameter : verb.element().getParameters()) {
            Argument argument = verb.argument(parameter.getSimpleName().toString());
            if (argument != null && argument.given()) {
                parameter(verb, parameter, method);
            }
        }
        return method;
    }

    /** Names of local variables that no parameter has. */
    private static final class Locals {
        final String key;
        final String event;
        final String at;
        final String next;

        Locals(VerbModel verb) {
            List<String> taken = new ArrayList<>();
            verb.arguments().forEach(argument -> taken.add(argument.name()));
            key = Generated.free("key", taken);
            event = Generated.free("event", taken);
            at = Generated.free("at", taken);
            next = Generated.free("next", taken);
        }
    }

    private void fire(VerbModel verb, @Nullable StateModel source, Locals locals, CodeBlock.Builder code) {
        List<Argument> given = verb.arguments().stream().filter(Argument::given).toList();
        for (Argument argument : given) {
            if (argument instanceof Argument.Other other) {
                code.addStatement(
                        "long $L_ = $T.handleUse($L, $L)",
                        other.name(),
                        Generated.HANDLE,
                        other.name(),
                        source == null ? "scope()" : "handleScope()");
            }
        }
        String event = Generated.event(event(verb, source));
        int position = 0;
        if (source == null) {
            code.addStatement(
                    "$T $L = scope().begin($T.$L)", Generated.SCOPE, locals.event, generated.constants(), event);
        } else {
            code.addStatement(
                    "$T $L = handleBegin($T.$L)", Generated.SCOPE, locals.event, generated.constants(), event);
            code.addStatement("$L.put($L, $L)", locals.event, position++, locals.key);
        }
        for (Argument argument : given) {
            if (argument instanceof Argument.Other other) {
                code.addStatement("$T.handleFollow($L, $L)", Generated.HANDLE, locals.event, other.name());
            }
            put(argument, position++, locals.event, code);
        }
        code.addStatement("$L.fire()", locals.event);
        boolean used = verb.kind() != VerbModel.Kind.NONE
                || given.stream().anyMatch(a -> a instanceof Argument.Other other && other.take());
        if (used) {
            code.addStatement("long $L = $L.fired()", locals.at, locals.event);
        }
        for (Argument argument : given) {
            if (argument instanceof Argument.Other other && other.take()) {
                code.addStatement(
                        "$T.handleDepart($L, $S, $L)", Generated.HANDLE, other.name(), verb.name(), locals.at);
            }
        }
    }

    private String event(VerbModel verb, @Nullable StateModel source) {
        return variants(verb, source).get(0).event();
    }

    private List<Variant> variants(VerbModel verb, @Nullable StateModel source) {
        return generated.net.variants().stream()
                .filter(v -> v.verb().equals(verb) || isAnswer(v.verb(), verb))
                .filter(v -> v.verb().isOfAny() || Objects.equals(v.source(), source))
                .toList();
    }

    /** True where a verb is a case of a call. */
    private static boolean isAnswer(VerbModel verb, VerbModel call) {
        return call.isCall() && verb.call().equals(call.name()) && Objects.equals(verb.owner(), call.owner());
    }

    private static void put(Argument argument, int position, String event, CodeBlock.Builder code) {
        if (argument instanceof Argument.Given given) {
            String put = given.type().isText()
                    ? (given.type().kind().name().equals("STRING") ? "putText" : "putBytes")
                    : "put";
            CodeBlock value = CodeBlock.of("$L", given.name());
            code.addStatement(
                    "$L.$L($L, $L)",
                    event,
                    put,
                    position,
                    given.type().isText() ? value : ValueCode.word(given.type(), value));
        } else if (argument instanceof Argument.Other other) {
            code.addStatement("$L.put($L, $L_)", event, position, other.name());
        } else {
            code.addStatement("$L.put($L, $L)", event, position, argument.name());
        }
    }

    /** Returns a handle of the entity where it is now; of a branch that the scope does not know, one that says so. */
    private void result(
            VerbModel verb, @Nullable StateModel source, CodeBlock key, Locals locals, CodeBlock.Builder code) {
        StateSet result = verb.result();
        if (result == null) {
            return;
        }
        String in = verb.owner() == null ? "this" : "this.in";
        StateModel first = result.states().get(0);
        if (!verb.branches()) {
            arrive(first, "handleArrive", in, verb, key, locals, code);
            return;
        }
        for (Variant variant : variants(verb, source)) {
            boolean moves = variant.verb().kind() == VerbModel.Kind.MOVE || !verb.isCall();
            StateModel target = moves ? variant.target() : source;
            if (target != null) {
                CodeBlock transition = CodeBlock.of(
                        "$T.$L", generated.constants(), GeneratedNames.constant("TRANSITION", variant.name()));
                code.beginControlFlow("if ($L)", fired(variant, locals.event, transition));
                arrive(target, "handleArrive", in, verb, key, locals, code);
                code.endControlFlow();
            }
        }
        arrive(first, "handleArriveSomewhere", in, verb, key, locals, code);
    }

    /** A transition that may make placeholders has a variant for each. */
    private static CodeBlock fired(Variant variant, String event, CodeBlock transition) {
        boolean expects = variant.verb().links().stream()
                .anyMatch(link -> link.end().edge().reference().equals("EXPECTED"));
        return expects
                ? CodeBlock.of("$T.fired($L, $L)", Generated.READING, event, transition)
                : CodeBlock.of("$L.firedTransition() == $L", event, transition);
    }

    private void arrive(
            StateModel state,
            String how,
            String in,
            VerbModel verb,
            CodeBlock key,
            Locals locals,
            CodeBlock.Builder code) {
        ClassName handle = flavour.handle(generated, state);
        code.addStatement("$T $L = $L.new$L()", handle, locals.next, in, GeneratedNames.handle(state));
        code.addStatement("$L.$L($L, $S, $L)", locals.next, how, key, verb.name(), locals.at);
        code.addStatement("return $L", locals.next);
    }
}
