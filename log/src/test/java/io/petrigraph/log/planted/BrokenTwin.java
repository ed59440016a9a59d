package io.petrigraph.log.planted;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The room with a bug planted in it: the edited sources are compiled, and the test and all classes of the room are loaded
 * anew, with those in the place of the right ones. The test runs in its module's folder.
 */
public final class BrokenTwin {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private BrokenTwin() {}

    /** Runs the bug's test against the twin and returns what it threw, null if it noticed nothing. */
    public static @Nullable Throwable run(PlantedBug bug, Path directory)
            throws IOException, ReflectiveOperationException {
        compile(bug, directory);
        try (RoomLoader loader = new RoomLoader(bug.roomPackage(), directory)) {
            Class<?> type = loader.loadClass(bug.testClass());
            Method method = Arrays.stream(type.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(bug.testMethod()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(bug.testClass() + "#" + bug.testMethod()));
            Object[] arguments = arguments(method.getParameterTypes(), bug.arguments());
            method.setAccessible(true);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.invoke(constructor.newInstance(), arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private static void compile(PlantedBug bug, Path directory) throws IOException {
        Path room = SOURCES.resolve(bug.roomPackage().replace('.', '/'));
        Map<String, String> sources = new LinkedHashMap<>();
        for (PlantedBug.Edit edit : bug.edits()) {
            String source = sources.getOrDefault(edit.file(), Files.readString(room.resolve(edit.file())));
            if (!source.contains(edit.right())) {
                throw new AssertionError(
                        "the rule has moved, plant the bug anew: bug=" + bug + " text=" + edit.right());
            }
            sources.put(edit.file(), source.replace(edit.right(), edit.wrong()));
        }
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = directory.resolve(Path.of(source.getKey()).getFileName());
            files.add(Files.writeString(file, source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
            boolean compiled = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new AssertionError("the planted bug does not compile: bug=" + bug);
            }
        }
    }

    private static Object[] arguments(Class<?>[] types, List<String> texts) {
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            String text = texts.get(i);
            arguments[i] = types[i] == boolean.class
                    ? Boolean.valueOf(text)
                    : Arrays.stream(types[i].getEnumConstants())
                            .filter(constant -> constant.toString().equals(text))
                            .findFirst()
                            .orElseThrow();
        }
        return arguments;
    }

    /** Loads the room's classes itself, the broken ones first, and leaves all others to the loader above. */
    private static final class RoomLoader extends URLClassLoader {
        private final String prefix;

        RoomLoader(String roomPackage, Path broken) throws MalformedURLException {
            super(urls(broken), BrokenTwin.class.getClassLoader());
            this.prefix = roomPackage + ".";
        }

        private static URL[] urls(Path broken) throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            urls.add(broken.toUri().toURL());
            for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(prefix)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
