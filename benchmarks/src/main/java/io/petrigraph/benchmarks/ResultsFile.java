package io.petrigraph.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * The raw output of one comparison: a text file named by date and comparison that begins with the command and the machine.
 * Folders of this machine are replaced by what they stand for.
 */
final class ResultsFile {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final Map<String, String> folders;

    private ResultsFile(Path file, Map<String, String> folders) {
        this.file = file;
        this.folders = folders;
    }

    /** Creates the file of {@code comparison}, its name ending in {@code suffix}, and writes its head. */
    static ResultsFile create(Arguments arguments, Comparison comparison, String suffix, Instant now)
            throws IOException {
        Files.createDirectories(arguments.results());
        Path file = arguments.results().resolve(STAMP.format(now) + "-" + comparison.name() + suffix + ".txt");
        ResultsFile results = new ResultsFile(
                file,
                Map.of(
                        System.getProperty("java.home"), "$JAVA_HOME",
                        arguments.directory().toString(), "$LOGS"));
        results.append(head(arguments, comparison, now));
        return results;
    }

    private static String head(Arguments arguments, Comparison comparison, Instant now) {
        return String.join(
                "\n",
                "command: " + arguments.command(),
                "comparison: " + comparison,
                "date: " + now,
                "java: " + System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                "processors: " + Runtime.getRuntime().availableProcessors(),
                "load before: " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "",
                "");
    }

    /** Adds text as it came. */
    void append(String text) throws IOException {
        String clean = text;
        for (Map.Entry<String, String> folder : folders.entrySet()) {
            clean = clean.replace(folder.getKey(), folder.getValue());
        }
        Files.writeString(file, clean, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The name of the file, without its folder. */
    String name() {
        return file.getName(file.getNameCount() - 1).toString();
    }
}
