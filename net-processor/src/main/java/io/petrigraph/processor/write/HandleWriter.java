package io.petrigraph.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
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
import io.petrigraph.processor.model.ValueType;
import io.petrigraph.processor.model.VerbModel;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes the handles of a flavour: one class for each state. */
final class HandleWriter {
    private final Generated generated;
    private final Flavour flavour;

    HandleWriter(Generated generated, Flavour flavour) {
        this.generated = generated;
        this.flavour = flavour;
    }

    /** All of them, each beside the interface that the declaration has for its state. */
    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(flavour.holder(generated))
                .addJavadoc(flavour.doc(), generated.net.name())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        enumerations()
                .forEach((name, enumeration) -> type.addField(
                        FieldSpec.builder(ArrayTypeName.of(enumeration), name, Modifier.STATIC, Modifier.FINAL)
                                .initializer("$T.values()", enumeration)
                                .build()));
        for (EntityModel entity : generated.net.entities()) {
            for (StateModel state : entity.states()) {
                type.addType(handle(entity, state)
                        .addSuperinterface(flavour.type(generated, state))
                        .build());
            }
        }
        return type.build();
    }

    /** The enumerations of fields and parameters: their constants are cached. */
    private Map<String, TypeName> enumerations() {
        Map<String, TypeName> all = new TreeMap<>();
        for (EntityModel entity : generated.net.entities()) {
            entity.fields().forEach(field -> add(field.type(), all));
        }
        for (VerbModel verb : generated.net.verbs()) {
            for (Argument argument : verb.arguments()) {
                if (argument instanceof Argument.Given given) {
                    add(given.type(), all);
                }
            }
        }
        return all;
    }

    private static void add(ValueType type, Map<String, TypeName> all) {
        if (type.kind() == ValueType.Kind.ENUM) {
            all.put(ValueCode.constants(type), ValueCode.type(type));
        }
    }

    /** One class, still without the interfaces by which callers hold it. */
    TypeSpec.Builder handle(EntityModel entity, StateModel state) {
        Members members = Members.of(generated.net, state);
        VerbCode verbs = new VerbCode(generated, flavour);
        TypeSpec.Builder type = TypeSpec.classBuilder(flavour.handle(generated, state))
                .addJavadoc("The $L in state $L.\n", entity.name(), state.name())
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(Generated.HANDLE)
                .addField(flavour.scopes(generated), "in", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(flavour.scopes(generated), "in")
                        .addStatement("super($S, $S)", entity.name(), state.name())
                        .addStatement("this.in = in")
                        .build());
        type.addMethod(MethodSpec.methodBuilder("handleScope")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(Generated.SCOPE)
                .addStatement("return this.in.scope()")
                .build());
        if (flavour.hasFields()) {
            members.fields().forEach(field -> type.addMethod(field(entity, state, field)));
            members.ends().forEach(end -> type.addMethod(end(state, end)));
        }
        members.verbs().stream().filter(flavour::has).forEach(verb -> type.addMethod(verbs.ofHandle(verb, state)));
        return type;
    }

    private CodeBlock row(StateModel state) {
        return CodeBlock.of(
                "handleRow($T.$L, $T.$L)",
                generated.constants(),
                Generated.family(state.entity()),
                generated.constants(),
                Generated.place(state.place()));
    }

    private MethodSpec field(EntityModel entity, StateModel state, FieldModel field) {
        String get =
                switch (field.type().kind()) {
                    case STRING -> "textField";
                    case BYTES -> "bytesField";
                    default -> "field";
                };
        CodeBlock word = CodeBlock.of(
                "handleScope().$L($T.$L, $L, $T.$L)",
                get,
                generated.constants(),
                Generated.family(entity.name()),
                row(state),
                generated.constants(),
                Generated.column(entity.name(), field));
        return MethodSpec.methodBuilder(field.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(ValueCode.type(field.type()))
                .addStatement("return $L", ValueCode.value(field.type(), word, generated))
                .build();
    }

    /** What the method for an end of an edge returns. */
    static TypeName end(Generated generated, Flavour flavour, EdgeEnd end) {
        ClassName target = flavour.type(generated, generated.net.entity(end.target()));
        return ParameterizedTypeName.get(end.one() ? Generated.ONE : Generated.MANY, target);
    }

    private MethodSpec end(StateModel state, EdgeEnd end) {
        String lookUp = GeneratedNames.lookUp(generated.net.entity(end.target()));
        return MethodSpec.methodBuilder(end.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(end(generated, flavour, end))
                .addStatement(
                        "return $T.$L(handleScope(), $T.$L, $L, this.in::$LNow)",
                        Generated.READING,
                        end.one() ? "one" : "many",
                        generated.constants(),
                        Generated.place(end),
                        CodeBlock.of(
                                "handleEnd($T.$L, $T.$L, $S)",
                                generated.constants(),
                                Generated.family(state.entity()),
                                generated.constants(),
                                Generated.place(state.place()),
                                end.name()),
                        lookUp)
                .build();
    }
}
