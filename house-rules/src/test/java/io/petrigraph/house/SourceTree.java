package io.petrigraph.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The text files below a root, read once; build output, version control and binaries are left out. */
final class SourceTree {
    private static final int MAX_FILE_BYTES = 2 << 20;
    /** A worktree's link to its repository, and the build output that the shade plugin drops beside the sources. */
    private static final Set<String> NOT_SOURCES = Set.of(".git", "dependency-reduced-pom.xml");

    private final Path root;
    private final List<SourceFile> files;
    private final List<JavaFacts> javaFacts;

    private SourceTree(Path root, List<SourceFile> files) {
        this.root = root;
        this.files = files;
        this.javaFacts = files.stream()
                .filter(file -> file.endsWith(".java"))
                .map(JavaFacts::of)
                .toList();
    }

    static SourceTree below(Path root) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return isSkipped(root, directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isSource = !NOT_SOURCES.contains(String.valueOf(file.getFileName()));
                if (attributes.isRegularFile() && attributes.size() <= MAX_FILE_BYTES && isSource) {
                    text(file)
                            .map(text -> new SourceFile(slashed(root.relativize(file)), text))
                            .ifPresent(files::add);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(SourceFile::path));
        return new SourceTree(root, List.copyOf(files));
    }

    /** The tree that this class was built from: the nearest folder upwards that holds {@code .mvn}. */
    static Path thisRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(
                            () -> new IllegalStateException("No folder upwards holds .mvn: run inside the tree, from="
                                    + Path.of("").toAbsolutePath()));
        }
        return folder;
    }

    List<SourceFile> files() {
        return files;
    }

    Stream<SourceFile> named(String suffix) {
        return files.stream().filter(file -> file.endsWith(suffix));
    }

    Optional<SourceFile> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    List<JavaFacts> javaFacts() {
        return javaFacts;
    }

    boolean exists(Path inside) {
        Path normal = root.resolve(inside).normalize();
        return normal.startsWith(root) && Files.exists(normal);
    }

    private static boolean isSkipped(Path root, Path directory) {
        String name = String.valueOf(directory.getFileName());
        boolean hidden = name.startsWith(".") && !name.equals(".ci") && !name.equals(".mvn");
        return !directory.equals(root) && (hidden || name.equals("target") || name.startsWith("target-"));
    }

    private static Optional<String> text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte octet : bytes) {
            if (octet == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
