package io.petrigraph.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.InvariantModel;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that declares the net: one method for each transition. */
final class DeclarationWriter {
    private final Generated generated;
    private final NetModel net;
    private final Map<Variant, String> lowerings = new HashMap<>();

    DeclarationWriter(Generated generated) {
        this.generated = generated;
        this.net = generated.net;
        Set<String> taken = new HashSet<>(Set.of("build"));
        for (Variant variant : net.variants()) {
            String words = variant.name().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
            String name = Generated.free(GeneratedNames.decapitalized(words), taken);
            taken.add(name);
            lowerings.put(variant, name);
        }
    }

    /** The method that lowers a variant. */
    String lowering(Variant variant) {
        return String.valueOf(lowerings.get(variant));
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.lowerings())
                .addJavadoc("Declares the net {@code $L}: each transition as calls of the net builder.\n", net.name())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(build());
        for (Variant variant : net.variants()) {
            type.addMethod(transition(variant));
            type.addMethod(new LoweringWriter(generated, variant).method(lowering(variant)));
        }
        return type.build();
    }

    private MethodSpec build() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T net = $T.builder($S)", Generated.NET_BUILDER, Generated.NET, net.name());
        net.entities().forEach(entity -> entity(entity, code));
        List<EntityModel> minted =
                net.entities().stream().filter(e -> e.idBlock() > 0).toList();
        minted.forEach(e -> code.addStatement("$T.declareRow(net, $S)", Generated.ID_BLOCKS, e.name()));
        net.edges().forEach(edge -> edge(edge, code));
        for (Variant variant : net.variants()) {
            code.addStatement("declare_$L(net)", lowering(variant));
        }
        minted.forEach(e ->
                code.addStatement("$T.declareTransition(net, $S, $L)", Generated.ID_BLOCKS, e.name(), e.idBlock()));
        FunctionWriter functions = new FunctionWriter(generated);
        for (InvariantModel invariant : net.invariants()) {
            code.add(
                    "net.invariant($S, $S, $T.of($L), $T.Scope.$L, $L);\n",
                    invariant.name(),
                    invariant.subject().entity(),
                    List.class,
                    places(invariant),
                    Generated.INVARIANT,
                    invariant.scope(),
                    functions.invariant(invariant));
        }
        code.addStatement("return net.build()");
        return MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.STATIC)
                .returns(Generated.NET)
                .addCode(code.build())
                .build();
    }

    private void entity(EntityModel entity, CodeBlock.Builder code) {
        code.add("net.entity($S)", entity.name());
        for (FieldModel field : entity.fields()) {
            code.add(
                    "\n.$L($S, $L)",
                    field.unique() ? "uniqueField" : "field",
                    field.name(),
                    ValueCode.colour(field.type()));
        }
        List<CodeBlock> states = new ArrayList<>();
        entity.states().forEach(state -> states.add(CodeBlock.of("$S", state.name())));
        code.add("\n.states($L)", CodeBlock.join(states, ", "));
        code.add(net.ends(entity.name()) ? "\n.ends();\n" : ";\n");
    }

    private static void edge(EdgeModel edge, CodeBlock.Builder code) {
        code.add("net.edge($S).from($S).to($S)", edge.name(), edge.from(), edge.to());
        code.add(edge.toOne() ? ".toOne()" : "").add(edge.fromOne() ? ".fromOne()" : "");
        if (!edge.inverse().isEmpty()) {
            code.add(".inverse($S)", edge.inverse());
        }
        code.add(
                "\n.onEnd($T.Deletion.$L, $T.Deletion.$L)",
                Generated.EDGE,
                edge.onEnd(),
                Generated.EDGE,
                edge.onEndOfTarget());
        code.add("\n.reference($T.Reference.$L);\n", Generated.EDGE, edge.reference());
    }

    /** Where an invariant looks: its own states, the edges of its paths, and the states at their ends. */
    private CodeBlock places(InvariantModel invariant) {
        Set<String> places = new LinkedHashSet<>();
        invariant.subject().states().forEach(state -> places.add(state.place()));
        for (InvariantModel.Beside beside : invariant.reads()) {
            beside.via().hops().forEach(hop -> places.add(hop.place()));
            net.entity(beside.set().entity()).states().forEach(state -> places.add(state.place()));
        }
        return CodeBlock.join(
                places.stream().map(place -> CodeBlock.of("$S", place)).toList(), ", ");
    }

    private MethodSpec transition(Variant variant) {
        VerbModel verb = variant.verb();
        List<String> taken = new ArrayList<>();
        taken.add(verb.receiver());
        verb.arguments().forEach(argument -> taken.add(argument.name()));
        String builder = Generated.free("net", taken);
        String transition = Generated.free("transition", taken);
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement(
                "$T $L = $L.transition($S)", Generated.TRANSITION_BUILDER, transition, builder, variant.name());
        if (!variant.event().equals(variant.name())) {
            code.addStatement("$L.event($S)", transition, variant.event());
        }
        if (verb.priority() != 0) {
            code.addStatement("$L.priority($L)", transition, verb.priority());
        }
        if (verb.isEager()) {
            code.addStatement("$L.eager($T.Eager.$L)", transition, Generated.TRANSITION, verb.eager());
        }
        if (verb.script()) {
            new ScriptWriter(generated, this, variant, transition).write(code);
        } else {
            call(variant, transition, code);
        }
        return MethodSpec.methodBuilder("declare_" + lowering(variant))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Generated.NET_BUILDER, builder)
                .addCode(code.build())
                .build();
    }

    /** Declares the event's parameters in the order of the method's, and lowers. */
    private void call(Variant variant, String transition, CodeBlock.Builder code) {
        VerbModel verb = variant.verb();
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$T.of($L)", Generated.LOWERING, transition));
        if (!verb.receiver().isEmpty()) {
            String origin = verb.isEager() ? "free($S, $T.Primitive.LONG)" : "key($S)";
            CodeBlock receiver = verb.isEager()
                    ? CodeBlock.of(origin, verb.receiver(), Generated.COLOUR)
                    : CodeBlock.of(origin, verb.receiver());
            code.addStatement("$T $L = $L.$L", Generated.VAR, verb.receiver(), transition, receiver);
            arguments.add(CodeBlock.of("$L", verb.receiver()));
        }
        for (Argument argument : verb.isCase() ? inOrderOfCall(verb) : verb.arguments()) {
            if (argument.given() && verb.argument(argument.name()) == null) {
                code.addStatement("$L", parameter(argument, transition));
            } else if (argument.given()) {
                code.addStatement("$T $L = $L", Generated.VAR, argument.name(), parameter(argument, transition));
            }
        }
        verb.arguments().stream()
                .filter(Argument::given)
                .forEach(argument -> arguments.add(CodeBlock.of("$L", argument.name())));
        code.addStatement("$L($L)", lowering(variant), CodeBlock.join(arguments, ", "));
    }

    /** What the event of a case carries: all that its call gives, as the case understands it. */
    private List<Argument> inOrderOfCall(VerbModel verb) {
        List<Argument> ordered = new ArrayList<>();
        for (VerbModel call : net.verbs()) {
            if (call.isCall() && call.name().equals(verb.call()) && Objects.equals(call.owner(), verb.owner())) {
                for (Argument given : call.arguments()) {
                    Argument own = verb.argument(given.name());
                    ordered.add(own == null ? given : own);
                }
            }
        }
        return ordered;
    }

    /** An argument as a parameter of the event. */
    static CodeBlock parameter(Argument argument, String transition) {
        if (argument instanceof Argument.Given given) {
            return CodeBlock.of("$L.parameter($S, $L)", transition, given.name(), ValueCode.colour(given.type()));
        }
        return CodeBlock.of("$L.key($S)", transition, argument.name());
    }
}
