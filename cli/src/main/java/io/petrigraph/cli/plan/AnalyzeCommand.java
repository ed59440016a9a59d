package io.petrigraph.cli.plan;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.cli.Json;
import io.petrigraph.cli.Main;
import io.petrigraph.cli.drawing.HtmlReport;
import io.petrigraph.cli.drawing.SvgDrawing;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.pnml.PnmlNet;
import io.petrigraph.scheduler.Plan;
import io.petrigraph.scheduler.PlanDot;
import io.petrigraph.scheduler.PlanException;
import io.petrigraph.scheduler.PlanFacts;
import io.petrigraph.scheduler.PlanText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a net into partitions and tells where everything lies, what crosses, and why. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Plans a net into partitions and says why. Exits with 1 where the plan breaks a limit of the file.")
public final class AnalyzeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a net as PNML, instead of --net")
    private @Nullable Path file;

    @Option(names = "--net", paramLabel = "NAME", description = NamedNets.NAMES)
    private @Nullable String net;

    @Option(names = "--partitions", paramLabel = "N|auto", description = "goes before the file; default: 1")
    private @Nullable String partitions;

    @Option(names = "--config", paramLabel = "FILE", description = "see CONFIGURATION.md")
    private @Nullable Path config;

    @Option(names = "--conflicts", description = "pairs of transitions, the place they share, and who orders them")
    private boolean conflicts;

    @Option(names = "--effective", description = "prints the effective configuration instead")
    private boolean effective;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Option(names = "--dot", description = "a drawing for Graphviz")
    private boolean dot;

    @Option(names = "--svg", paramLabel = "FILE", description = "draws the net with its partitions in colour")
    private @Nullable Path svg;

    @Option(names = "--html", paramLabel = "FILE", description = "a report to look at")
    private @Nullable Path html;

    @Override
    public Integer call() throws IOException {
        if (json && dot) {
            throw new BadInputException("choose one of --json and --dot: json=true dot=true");
        }
        PlanInput input = PlanInput.read(config);
        PrintWriter out = spec.commandLine().getOut();
        if (effective) {
            out.print(input.configuration().effective());
            return 0;
        }
        if ((net == null) == (file == null)) {
            throw new BadInputException(
                    "give a PNML file or --net " + NamedNets.NAMES + ": net=" + net + " file=" + file);
        }
        PnmlNet read = file == null ? null : Pnml.read(file);
        Plan plan = Plan.of(read != null ? read.net() : NamedNets.of(String.valueOf(net)), input.context(partitions));
        UnitComparison comparison = read == null ? null : new UnitComparison(read, plan);
        print(plan, comparison, out);
        if (svg != null) {
            Files.writeString(svg, SvgDrawing.of(plan));
        }
        if (html != null) {
            Files.writeString(html, HtmlReport.of(plan, comparison == null ? List.of() : comparison.sentences()));
        }
        return keepsLimits(plan) ? 0 : Main.FAILS;
    }

    private void print(Plan plan, @Nullable UnitComparison comparison, PrintWriter out) {
        if (dot) {
            out.print(PlanDot.draw(plan));
        } else if (json) {
            Map<String, Object> facts = PlanFacts.of(plan);
            if (conflicts) {
                facts.put("conflicts", PlanFacts.conflicts(plan));
            }
            if (comparison != null) {
                facts.put("parts", comparison.facts());
            }
            out.println(Json.of(facts));
        } else {
            out.print(conflicts ? PlanText.conflicts(plan) : PlanText.describe(plan));
            if (comparison != null && !conflicts) {
                comparison.sentences().forEach(out::println);
            }
        }
    }

    private boolean keepsLimits(Plan plan) {
        try {
            plan.requireLimits();
            return true;
        } catch (PlanException e) {
            spec.commandLine().getErr().println("petrigraph: " + e.getMessage());
            return false;
        }
    }
}
