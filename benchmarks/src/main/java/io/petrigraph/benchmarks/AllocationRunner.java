package io.petrigraph.benchmarks;

import io.petrigraph.benchmarks.AllocationProbe.Allocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the {@link AllocationProbe} on one side of a comparison in a JVM of its own. */
final class AllocationRunner {
    private final Arguments arguments;

    AllocationRunner(Arguments arguments) {
        this.arguments = arguments;
    }

    /** What that side allocates per event once it is warm. */
    Allocation measure(Comparison.Side side, ResultsFile raw) throws IOException, ForkRunner.ForkException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments.forkFlags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), AllocationProbe.class.getName()));
        command.addAll(List.of(side.contender(), side.stream().toString(), Integer.toString(arguments.warmups() + 1)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        raw.append(side + "\n" + output + "\n");
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output);
            }
            return Allocation.parse(output.substring(output.lastIndexOf('\n') + 1));
        } catch (IOException | NumberFormatException e) {
            throw new ForkRunner.ForkException("a fork failed: see the raw output, side=" + side, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForkRunner.ForkException("interrupted while a fork ran, side=" + side, e);
        }
    }
}
