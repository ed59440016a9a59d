package io.petrigraph.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** Writes the declaration of a static transition: its parameters, and the run of its body on recording handles. */
final class ScriptWriter {
    private final Generated generated;
    private final DeclarationWriter declaration;
    private final Variant variant;
    private final VerbModel verb;
    private final String transition;
    private final String script;
    private final String run;

    ScriptWriter(Generated generated, DeclarationWriter declaration, Variant variant, String transition) {
        this.generated = generated;
        this.declaration = declaration;
        this.variant = variant;
        this.verb = variant.verb();
        this.transition = transition;
        List<String> taken = new ArrayList<>();
        verb.arguments().forEach(argument -> taken.add(argument.name()));
        taken.add(transition);
        this.script = Generated.free("script", taken);
        this.run = Generated.free("run", taken);
    }

    void write(CodeBlock.Builder code) {
        List<CodeBlock> passed = new ArrayList<>();
        passed.add(CodeBlock.of("$T.of($L)", Generated.LOWERING, transition));
        for (Argument argument : verb.arguments()) {
            if (argument.given()) {
                code.addStatement(
                        "$T $L = $L",
                        Generated.VAR,
                        argument.name(),
                        DeclarationWriter.parameter(argument, transition));
                passed.add(CodeBlock.of("$L", argument.name()));
            }
        }
        for (Argument argument : verb.arguments()) {
            if (argument instanceof Argument.Other other && !other.given()) {
                boolean lookedUp = other.origin() == Argument.Origin.LOOKED_UP;
                code.addStatement(
                        "$T $L = $L.$L($S, $T.Primitive.LONG)",
                        Generated.VAR,
                        other.name(),
                        transition,
                        lookedUp ? "lookUp" : "free",
                        other.name(),
                        Generated.COLOUR);
            }
        }
        List<CodeBlock> all = new ArrayList<>(passed.subList(0, 1));
        for (Argument argument : verb.arguments()) {
            if (argument.given() || argument instanceof Argument.Other) {
                all.add(CodeBlock.of("$L", argument.name()));
            }
        }
        code.addStatement("$L($L)", declaration.lowering(variant), CodeBlock.join(all, ", "));
        code.addStatement(
                "$T $L = new $T($L, $T.class, $S, () -> $T.NET)",
                Generated.SCRIPT,
                script,
                Generated.SCRIPT,
                transition,
                generated.declaration(),
                variant.name(),
                generated.constants());
        List<CodeBlock> body = new ArrayList<>();
        for (VariableElement parameter : verb.element().getParameters()) {
            Argument argument = verb.argument(parameter.getSimpleName().toString());
            if (argument != null) {
                body.add(argument(argument, code));
            }
        }
        code.addStatement(
                "$L.run($L -> $T.$L($L))",
                script,
                run,
                generated.declaration(),
                verb.name(),
                CodeBlock.join(body, ", "));
    }

    /** What the body gets for a parameter. */
    private CodeBlock argument(Argument argument, CodeBlock.Builder code) {
        if (argument instanceof Argument.Given given) {
            return value(given.name(), ValueCode.type(given.type()), code);
        }
        if (argument instanceof Argument.Key key) {
            return value(key.name(), TypeName.LONG, code);
        }
        return argument instanceof Argument.Other other ? other(other, code) : all((Argument.All) argument, code);
    }

    private CodeBlock value(String name, TypeName type, CodeBlock.Builder code) {
        code.addStatement("$T $L_ = $L.value($S, $T.class, $L)", Generated.TRACED, name, script, name, type, name);
        return CodeBlock.of("($T) $L.value($L_)", type, run, name);
    }

    private CodeBlock other(Argument.Other other, CodeBlock.Builder code) {
        StateModel chosen = variant.chosen().get(other.name());
        StateModel state = chosen == null ? other.set().states().get(0) : chosen;
        code.addStatement(
                "$T.Symbol $L_ = $L.entity($S, $S, $L, $T.Use.$L)",
                Generated.SCRIPT,
                other.name(),
                script,
                other.name(),
                state.place(),
                other.name(),
                Generated.SCRIPT,
                other.take() ? "TAKE" : "READ");
        return CodeBlock.of("new $T($L, $L_)", generated.recording(state), run, other.name());
    }

    private CodeBlock all(Argument.All all, CodeBlock.Builder code) {
        boolean takes = all.kind() == Argument.Kind.TAKE_ALL;
        EdgeEnd hop = all.via().hops().get(0);
        List<CodeBlock> symbols = new ArrayList<>();
        List<CodeBlock> handles = new ArrayList<>();
        for (StateModel state : takes ? all.set().states() : List.<StateModel>of()) {
            String name = all.name() + "_" + state.name();
            code.addStatement(
                    "$T.Symbol $L = $L.all($S, $S, $S, $L)",
                    Generated.SCRIPT,
                    name,
                    script,
                    all.name(),
                    state.place(),
                    hop.place(),
                    all.via().base());
            symbols.add(CodeBlock.of("$L", name));
            handles.add(
                    CodeBlock.of("$L_ -> new $T($L, $L_)", all.name(), generated.recording(state), run, all.name()));
        }
        return CodeBlock.of(
                "$L.many($S, $T.of($L), $T.of($L))",
                run,
                all.name(),
                List.class,
                CodeBlock.join(symbols, ", "),
                List.class,
                CodeBlock.join(handles, ", "));
    }
}
