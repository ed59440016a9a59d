package io.petrigraph.cli;

import io.petrigraph.explorer.Explorer;
import io.petrigraph.explorer.StateSpace;
import io.petrigraph.net.Net;
import io.petrigraph.pnml.Pnml;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explores the markings that the net of a PNML file can reach. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        description = "Explores every marking that a net can reach, breadth first.")
final class ExploreCommand implements Callable<Integer> {
    private static final double NS_PER_SECOND = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a place/transition or symmetric net as PNML")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--max-states",
            paramLabel = "N",
            defaultValue = "2000000000",
            description = "stop behind so many markings (default: ${DEFAULT-VALUE})")
    private long maxStates;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (maxStates < 1) {
            throw new BadInputException("explore at least one marking: max-states=" + maxStates);
        }
        Net net = Pnml.read(file).net();
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), json);
        long startNs = System.nanoTime();
        StateSpace space =
                Explorer.explore(net, maxStates, (states, explored, edges) -> line.show("explored", explored, states));
        double seconds = (System.nanoTime() - startNs) / NS_PER_SECOND;
        line.done();
        print(facts(net, space, seconds));
        return 0;
    }

    private static Map<String, Object> facts(Net net, StateSpace space, double seconds) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("places", net.places().size());
        facts.put("transitions", net.transitions().size());
        facts.put("states", space.states());
        facts.put("edges", space.edges());
        facts.put("maxTokensInUnfoldedPlace", space.maxTokensInUnfoldedPlace());
        facts.put("maxTokensInPlace", space.maxTokensInPlace());
        facts.put("maxTokensPerMarking", space.maxTokensPerMarking());
        facts.put("deadMarkings", space.deadMarkings());
        facts.put("deadTransitions", space.deadTransitions().size());
        facts.put("complete", space.complete());
        facts.put("seconds", Math.round(seconds * 1e3) / 1e3);
        facts.put("bytesPerMarking", Math.round(space.bytesPerMarking() * 10) / 10.0);
        return facts;
    }

    private void print(Map<String, Object> facts) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.of(facts));
        } else {
            facts.forEach((name, value) -> out.println(name + "=" + value));
        }
    }
}
