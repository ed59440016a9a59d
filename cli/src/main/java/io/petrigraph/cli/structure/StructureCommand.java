package io.petrigraph.cli.structure;

import io.petrigraph.cli.Json;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.structure.StructureLimits;
import io.petrigraph.structure.StructureReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what no firing of a net can change. */
@Command(
        name = "structure",
        mixinStandardHelpOptions = true,
        description = "Prints a net's place invariants, bounds, dead parts, siphons and traps.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class StructureCommand implements Callable<Integer> {
    private static final double NS_PER_SECOND = 1e9;

    @Parameters(paramLabel = "FILE.pnml", description = "the net")
    private Path file;

    @Option(names = "--json", description = "as JSON, everything in it")
    private boolean json;

    @Option(names = "--all", description = "lists everything, not only the beginning of long lists")
    private boolean all;

    @Option(
            names = "--max-siphons",
            paramLabel = "N",
            description = "stops at so many minimal siphons, and at so many traps (default: ${DEFAULT-VALUE})")
    private int maxSiphons = StructureLimits.DEFAULT.maxClosedSets();

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "how many times the default budget each search may take (default: ${DEFAULT-VALUE})")
    private int budget = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        long started = System.nanoTime();
        StructureReport report = StructureReport.of(Pnml.read(file).net(), limits());
        if (json) {
            Map<String, @Nullable Object> facts = StructureFacts.of(report);
            facts.put("seconds", (System.nanoTime() - started) / NS_PER_SECOND);
            spec.commandLine().getOut().println(Json.of(facts));
        } else {
            new StructureText(report, spec.commandLine().getOut(), all).print();
        }
        return 0;
    }

    private StructureLimits limits() {
        StructureLimits limits = StructureLimits.DEFAULT;
        int times = Math.max(1, budget);
        return new StructureLimits(
                limits.plain(),
                limits.maxInvariantRows(),
                limits.invariantWork() * times,
                Math.max(0, maxSiphons),
                limits.closedSetWork() * times);
    }
}
