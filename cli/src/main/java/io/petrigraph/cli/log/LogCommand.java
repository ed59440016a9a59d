package io.petrigraph.cli.log;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.cli.Json;
import io.petrigraph.runtime.replay.Replay;
import io.petrigraph.scheduler.configuration.Profile;
import io.petrigraph.wire.DocumentFormat;
import io.petrigraph.wire.DocumentWriter;
import io.petrigraph.wire.FiringCodec;
import io.petrigraph.wire.LogRecord;
import io.petrigraph.wire.LogRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a log: what it is, whether it is whole, which marking it leads to, and what happened. */
@Command(name = "log", mixinStandardHelpOptions = true, description = "Reads a log without its application.")
public final class LogCommand {
    private static final int FLUSH_RECORDS = 4096;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void print(boolean json, Map<String, Object> facts) {
        if (json) {
            out().println(Json.of(facts));
        } else {
            facts.forEach((name, value) -> out().println(name + "=" + value));
        }
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints what the log is and holds.")
    int info(
            @Parameters(paramLabel = "DIR", description = "the log's directory") Path directory,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        try (OpenedLog log = OpenedLog.open(directory)) {
            long first = -1;
            long last = -1;
            long records = 0;
            while (log.reader().next()) {
                last = log.reader().sequence();
                first = records++ == 0 ? last : first;
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("net", log.net().name());
            facts.put("fingerprint", String.format("%016x", log.net().fingerprint()));
            facts.put("places", log.net().places().size());
            facts.put("transitions", log.net().transitions().size());
            facts.put("records", records);
            facts.put("firstSequence", first);
            facts.put("lastSequence", last);
            facts.put("snapshots", log.snapshots());
            print(json, facts);
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Checks every byte, and replays every record; exits 1 where the log is bad.")
    int verify(
            @Parameters(paramLabel = "DIR", description = "the log's directory") Path directory,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        try (OpenedLog log = OpenedLog.open(directory)) {
            Replay replay = log.replay();
            long records = replay.run(log.reader(), Long.MAX_VALUE);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("records", records);
            facts.put("lastSequence", replay.nextSequence() - 1);
            facts.put("hash", String.format("%016x", replay.marking().hash()));
            print(json, facts);
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the canonical hash of the marking.")
    int hash(
            @Parameters(paramLabel = "DIR", description = "the log's directory") Path directory,
            @Option(names = "--as-of", paramLabel = "SEQUENCE", description = "after that sequence") Long asOf,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        try (OpenedLog log = OpenedLog.open(directory)) {
            Replay replay = log.replay();
            replay.run(log.reader(), asOf == null ? Long.MAX_VALUE : asOf);
            if (asOf != null && (asOf < 0 || replay.nextSequence() <= asOf)) {
                throw new BadInputException(
                        "the log has no such sequence, its last is " + (replay.nextSequence() - 1) + ": as-of=" + asOf);
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("sequence", replay.nextSequence() - 1);
            facts.put("hash", String.format("%016x", replay.marking().hash()));
            print(json, facts);
        }
        return 0;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Prints how often each transition fired: a profile for the next plan.")
    int profile(@Parameters(paramLabel = "DIR", description = "the log's directory") Path directory)
            throws IOException {
        try (OpenedLog log = OpenedLog.open(directory)) {
            FiringCodec codec = new FiringCodec(log.net());
            Map<String, Long> firings = new TreeMap<>();
            while (log.reader().next()) {
                firings.merge(LogRecord.of(log.reader(), codec).firing().transition(), 1L, Long::sum);
            }
            out().print(Profile.of(firings).text());
        }
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints every record, in sequence order.")
    int dump(
            @Parameters(paramLabel = "DIR", description = "the log's directory") Path directory,
            @Option(names = "--as-of", paramLabel = "SEQUENCE", description = "up to that sequence") Long asOf,
            @Option(names = "--json", description = "one JSON object a line: the default") boolean json,
            @Option(names = "--yaml", description = "as YAML documents, the net first") boolean yaml)
            throws IOException {
        if (json && yaml) {
            throw new BadInputException("choose one of --json and --yaml: json=true yaml=true");
        }
        long last = asOf == null ? Long.MAX_VALUE : asOf;
        try (OpenedLog log = OpenedLog.open(directory)) {
            if (yaml) {
                dumpYaml(log, last);
            } else {
                FiringCodec codec = new FiringCodec(log.net());
                while (log.reader().next() && log.reader().sequence() <= last) {
                    out().println(Json.of(RecordFacts.of(LogRecord.of(log.reader(), codec))));
                }
            }
        }
        return 0;
    }

    private void dumpYaml(OpenedLog log, long last) {
        DocumentWriter documents = new DocumentWriter(DocumentFormat.YAML);
        LogRenderer renderer = new LogRenderer(log.reader(), documents);
        int rendered = 0;
        while (log.reader().next() && log.reader().sequence() <= last) {
            renderer.record();
            if (++rendered % FLUSH_RECORDS == 0) {
                flush(documents);
            }
        }
        flush(documents);
    }

    private void flush(DocumentWriter documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            documents.drainTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail: bytes=" + bytes.size(), e);
        }
        out().print(bytes.toString(StandardCharsets.UTF_8));
    }
}
