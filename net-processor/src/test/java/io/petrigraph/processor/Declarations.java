package io.petrigraph.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** Sources that tests compile with the processor. */
final class Declarations {
    /** What stands before a source that a test gives as text: one line. */
    static final String HEADER = "package demo; import io.petrigraph.declare.*; import java.util.*; ";

    private Declarations() {}

    /** A declaration or scenario among the test's resources. */
    static JavaFileObject resource(String type) {
        return JavaFileObjects.forResource("declarations/" + type + ".java");
    }

    /** A source in the package of the declarations. */
    static JavaFileObject source(String type, String text) {
        return JavaFileObjects.forSourceString("demo." + type, HEADER + text);
    }

    /** As users compile: all warnings on, and none allowed. */
    static Compilation compile(JavaFileObject... sources) {
        return compile(List.of(new NetProcessor()), sources);
    }

    /** As a reader without the processor compiles. */
    static Compilation compilePlainly(JavaFileObject... sources) {
        return compile(List.of(), sources);
    }

    /** As users compile, with a processor in the place of ours. */
    static Compilation compileWith(Processor processor, JavaFileObject... sources) {
        return compile(List.of(processor), sources);
    }

    private static Compilation compile(List<? extends Processor> processors, JavaFileObject... sources) {
        return javac().withProcessors(processors)
                .withOptions("-Xlint:all,-processing", "-Werror", "--release=17", "-parameters")
                .compile(sources);
    }

    /** The classes of a compilation, beside those of the tests. */
    static ClassLoader classes(Compilation compilation) {
        return new ClassLoader(Declarations.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                String path = "/" + name.replace('.', '/') + ".class";
                for (JavaFileObject file : compilation.generatedFiles()) {
                    if (file.getKind() == JavaFileObject.Kind.CLASS
                            && file.getName().endsWith(path)) {
                        byte[] bytes = bytes(file);
                        return defineClass(name, bytes, 0, bytes.length);
                    }
                }
                throw new ClassNotFoundException(name);
            }
        };
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
