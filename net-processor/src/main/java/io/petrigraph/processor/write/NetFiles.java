package io.petrigraph.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.petrigraph.processor.model.NetModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes all files of one net; each has the net's interface as its only originating element. */
public final class NetFiles {
    private static final String GENERATED_BY = "io.petrigraph.processor.NetProcessor";

    private final Elements elements;
    private final Filer filer;

    /** Writes with javac's tools. */
    public NetFiles(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /** Writes them. */
    public void write(NetModel net) throws IOException {
        Generated generated = new Generated(net);
        DeclarationWriter declaration = new DeclarationWriter(generated);
        List<TypeSpec> types = new ArrayList<>();
        types.add(new NetWriter(generated).type());
        types.add(declaration.type());
        types.add(new RecordingWriter(generated, declaration).type());
        types.add(new HandleWriter(generated, Flavour.HELD).type());
        types.add(new FamilyWriter(generated, Flavour.LIVE).type());
        types.add(new FamilyWriter(generated, Flavour.SEEN).type());
        types.add(new VerbsWriter(generated, Flavour.LIVE).verbs());
        types.add(new VerbsWriter(generated, Flavour.HELD).verbs());
        types.add(new VerbsWriter(generated, Flavour.HELD).reads());
        types.add(new VerbsWriter(generated, Flavour.SEEN).looks());
        types.add(new GuardsWriter(generated).type());
        types.addAll(new ScopeWriter(generated).types());
        for (TypeSpec type : types) {
            file(net, type).writeTo(filer);
        }
    }

    private JavaFile file(NetModel net, TypeSpec type) {
        TypeSpec.Builder builder = type.toBuilder().addOriginatingElement(net.element());
        TypeElement marker =
                elements.getTypeElement(elements.getModuleOf(net.element()), "javax.annotation.processing.Generated");
        if (marker != null) {
            builder.addAnnotation(AnnotationSpec.builder(ClassName.get(marker))
                    .addMember("value", "$S", GENERATED_BY)
                    .build());
        }
        return JavaFile.builder(net.packageName(), builder.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
