package io.petrigraph.cli.structure;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.cli.Json;
import io.petrigraph.cli.Main;
import io.petrigraph.conformance.Conformance;
import io.petrigraph.conformance.ConformanceLimits;
import io.petrigraph.conformance.PnmlLabels;
import io.petrigraph.conformance.Verdict;
import io.petrigraph.conformance.xes.XesException;
import io.petrigraph.conformance.xes.XesReader;
import io.petrigraph.conformance.xes.XesTrace;
import io.petrigraph.pnml.Pnml;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays each trace of a log on a net. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        description = "Replays each trace of an event log on a net; exits 1 where one does not fit.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ConformCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NET.pnml", description = "the net")
    private Path net;

    @Parameters(index = "1", paramLabel = "LOG.xes", description = "the event log; LOG.xes.gz is read too")
    private Path log;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(
            names = "--activity",
            paramLabel = "KEY",
            description = "the event's attribute that names its activity (default: ${DEFAULT-VALUE})")
    private String activityKey = XesReader.NAME;

    @Option(
            names = "--max-markings",
            paramLabel = "N",
            description = "markings that a trace may have led to at one event (default: ${DEFAULT-VALUE})")
    private int maxMarkings = ConformanceLimits.DEFAULT.maxMarkings();

    @Spec
    private CommandSpec spec;

    private final List<Map<String, Object>> refused = new ArrayList<>();
    private final List<Map<String, Object>> undecided = new ArrayList<>();
    private long traces;

    @Override
    public Integer call() throws IOException {
        ConformanceLimits limits = ConformanceLimits.DEFAULT;
        Conformance conformance = new Conformance(
                PnmlLabels.of(Pnml.read(net)),
                new ConformanceLimits(limits.plain(), Math.max(1, maxMarkings), limits.maxKeptMarkings()));
        try (InputStream in = open(log)) {
            replay(XesReader.open(in, activityKey), conformance);
        } catch (XesException e) {
            throw new BadInputException(log + ":" + e.getMessage());
        }
        print();
        return refused.isEmpty() && undecided.isEmpty() ? 0 : Main.FAILS;
    }

    private void replay(XesReader reader, Conformance conformance) throws IOException {
        for (Optional<XesTrace> trace = reader.next(); trace.isPresent(); trace = reader.next()) {
            traces++;
            note(trace.get(), conformance.replay(trace.get().activities()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    private void note(XesTrace trace, Verdict verdict) {
        if (verdict instanceof Verdict.Refused no) {
            refused.add(facts(trace, no.position(), no.activity(), no.reason()));
        } else if (verdict instanceof Verdict.Undecided nobodyKnows) {
            undecided.add(facts(trace, nobodyKnows.position(), nobodyKnows.activity(), nobodyKnows.reason()));
        }
    }

    private static Map<String, Object> facts(XesTrace trace, int position, String activity, String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("trace", trace.name());
        facts.put("position", position);
        facts.put("activity", activity);
        facts.put("reason", reason);
        return facts;
    }

    private void print() {
        long fitting = traces - refused.size() - undecided.size();
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("traces", traces);
            facts.put("fitting", fitting);
            facts.put("refused", refused);
            facts.put("undecided", undecided);
            spec.commandLine().getOut().println(Json.of(facts));
            return;
        }
        spec.commandLine().getOut().println(fitting + " of " + traces + " traces fit");
        refused.forEach(facts -> print("refused", facts));
        undecided.forEach(facts -> print("undecided", facts));
    }

    private void print(String what, Map<String, Object> facts) {
        String activity = String.valueOf(facts.get("activity"));
        spec.commandLine()
                .getOut()
                .println("  " + what + ": trace " + facts.get("trace") + ", position " + facts.get("position")
                        + (activity.isEmpty() ? "" : " \"" + activity + "\"") + ": " + facts.get("reason"));
    }
}
