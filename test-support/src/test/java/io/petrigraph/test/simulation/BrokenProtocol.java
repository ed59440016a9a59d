package io.petrigraph.test.simulation;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A rule of the protocol broken on purpose: one text of one source file of the runtime replaced by another, the file compiled
 * anew, and the simulation run over it by class loaders of its own.
 *
 * @param file below {@code io/petrigraph/runtime}
 * @param simulation the one that is run
 * @param symptom what the simulation must complain of
 */
record BrokenProtocol(
        String name, String file, String right, String wrong, String story, String symptom, String simulation) {
    BrokenProtocol(String name, String file, String right, String wrong, String story, String symptom) {
        this(name, file, right, wrong, story, symptom, "PartitionSimulation");
    }

    private static final Path SOURCES = Path.of("..", "runtime", "src", "main", "java", "io", "petrigraph", "runtime");

    @Override
    public String toString() {
        return name;
    }

    /** Runs seeds until one complains, and returns that complaint; "" where none does. */
    String run(Path directory, int seeds) throws IOException, ReflectiveOperationException {
        compile(directory);
        try (Loader loader = new Loader(directory)) {
            Class<?> type = loader.loadClass("io.petrigraph.test.simulation." + simulation);
            Method run = type.getMethod(story);
            for (long seed = 0; seed < seeds; seed++) {
                try {
                    run.invoke(type.getConstructor(long.class).newInstance(seed));
                } catch (InvocationTargetException complaint) {
                    return String.valueOf(complaint.getCause());
                }
            }
        }
        return "";
    }

    private void compile(Path directory) throws IOException {
        Path source = SOURCES.resolve(file);
        String text = Files.readString(source);
        if (!text.contains(right)) {
            throw new AssertionError("the rule has moved, plant the bug anew: bug=" + name + " text=" + right);
        }
        Path planted = directory.resolve(source.getFileName());
        Files.writeString(planted, text.replace(right, wrong));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
            boolean compiled = compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjects(planted))
                    .call();
            if (!compiled) {
                throw new AssertionError("the planted bug does not compile: bug=" + name);
            }
        }
    }

    /** Loads the runtime and what drives it itself, the planted class first. */
    private static final class Loader extends URLClassLoader {
        Loader(Path planted) throws IOException {
            super(urls(planted), BrokenProtocol.class.getClassLoader());
        }

        private static URL[] urls(Path planted) throws IOException {
            List<URL> urls = new ArrayList<>();
            urls.add(planted.toUri().toURL());
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean isOurs = name.startsWith("io.petrigraph.runtime.") || name.startsWith("io.petrigraph.test.");
            if (!isOurs) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
