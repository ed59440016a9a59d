package io.petrigraph.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.VerbModel;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes what all scopes share: look-ups by id, transitions of the net; and what scopes share that can be read. */
final class VerbsWriter {
    private final Generated generated;
    private final Flavour flavour;
    private final NetModel net;

    VerbsWriter(Generated generated, Flavour flavour) {
        this.generated = generated;
        this.flavour = flavour;
        this.net = generated.net;
    }

    /** Look-ups by id in a state, and the transitions of the net. */
    TypeSpec verbs() {
        TypeSpec.Builder type = scopes(
                "A handle by id and state, which claims that the entity is there (the next verb checks it), and the"
                        + " transitions of the net {@code $L}. ");
        if (flavour == Flavour.HELD) {
            type.addSuperinterface(generated.declaration());
        }
        VerbCode verbs = new VerbCode(generated, flavour);
        for (VerbModel verb : net.verbs()) {
            if (verb.owner() == null && flavour.has(verb)) {
                type.addMethod(verbs.ofNet(verb));
            }
        }
        return type.build();
    }

    /** Look-ups by id in a state, and what reads. */
    TypeSpec looks() {
        TypeSpec.Builder type = scopes(
                "A handle by id and state, which claims that the entity is there (the next getter checks it), and"
                        + " look-ups of the net {@code $L}. ");
        addReads(type);
        return type.build();
    }

    private TypeSpec.Builder scopes(String doc) {
        TypeSpec.Builder type = TypeSpec.classBuilder(flavour.scopes(generated))
                .addJavadoc(doc, net.name())
                .addJavadoc(flavour.doc(), net.name())
                .addModifiers(generated.visibility(Modifier.ABSTRACT))
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethod(MethodSpec.methodBuilder("scope")
                        .addModifiers(Modifier.ABSTRACT)
                        .returns(Generated.SCOPE)
                        .build());
        for (EntityModel entity : net.entities()) {
            for (StateModel state : entity.states()) {
                type.addMethod(lookUp(state));
                type.addMethod(fresh(state));
            }
            if (flavour.hasFields()) {
                type.addMethod(now(entity));
            }
        }
        return type;
    }

    private MethodSpec lookUp(StateModel state) {
        ClassName handle = flavour.handle(generated, state);
        return MethodSpec.methodBuilder(GeneratedNames.lookUp(state))
                .addJavadoc("The $L with that id, which the caller claims to be $L.\n", state.entity(), state.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(flavour.type(generated, state))
                .addParameter(TypeName.LONG, "id")
                .addStatement("$T handle = new$L()", handle, GeneratedNames.handle(state))
                .addStatement("handle.handleClaim(id)")
                .addStatement("return handle")
                .build();
    }

    /** A handle to fill: a lane gives one that it used before. */
    private MethodSpec fresh(StateModel state) {
        ClassName handle = flavour.handle(generated, state);
        return MethodSpec.methodBuilder("new" + GeneratedNames.handle(state))
                .returns(handle)
                .addStatement("return new $T(this)", handle)
                .build();
    }

    private MethodSpec now(EntityModel entity) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(GeneratedNames.lookUp(entity) + "Now")
                .returns(flavour.type(generated, entity))
                .addParameter(TypeName.LONG, "id")
                .addStatement(
                        "int place = scope().stateOf($T.$L, id)",
                        generated.constants(),
                        Generated.family(entity.name()));
        for (StateModel state : entity.states()) {
            ClassName handle = flavour.handle(generated, state);
            method.beginControlFlow("if (place == $T.$L)", generated.constants(), Generated.place(state.place()))
                    .addStatement("$T handle = new $T(this)", handle, handle)
                    .addStatement("handle.handleClaim(id)")
                    .addStatement("return handle")
                    .endControlFlow();
        }
        return method.addStatement("throw $T.missing($S, id, place)", Generated.READING, entity.name())
                .build();
    }

    /** Look-ups that read: by id in the present state, by a unique field, all in a state. */
    TypeSpec reads() {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.reads())
                .addJavadoc(
                        "What the scopes of {@code $L} have that can be read and changed: a transaction, a fork.\n",
                        net.name())
                .addModifiers(generated.visibility(Modifier.ABSTRACT))
                .superclass(flavour.scopes(generated))
                .addMethod(MethodSpec.constructorBuilder().build());
        addReads(type);
        return type.build();
    }

    private void addReads(TypeSpec.Builder type) {
        for (EntityModel entity : net.entities()) {
            type.addMethod(present(entity));
            for (FieldModel field : entity.fields()) {
                if (field.unique()) {
                    type.addMethod(unique(entity, field));
                }
            }
            entity.states().forEach(state -> type.addMethod(listing(state)));
        }
    }

    private MethodSpec present(EntityModel entity) {
        String name = GeneratedNames.lookUp(entity);
        return MethodSpec.methodBuilder(name)
                .addJavadoc(
                        "The $L with that id in its present state; {@link java.util.NoSuchElementException} where there"
                                + " is none.\n",
                        entity.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(flavour.type(generated, entity))
                .addParameter(TypeName.LONG, "id")
                .addStatement("return $LNow(id)", name)
                .build();
    }

    private MethodSpec unique(EntityModel entity, FieldModel field) {
        String family = Generated.family(entity.name());
        String column = Generated.column(entity.name(), field);
        boolean text = field.type().isText();
        CodeBlock value = CodeBlock.of("$L", field.name());
        return MethodSpec.methodBuilder(GeneratedNames.lookUp(entity, field))
                .addJavadoc("The $L with that $L, in its present state.\n", entity.name(), field.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), flavour.type(generated, entity)))
                .addParameter(ValueCode.type(field.type()), field.name())
                .addStatement(
                        "return $T.unique(scope(), $T.$L, $T.$L, $L, this::$LNow)",
                        Generated.READING,
                        generated.constants(),
                        family,
                        generated.constants(),
                        column,
                        text ? value : ValueCode.word(field.type(), value),
                        GeneratedNames.lookUp(entity))
                .build();
    }

    private MethodSpec listing(StateModel state) {
        return MethodSpec.methodBuilder(GeneratedNames.listing(state))
                .addJavadoc("Every $L in state $L.\n", state.entity(), state.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .returns(ParameterizedTypeName.get(Generated.MANY, flavour.type(generated, state)))
                .addStatement(
                        "return $T.rows(scope(), $T.$L, this::$L)",
                        Generated.READING,
                        generated.constants(),
                        Generated.place(state.place()),
                        GeneratedNames.lookUp(state))
                .build();
    }
}
