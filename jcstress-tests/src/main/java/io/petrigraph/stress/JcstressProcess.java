package io.petrigraph.stress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs jcstress in a process and a folder of its own, and reads its closing summary. */
final class JcstressProcess {
    private static final String SUMMARY = "RUN RESULTS:";
    private static final Pattern TEST = Pattern.compile("(?m)^\\.* *\\[(OK|FAILED|ERROR)\\] (\\S+)$");

    private final Path jar;

    /** A jcstress from this jar, which holds the tests too. */
    JcstressProcess(Path jar) {
        this.jar = jar;
    }

    /** Runs the tests whose names match, and says what came of each. */
    List<StressResult> run(String tests, List<String> options) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("petrigraph-stress");
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar"));
            command.addAll(List.of(jar.toString(), "-v", "-t", tests, "-r", folder.toString()));
            command.addAll(options);
            Path output = folder.resolve("output.txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.waitFor();
            return results(Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            delete(folder);
        }
    }

    /** The tests of the summary, each with the lines up to the next one. */
    static List<StressResult> results(String output) {
        int summary = output.lastIndexOf(SUMMARY);
        if (summary < 0) {
            throw new IllegalStateException("jcstress ended without a summary: output=" + output);
        }
        List<StressResult> results = new ArrayList<>();
        Matcher test = TEST.matcher(output);
        int from = summary;
        while (test.find(from)) {
            int end = test.end();
            int next = test.find(end) ? test.start() : output.length();
            test.find(from);
            results.add(
                    new StressResult(test.group(2), test.group(1).equals("OK"), output.substring(test.start(), next)));
            from = end;
        }
        return results;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
