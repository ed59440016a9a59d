package io.petrigraph.processor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The processor, with a record of which elements it named as the origin of each file. */
final class OriginRecorder extends AbstractProcessor {
    private final NetProcessor processor = new NetProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();

    /** For each file the elements from which it was made. */
    Map<String, List<String>> origins() {
        return origins;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = proxy(Filer.class, environment.getFiler(), this::record);
        processor.init(proxy(ProcessingEnvironment.class, environment, (method, arguments) -> {}, filer));
    }

    private void record(String method, Object[] arguments) {
        if (method.equals("createSourceFile")) {
            Element[] elements = (Element[]) arguments[1];
            origins.put(
                    arguments[0].toString(),
                    Arrays.stream(elements).map(Object::toString).toList());
        }
    }

    /** What is told of each call. */
    private interface Listener {
        void called(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T real, Listener listener, Filer... filer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            listener.called(method.getName(), arguments);
            if (method.getName().equals("getFiler")) {
                return filer[0];
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof IOException io ? io : new IllegalStateException(e.getCause());
            }
        }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }
}
