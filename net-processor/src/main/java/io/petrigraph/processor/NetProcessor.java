package io.petrigraph.processor;

import com.google.auto.service.AutoService;
import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Net;
import io.petrigraph.processor.model.NetModel;
import io.petrigraph.processor.read.NetReader;
import io.petrigraph.processor.report.Reporter;
import io.petrigraph.processor.write.NetFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The house: 1 read a declaration, 2 write its typed API. Each net is read and written by itself. */
@AutoService(Processor.class)
public final class NetProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Net.class.getCanonicalName(), Entity.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement entity : ElementFilter.typesIn(annotated(round, Entity.class))) {
            reader(new Reporter(processingEnv.getMessager())).checkOutside(entity);
        }
        for (TypeElement net : ElementFilter.typesIn(annotated(round, Net.class))) {
            NetModel model = reader(new Reporter(processingEnv.getMessager())).read(net);
            if (model != null) {
                write(model);
            }
        }
        return false;
    }

    private Set<? extends Element> annotated(RoundEnvironment round, Class<?> annotation) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation.getCanonicalName());
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    private NetReader reader(Reporter reporter) {
        return new NetReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), reporter);
    }

    private void write(NetModel model) {
        try {
            new NetFiles(processingEnv.getElementUtils(), processingEnv.getFiler()).write(model);
        } catch (IOException e) {
            throw new UncheckedIOException("generated sources cannot be written: net=" + model.name(), e);
        }
    }
}
