package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the recording handles, on which the scripts of static transitions run when the net is built. */
final class RecordingWriter {
    private final Generated generated;
    private final DeclarationWriter declaration;

    RecordingWriter(Generated generated, DeclarationWriter declaration) {
        this.generated = generated;
        this.declaration = declaration;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.named("Recording"))
                .addJavadoc("What the scripts of {@code $L} run on.\n", generated.net.name())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (EntityModel entity : generated.net.entities()) {
            entity.states().forEach(state -> type.addType(handle(state)));
        }
        return type.build();
    }

    private TypeSpec handle(StateModel state) {
        Members members = Members.of(generated.net, state);
        ClassName symbol = Generated.SCRIPT.nestedClass("Symbol");
        TypeSpec.Builder type = TypeSpec.classBuilder(GeneratedNames.handle(state))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addField(Generated.SCRIPT_RUN, "run", Modifier.PRIVATE, Modifier.FINAL)
                .addField(symbol, "symbol", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(Generated.SCRIPT_RUN, "run")
                        .addParameter(symbol, "symbol")
                        .addStatement("this.run = run")
                        .addStatement("this.symbol = symbol")
                        .build())
                .addMethod(MethodSpec.methodBuilder("standsFor")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(symbol)
                        .addStatement("return this.symbol")
                        .build())
                .addSuperinterface(Generated.type(state))
                .addSuperinterface(Generated.RECORDED);
        type.addMethod(unreadable("id", TypeName.LONG, state));
        for (FieldModel field : members.fields()) {
            type.addMethod(unreadable(field.name(), ValueCode.type(field.type()), state));
        }
        for (EdgeEnd end : members.ends()) {
            TypeName target = Generated.type(generated.net.entity(end.target()));
            TypeName returned = ParameterizedTypeName.get(end.one() ? Generated.ONE : Generated.MANY, target);
            type.addMethod(unreadable(end.name(), returned, state));
        }
        members.verbs().forEach(verb -> type.addMethod(verb(verb, state)));
        return type.build();
    }

    private static MethodSpec unreadable(String name, TypeName type, StateModel state) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("throw this.run.noValue($S)", state.entity() + "." + name)
                .build();
    }

    private MethodSpec verb(VerbModel verb, StateModel state) {
        MethodSpec.Builder method = new VerbCode(generated, Flavour.HELD).declared(verb);
        List<Variant> variants = generated.net.variants().stream()
                .filter(v -> v.verb().equals(verb) && state.equals(v.source()))
                .toList();
        if (verb.isEager()) {
            return method.addStatement("throw this.run.unusable($S, $S)", verb.name(), "is fired by the engine itself")
                    .build();
        }
        if (verb.isCall() || verb.isCase()) {
            return method.addStatement("throw this.run.unusable($S, $S)", verb.name(), "is answered by cases")
                    .build();
        }
        if (variants.size() != 1) {
            return method.addStatement(
                            "throw this.run.unusable($S, $S)", verb.name(), "branches, or takes a union of states")
                    .build();
        }
        return method.addCode(record(verb, variants.get(0))).build();
    }

    private CodeBlock record(VerbModel verb, Variant variant) {
        List<CodeBlock> arguments = new ArrayList<>();
        List<CodeBlock> exprs = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        verb.arguments().forEach(argument -> taken.add(argument.name()));
        String into = Generated.free("into", taken);
        String array = Generated.free("exprs", taken);
        exprs.add(CodeBlock.of("$L[0]", array));
        for (Argument argument : verb.arguments()) {
            if (argument.given()) {
                exprs.add(CodeBlock.of("$L[$L]", array, exprs.size()));
                arguments.add(
                        argument instanceof Argument.Other
                                ? CodeBlock.of("(($T) $L).standsFor()", Generated.RECORDED, argument.name())
                                : CodeBlock.of("$L", argument.name()));
            }
        }
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(
                "this.run.call($S, this.symbol, $L, ($L, $L) -> $T.$L($L, $L)",
                verb.name(),
                verb.kind() != VerbModel.Kind.CREATE,
                into,
                array,
                generated.lowerings(),
                declaration.lowering(variant),
                into,
                CodeBlock.join(exprs, ", "));
        arguments.forEach(argument -> code.add(", $L", argument));
        code.add(");\n");
        StateModel target = variant.target();
        if (target != null) {
            code.addStatement(
                    "return new $T(this.run, this.run.done(this.symbol, $S))",
                    generated.recording(target),
                    target.place());
        }
        return code.build();
    }
}
