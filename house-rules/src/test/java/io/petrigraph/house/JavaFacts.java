package io.petrigraph.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the compiler's own parser says of one source file: no regular expression has to understand Java. */
record JavaFacts(SourceFile file, String packageName, List<Type> types, List<Method> methods) {
    /** A type, nested and local ones included; an anonymous one has no name and is left out. */
    record Type(String name, int line) {}

    /** A method, constructor or initializer block; {@code type} is the simple name of the type around it. */
    record Method(String type, String name, int line, int lengthLines, Set<String> annotations) {
        boolean isTest() {
            return annotations.stream()
                    .anyMatch(name -> Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory")
                            .contains(name));
        }
    }

    static JavaFacts of(SourceFile file) {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new IllegalStateException("The house rules need a JDK, java.home=" + javaHome()));
        List<JavaFileObject> sources = List.of(new Source(file));
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, sources);
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            Scanner scanner = new Scanner(unit, Trees.instance(task).getSourcePositions());
            scanner.scan(unit, null);
            String packageName =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            return new JavaFacts(file, packageName, List.copyOf(scanner.types), List.copyOf(scanner.methods));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot parse path=" + file.path(), e);
        }
    }

    private static String javaHome() {
        return System.getProperty("java.home", "?");
    }

    /** A source file that is in memory already. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(SourceFile file) {
            super(URI.create("string:///" + file.path().replace(' ', '_')), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<Type> types = new ArrayList<>();
        private final List<Method> methods = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Scanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            if (!tree.getSimpleName().isEmpty()) {
                types.add(new Type(tree.getSimpleName().toString(), line(positions.getStartPosition(unit, tree))));
            }
            for (Tree member : tree.getMembers()) {
                if (member instanceof MethodTree method && method.getBody() != null) {
                    add(tree, method.getName().toString(), method, annotations(method));
                } else if (member instanceof BlockTree) {
                    add(tree, "initializer", member, Set.of());
                }
            }
            return super.visitClass(tree, null);
        }

        private void add(ClassTree type, String name, Tree body, Set<String> annotations) {
            long start = positions.getStartPosition(unit, body);
            long end = positions.getEndPosition(unit, body);
            if (start >= 0 && end >= 0) {
                int lengthLines = line(end) - line(start) + 1;
                methods.add(new Method(type.getSimpleName().toString(), name, line(start), lengthLines, annotations));
            }
        }

        private Set<String> annotations(MethodTree method) {
            Set<String> names = new TreeSet<>();
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                String name = annotation.getAnnotationType().toString();
                names.add(name.substring(name.lastIndexOf('.') + 1));
            }
            return names;
        }

        private int line(long offset) {
            return (int) unit.getLineMap().getLineNumber(offset);
        }
    }

    static Collection<Method> methodsOf(SourceTree tree) {
        return tree.javaFacts().stream()
                .flatMap(facts -> facts.methods().stream())
                .toList();
    }
}
