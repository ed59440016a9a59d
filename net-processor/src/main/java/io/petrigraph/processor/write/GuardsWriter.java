package io.petrigraph.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.StateModel;
import java.util.function.LongFunction;
import javax.lang.model.element.Modifier;

/** Writes the scope in which guards, values and invariants see handles, and the handles that scopes use again. */
final class GuardsWriter {
    private static final int HANDLES_IN_GUARD = 16;

    private final Generated generated;

    GuardsWriter(Generated generated) {
        this.generated = generated;
    }

    TypeSpec type() {
        TypeName threads = ParameterizedTypeName.get(ClassName.get(ThreadLocal.class), generated.guards());
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.guards())
                .addJavadoc(
                        "What the guards, values and invariants of {@code $L} see; one for each thread, used again for each"
                                + " call.\n",
                        generated.net.name())
                .addModifiers(Modifier.FINAL)
                .superclass(Flavour.HELD.scopes(generated))
                .addField(FieldSpec.builder(threads, "THREADS", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(
                                "$T.withInitial(() -> new $T(new $T()))",
                                ThreadLocal.class,
                                generated.guards(),
                                Generated.GUARD_SCOPE)
                        .build())
                .addField(Generated.GUARD_SCOPE, "guarded", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(Generated.GUARD_SCOPE, "guarded")
                        .addStatement("this.guarded = guarded")
                        .build())
                .addMethod(MethodSpec.methodBuilder("on")
                        .addModifiers(Modifier.STATIC)
                        .returns(generated.guards())
                        .addParameter(Generated.BINDING_VIEW, "view")
                        .addStatement("$T guards = THREADS.get()", generated.guards())
                        .addStatement("guards.guarded.bind(view)")
                        .addStatement("return guards")
                        .build())
                .addMethod(MethodSpec.methodBuilder("scope")
                        .addAnnotation(Override.class)
                        .returns(Generated.SCOPE)
                        .addStatement("return this.guarded")
                        .build())
                .addMethod(reached())
                .addMethod(one());
        rings(type, Flavour.HELD, HANDLES_IN_GUARD);
        return type.build();
    }

    private static MethodSpec reached() {
        TypeVariableName t = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("reached")
                .addTypeVariable(t)
                .returns(ParameterizedTypeName.get(Generated.MANY, t))
                .addParameter(TypeName.LONG, "from")
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(LongFunction.class),
                                com.palantir.javapoet.WildcardTypeName.subtypeOf(Object.class)),
                        "handle")
                .addParameter(TypeName.INT, "family")
                .addParameter(ArrayTypeName.of(TypeName.INT), "states")
                .addParameter(ArrayTypeName.of(TypeName.INT), "places")
                .varargs()
                .addStatement(
                        "return $T.reached(this.guarded, from, handle, family, states, places)", Generated.READING)
                .build();
    }

    private static MethodSpec one() {
        TypeVariableName t = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("one")
                .addTypeVariable(t)
                .returns(ParameterizedTypeName.get(Generated.ONE, t))
                .addParameter(ParameterizedTypeName.get(Generated.MANY, t), "many")
                .addStatement("return $T.only(many)", Generated.READING)
                .build();
    }

    /** Handles that are used again: for each state a ring of them. */
    void rings(TypeSpec.Builder type, Flavour flavour, int handles) {
        for (EntityModel entity : generated.net.entities()) {
            for (StateModel state : entity.states()) {
                ring(type, flavour, state, handles);
            }
        }
    }

    private void ring(TypeSpec.Builder type, Flavour flavour, StateModel state, int handles) {
        ClassName handle = flavour.handle(generated, state);
        String ring = "ring" + GeneratedNames.handle(state);
        String next = "next" + GeneratedNames.handle(state);
        type.addField(FieldSpec.builder(ArrayTypeName.of(handle), ring, Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T[$L]", handle, handles)
                .build());
        type.addField(TypeName.INT, next, Modifier.PRIVATE);
        type.addMethod(MethodSpec.methodBuilder("new" + GeneratedNames.handle(state))
                .addAnnotation(Override.class)
                .returns(handle)
                .addStatement("int index = this.$L++ & $L", next, handles - 1)
                .addStatement("$T handle = this.$L[index]", handle, ring)
                .beginControlFlow("if (handle == null)")
                .addStatement("handle = new $T(this)", handle)
                .addStatement("this.$L[index] = handle", ring)
                .endControlFlow()
                .addStatement("return handle")
                .build());
    }
}
