package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.FunctionModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.InvariantModel;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.Variant;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes the lambdas that call a declaration's guards, values and invariants. */
final class FunctionWriter {
    private final Generated generated;

    FunctionWriter(Generated generated) {
        this.generated = generated;
    }

    /** A guard of a transition; {@code taken} are the names in use around it. */
    CodeBlock guard(Variant variant, FunctionModel guard, List<String> taken) {
        return lambda(variant, guard, taken, null);
    }

    /** A computed value of a transition. */
    CodeBlock value(Variant variant, FunctionModel value, List<String> taken) {
        return lambda(variant, value, taken, value);
    }

    private CodeBlock lambda(
            Variant variant, FunctionModel function, List<String> taken, @Nullable FunctionModel value) {
        String view = Generated.free("view", taken);
        String in = Generated.free("in", taken);
        boolean sees = function.inputs().stream().anyMatch(input -> input.set() != null);
        CodeBlock call = call(variant, function, view, in);
        if (value != null && value.field() != null) {
            call = ValueCode.computed(value.field().type(), call, view);
        }
        if (!sees) {
            return CodeBlock.of("$L -> $L", view, call);
        }
        return CodeBlock.builder()
                .add("$L -> {$>\n", view)
                .add("$T $L = $T.on($L);\n", generated.guards(), in, generated.guards(), view)
                .add("return $L;\n", call)
                .add("$<}")
                .build();
    }

    private CodeBlock call(Variant variant, FunctionModel function, String view, String in) {
        CodeBlock.Builder arguments = CodeBlock.builder();
        String separator = "";
        for (FunctionModel.Input input : function.inputs()) {
            arguments.add(separator).add(argument(variant, input, view, in));
            separator = ", ";
        }
        return CodeBlock.of(
                "$T.$L($L)",
                ClassName.get((TypeElement) function.element().getEnclosingElement()),
                function.name(),
                arguments.build());
    }

    private CodeBlock argument(Variant variant, FunctionModel.Input input, String view, String in) {
        Argument argument = variant.verb().argument(input.argument());
        if (argument instanceof Argument.Given given) {
            return ValueCode.argument(given.type(), view, given.name(), generated);
        }
        CodeBlock word = CodeBlock.of("$T.word($L, $L)", Generated.LOWERING, view, input.argument());
        if (argument instanceof Argument.Key) {
            return word;
        }
        if (argument instanceof Argument.All all) {
            CodeBlock from = CodeBlock.of(
                    "$T.word($L, $L)", Generated.LOWERING, view, all.via().base());
            return reached(all.via(), all.set(), from, in);
        }
        StateModel state = state(variant, argument);
        return state != null
                ? CodeBlock.of("$L.$L($L)", in, GeneratedNames.lookUp(state), word)
                : CodeBlock.of(
                        "$L.$LNow($L)",
                        in,
                        entityLookUp(argument, variant.verb().owner()),
                        word);
    }

    private String entityLookUp(@Nullable Argument argument, @Nullable StateSet owner) {
        if (argument instanceof Argument.Other other) {
            return GeneratedNames.lookUp(generated.net.entity(other.set().entity()));
        }
        if (argument == null && owner != null) {
            return GeneratedNames.lookUp(generated.net.entity(owner.entity()));
        }
        throw new IllegalStateException("only another entity may be in any state: argument=" + argument);
    }

    /** The state in which an entity of a variant is, or null where it may be in any. */
    private static @Nullable StateModel state(Variant variant, @Nullable Argument argument) {
        if (!(argument instanceof Argument.Other other)) {
            return variant.source();
        }
        StateModel chosen = variant.chosen().get(other.name());
        return chosen == null && other.set().isOneState() ? other.set().states().get(0) : chosen;
    }

    private CodeBlock reached(Path path, StateSet set, CodeBlock from, String in) {
        CodeBlock.Builder places = CodeBlock.builder();
        for (EdgeEnd hop : path.hops()) {
            places.add(", $T.$L", generated.constants(), Generated.place(hop));
        }
        List<CodeBlock> states = new ArrayList<>();
        if (!set.whole()) {
            set.states()
                    .forEach(s -> states.add(CodeBlock.of("$T.$L", generated.constants(), Generated.place(s.place()))));
        }
        String lookUp = GeneratedNames.lookUp(generated.net.entity(set.entity()));
        return CodeBlock.of(
                "$L.reached($L, $L::$LNow, $T.$L, new int[] {$L}$L)",
                in,
                from,
                in,
                lookUp,
                generated.constants(),
                Generated.family(set.entity()),
                CodeBlock.join(states, ", "),
                places.build());
    }

    /** The function of an invariant: true where the entity has ended, or is in none of the states that it is about. */
    CodeBlock invariant(InvariantModel invariant) {
        String family = Generated.family(invariant.subject().entity());
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("view -> {$>\n");
        code.add("long key = view.value(0);\n");
        code.add("int state = view.stateOf($T.$L, key);\n", generated.constants(), family);
        List<CodeBlock> about = new ArrayList<>();
        for (StateModel state : invariant.subject().states()) {
            about.add(CodeBlock.of("state != $T.$L", generated.constants(), Generated.place(state.place())));
        }
        code.beginControlFlow("if ($L)", CodeBlock.join(about, " && "));
        code.add("return true;\n");
        code.endControlFlow();
        code.add("$T in = $T.on(view);\n", generated.guards(), generated.guards());
        List<CodeBlock> arguments = new ArrayList<>();
        StateSet subject = invariant.subject();
        String present = GeneratedNames.lookUp(generated.net.entity(subject.entity())) + "Now";
        if (subject.isOneState()) {
            arguments.add(CodeBlock.of(
                    "in.$L(key)", GeneratedNames.lookUp(subject.states().get(0))));
        } else if (subject.whole()) {
            arguments.add(CodeBlock.of("in.$L(key)", present));
        } else {
            arguments.add(CodeBlock.of("($T) in.$L(key)", Generated.type(subject), present));
        }
        for (InvariantModel.Beside beside : invariant.reads()) {
            CodeBlock many = reached(beside.via(), beside.set(), CodeBlock.of("key"), "in");
            arguments.add(beside.shape() == InvariantModel.Shape.MANY ? many : CodeBlock.of("in.one($L)", many));
        }
        code.add(
                "return $T.$L($L);\n",
                ClassName.get((TypeElement) invariant.element().getEnclosingElement()),
                invariant.element().getSimpleName(),
                CodeBlock.join(arguments, ", "));
        code.add("$<}");
        return code.build();
    }
}
