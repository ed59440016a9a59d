package io.petrigraph.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rules over what a source file declares: names, sizes, package descriptions. */
final class JavaRules {
    static final int MAX_METHOD_LINES = 60;
    static final int MAX_FILE_LINES = 500;
    /** Files longer than {@link #MAX_FILE_LINES}, one a line: {@code path: reason}. */
    static final String LONG_FILES = "house-rules/long-files.txt";

    private static final int MIN_DRAWING_LINES = 3;
    private static final Set<String> DRAWERS = Set.of(
            "util", "utils", "common", "commons", "helper", "helpers", "impl", "manager", "managers", "misc", "base");

    private JavaRules() {}

    static List<Finding> noDrawers(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaFacts facts : tree.javaFacts()) {
            for (String segment : facts.packageName().split("\\.", -1)) {
                if (DRAWERS.contains(segment)) {
                    findings.add(drawer(facts, 1, segment));
                }
            }
            for (JavaFacts.Type type : facts.types()) {
                if (words(type.name()).anyMatch(DRAWERS::contains)) {
                    findings.add(drawer(facts, type.line(), type.name()));
                }
            }
        }
        return findings;
    }

    private static Finding drawer(JavaFacts facts, int line, String name) {
        return new Finding(facts.file().path(), line, "a drawer, not a room: say what is inside, name=" + name);
    }

    private static java.util.stream.Stream<String> words(String camelCase) {
        return Arrays.stream(camelCase.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_", -1))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    static List<Finding> shortMethods(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaFacts facts : tree.javaFacts()) {
            for (JavaFacts.Method method : facts.methods()) {
                if (method.lengthLines() > MAX_METHOD_LINES) {
                    findings.add(new Finding(
                            facts.file().path(),
                            method.line(),
                            "a method longer than " + MAX_METHOD_LINES + " lines: give its parts names, "
                                    + method.name() + " lengthLines=" + method.lengthLines()));
                }
            }
        }
        return findings;
    }

    static List<Finding> shortFiles(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> excused = longFiles(tree, findings);
        tree.named(".java").forEach(file -> {
            int lengthLines = (int) file.text().lines().count();
            boolean isLong = lengthLines > MAX_FILE_LINES;
            Integer excuseLine = excused.remove(file.path());
            if (isLong && excuseLine == null) {
                findings.add(new Finding(
                        file.path(),
                        0,
                        "a file longer than " + MAX_FILE_LINES + " lines: tell two stories in two files, or say why in "
                                + LONG_FILES + ", lengthLines=" + lengthLines));
            } else if (!isLong && excuseLine != null) {
                findings.add(
                        new Finding(LONG_FILES, excuseLine, "no longer long: remove the line, path=" + file.path()));
            }
        });
        excused.forEach((path, line) ->
                findings.add(new Finding(LONG_FILES, line, "no such file: remove the line, path=" + path)));
        return findings;
    }

    private static Map<String, Integer> longFiles(SourceTree tree, List<Finding> findings) {
        Map<String, Integer> excused = new TreeMap<>();
        List<String> lines = tree.file(LONG_FILES).map(SourceFile::lines).orElse(List.of());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] pathAndReason = line.split(":", 2);
                excused.put(pathAndReason[0].strip(), i + 1);
                if (pathAndReason.length < 2 || pathAndReason[1].isBlank()) {
                    findings.add(
                            new Finding(LONG_FILES, i + 1, "a long file without a reason: path: reason, line=" + line));
                }
            }
        }
        return excused;
    }

    static List<Finding> describedPackages(SourceTree tree) {
        Set<String> packages = new TreeSet<>();
        tree.named(".java")
                .filter(file -> file.path().contains("src/main/java/"))
                .forEach(file -> {
                    if (!file.name().equals("module-info.java")) {
                        packages.add(file.path().substring(0, file.path().lastIndexOf('/') + 1));
                    }
                });
        List<Finding> findings = new ArrayList<>();
        for (String folder : packages) {
            String path = folder + "package-info.java";
            tree.file(path)
                    .ifPresentOrElse(
                            file -> missingParts(file)
                                    .forEach(
                                            part -> findings.add(new Finding(path, 0, "says nothing of part=" + part))),
                            () -> findings.add(new Finding(
                                    path,
                                    0,
                                    "no package-info.java: purpose, drawing, neighbours, "
                                            + "threading law, @NullMarked, package=" + folder)));
        }
        return findings;
    }

    private static List<String> missingParts(SourceFile packageInfo) {
        String text = packageInfo.text();
        List<String> missing = new ArrayList<>();
        if (!hasDrawing(text)) {
            missing.add("drawing (<pre>, at least " + MIN_DRAWING_LINES + " lines with arrows or boxes)");
        }
        if (!text.toLowerCase(Locale.ROOT).contains("neighbour")) {
            missing.add("neighbours");
        }
        if (!text.toLowerCase(Locale.ROOT).contains("thread")) {
            missing.add("threading law");
        }
        if (!text.contains("@NullMarked")) {
            missing.add("@NullMarked");
        }
        return missing;
    }

    private static boolean hasDrawing(String text) {
        int start = text.indexOf("<pre>");
        int end = text.indexOf("</pre>", Math.max(start, 0));
        if (start < 0 || end < 0) {
            return false;
        }
        String drawing = text.substring(start, end);
        boolean hasLines = drawing.lines().filter(line -> !line.isBlank()).count() > MIN_DRAWING_LINES;
        return hasLines && drawing.matches("(?s).*(->|--|\\||\\+-|[\u2190-\u21ff\u2500-\u257f]).*");
    }

    static List<Finding> testsSayWhatShouldHappen(SourceTree tree) {
        List<Finding> findings = new ArrayList<>();
        for (JavaFacts facts : tree.javaFacts()) {
            for (JavaFacts.Method method : facts.methods()) {
                if (method.isTest() && !method.name().startsWith("should")) {
                    findings.add(new Finding(
                            facts.file().path(),
                            method.line(),
                            "a test is named shouldDoXWhenY, name=" + method.name()));
                }
            }
        }
        return findings;
    }
}
