package io.petrigraph.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EntityModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Writes handles beside the declared interfaces: the same family of types ({@code ShopLive.Order}, {@code ShopLive.Order.New}),
 * with those of the declared methods that the scope can answer. The types are sealed as the declared ones are, so a switch
 * over an unknown state is complete for javac too.
 */
final class FamilyWriter {
    private final Generated generated;
    private final Flavour flavour;

    FamilyWriter(Generated generated, Flavour flavour) {
        this.generated = generated;
        this.flavour = flavour;
    }

    TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(flavour.holder(generated))
                .addJavadoc(flavour.doc(), generated.net.name())
                .addModifiers(generated.visibility(Modifier.FINAL))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        for (EntityModel entity : generated.net.entities()) {
            TypeSpec.Builder family = union(entity, entity.whole());
            for (StateSet set : entity.sets()) {
                if (!set.whole() && !set.isOneState()) {
                    family.addType(union(entity, set).build());
                }
            }
            HandleWriter handles = new HandleWriter(generated, flavour);
            for (StateModel state : entity.states()) {
                TypeSpec.Builder handle = handles.handle(entity, state).addModifiers(Modifier.PUBLIC);
                parents(entity, state.element()).forEach(handle::addSuperinterface);
                family.addType(handle.build());
            }
            type.addType(family.build());
        }
        return type.build();
    }

    private TypeSpec.Builder union(EntityModel entity, StateSet set) {
        String name = set.type().getSimpleName().toString();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addJavadoc(
                        set.whole() ? "A $L in any of its states.\n" : "A $L in one of some states.\n", entity.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED);
        parents(entity, set.type()).forEach(type::addSuperinterface);
        for (TypeMirror permitted : set.type().getPermittedSubclasses()) {
            sets(entity, permitted).forEach(type::addPermittedSubclass);
        }
        if (set.whole()) {
            type.addMethod(MethodSpec.methodBuilder("id")
                    .addJavadoc("The key.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(TypeName.LONG)
                    .build());
        }
        Members.own(generated.net, set).verbs().forEach(verb -> verb(verb, type));
        if (flavour.hasFields()) {
            fields(set, type);
        }
        return type;
    }

    private void verb(VerbModel verb, TypeSpec.Builder type) {
        if (flavour.has(verb)) {
            type.addMethod(new VerbCode(generated, flavour)
                    .declared(verb)
                    .addModifiers(Modifier.ABSTRACT)
                    .build());
        }
    }

    private void fields(StateSet set, TypeSpec.Builder type) {
        Members own = Members.own(generated.net, set);
        for (FieldModel field : own.fields()) {
            type.addMethod(MethodSpec.methodBuilder(field.name())
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(ValueCode.type(field.type()))
                    .build());
        }
        for (EdgeEnd end : own.ends()) {
            type.addMethod(MethodSpec.methodBuilder(end.name())
                    .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                    .returns(HandleWriter.end(generated, flavour, end))
                    .build());
        }
    }

    /** The unions that a declared type extends, as types of this family. */
    private List<TypeName> parents(EntityModel entity, TypeElement declared) {
        List<TypeName> parents = new ArrayList<>();
        declared.getInterfaces().forEach(parent -> parents.addAll(sets(entity, parent)));
        return parents;
    }

    private List<TypeName> sets(EntityModel entity, TypeMirror declared) {
        return entity.sets().stream()
                .filter(set -> declared instanceof DeclaredType type
                        && type.asElement().equals(set.type()))
                .<TypeName>map(set -> flavour.type(generated, set))
                .toList();
    }
}
