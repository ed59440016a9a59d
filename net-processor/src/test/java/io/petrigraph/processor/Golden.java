package io.petrigraph.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A source that must not compile, and what the compiler says of it: comments at its end, one error in a line.
 *
 * @param name of the type
 * @param text of the source
 * @param expected {@code line:column message}, in the order in which the compiler reports
 */
record Golden(String name, String text, List<String> expected) {
    private static final String MARK = "//! ";

    /** Every source of a folder of the tests' resources, by name. */
    static List<Golden> all(String folder) throws IOException {
        try (Stream<Path> files = Files.list(path(folder))) {
            return files.sorted().map(Golden::read).toList();
        }
    }

    private static Path path(String folder) {
        try {
            return Path.of(Objects.requireNonNull(Golden.class.getClassLoader().getResource(folder), folder)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the tests' resources are no files: folder=" + folder, e);
        }
    }

    private static Golden read(Path file) {
        try {
            String text = Files.readString(file);
            List<String> expected = text.lines()
                    .filter(line -> line.startsWith(MARK))
                    .map(line -> line.substring(MARK.length()))
                    .toList();
            return new Golden(file.getFileName().toString().replace(".java", ""), text, expected);
        } catch (IOException e) {
            throw new IllegalStateException("a golden file cannot be read: file=" + file, e);
        }
    }

    JavaFileObject source() {
        return JavaFileObjects.forSourceString("demo." + name, text);
    }

    /** What the compiler reported; the lines of a long message are joined. */
    static List<String> errors(Compilation compilation) {
        return compilation.errors().stream()
                .map(e -> e.getLineNumber() + ":" + e.getColumnNumber() + " "
                        + e.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", " | "))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
