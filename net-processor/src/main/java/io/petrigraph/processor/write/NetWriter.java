package io.petrigraph.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.GeneratedNames;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.Variant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the class of the net and its constants: ids of events, transitions, families, places and edges, by name. */
final class NetWriter {
    private final Generated generated;

    NetWriter(Generated generated) {
        this.generated = generated;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.constants())
                .addJavadoc("The net {@code $L} and the ids of what it has.\n", generated.net.name())
                .addModifiers(generated.visibility(Modifier.FINAL))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addField(FieldSpec.builder(Generated.NET, "NET", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The net.\n")
                        .initializer("$T.build()", generated.lowerings())
                        .build());
        constants()
                .forEach((name, value) -> type.addField(
                        FieldSpec.builder(TypeName.INT, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                                .initializer(value)
                                .build()));
        return type.build();
    }

    private Map<String, CodeBlock> constants() {
        NetModel net = generated.net;
        Map<String, CodeBlock> all = new LinkedHashMap<>();
        for (EntityModel entity : net.entities()) {
            StateModel first = entity.states().get(0);
            all.put(Generated.family(entity.name()), CodeBlock.of("NET.place($S).group()", first.place()));
            int column = 1;
            for (FieldModel field : entity.fields()) {
                all.put(Generated.column(entity.name(), field), CodeBlock.of("$L", column++));
            }
            for (StateModel state : entity.states()) {
                all.put(Generated.place(state.place()), CodeBlock.of("NET.place($S).id()", state.place()));
            }
        }
        for (EdgeModel edge : net.edges()) {
            all.put(GeneratedNames.constant("EDGE", edge.name()), CodeBlock.of("NET.place($S).group()", edge.name()));
        }
        for (EdgeEnd end : net.ends()) {
            all.put(Generated.place(end), CodeBlock.of("NET.place($S).id()", end.place()));
        }
        for (Variant variant : net.variants()) {
            all.put(Generated.event(variant.event()), CodeBlock.of("NET.event($S).id()", variant.event()));
            all.put(
                    GeneratedNames.constant("TRANSITION", variant.name()),
                    CodeBlock.of("NET.transition($S).id()", variant.name()));
        }
        return all;
    }
}
