package io.petrigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.net.Net;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nets run by the command with real threads under 1, 2 and 4 partitions: each firing of each log is accepted by the reference, each
 * marking explored, and replay under other counts gives the same hash. {@code -Dpetrigraph.pnml=FOLDER} takes the nets of a folder,
 * {@code -Dpetrigraph.firings=N} so many firings, {@code -Dpetrigraph.figures=FILE} notes what was run.
 */
class PlayedNetsTest {
    private static final int SEATS = 5;
    private static final long MAX_STATES = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    static Stream<Path> nets() throws IOException {
        String nets = System.getProperty("petrigraph.pnml");
        if (nets == null) {
            Path own = Files.createTempFile("philosophers", ".pnml");
            own.toFile().deleteOnExit();
            return Stream.of(Files.writeString(own, philosophers(), StandardOpenOption.WRITE));
        }
        try (Stream<Path> files = Files.list(Path.of(nets))) {
            return files.filter(file -> file.toString().endsWith(".pnml")).sorted().toList().stream();
        }
    }

    /** They take both forks at once, so nothing ends it; each fork lies between two of them. */
    private static String philosophers() {
        StringBuilder net = new StringBuilder(
                "<pnml><net id=\"n\" type=\"http://www.pnml.org/version-2009/grammar/ptnet\"><page id=\"g\">");
        for (int i = 0; i < SEATS; i++) {
            for (String place : List.of("fork", "thinks", "eats")) {
                net.append("<place id=\"").append(place).append(i).append("\"><initialMarking><text>");
                net.append(place.equals("eats") ? 0 : 1).append("</text></initialMarking></place>");
            }
            net.append("<transition id=\"take" + i + "\"/><transition id=\"give" + i + "\"/>");
            List<String> left = List.of("fork" + i, "fork" + (i + 1) % SEATS, "thinks" + i);
            for (String place : left) {
                arc(net, place, "take" + i);
                arc(net, "give" + i, place);
            }
            arc(net, "take" + i, "eats" + i);
            arc(net, "eats" + i, "give" + i);
        }
        return net.append("</page></net></pnml>").toString();
    }

    private static void arc(StringBuilder net, String from, String to) {
        net.append("<arc id=\"").append(from).append(to).append("\" source=\"").append(from);
        net.append("\" target=\"").append(to).append("\"/>");
    }

    @ParameterizedTest
    @MethodSource("nets")
    void shouldBeAcceptedByTheReferenceFiringByFiringWhenRunInAnyNumberOfPartitions(Path file) throws IOException {
        Net net = Pnml.read(file).net();
        LogJudge judge = new LogJudge(net, MAX_STATES);
        for (int partitions : new int[] {1, 2, 4}) {
            Path log = folder.resolve(file.getFileName() + "-" + partitions);
            String facts = run(file, partitions, log);
            try (LogReader reader = LogReader.open(new FileStorage(log))) {
                assertEquals(fact(facts, "firings"), String.valueOf(judge.follow(reader)));
            }
            assertEquals(fact(facts, "dead"), String.valueOf(judge.isDead()));
            assertEquals(fact(facts, "hash"), String.format("%016x", judge.hash()));
            for (int others : new int[] {2, 8}) {
                assertEquals(fact(facts, "hash"), String.format("%016x", replay(net, log, others)));
            }
            note(file, facts, judge);
        }
    }

    private static String run(Path file, int partitions, Path log) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String firings = System.getProperty("petrigraph.firings", "3000");
        String[] args = {
            "run",
            file.toString(),
            "--firings",
            firings,
            "--partitions",
            "" + partitions,
            "--log",
            log.toString(),
            "--json"
        };
        assertEquals(0, Main.run(args, new PrintWriter(out), new PrintWriter(err)), err.toString());
        return out.toString();
    }

    private static String fact(String facts, String name) {
        return facts.replaceFirst("(?s).*\"" + name + "\":\"?([^,\"}]*).*", "$1");
    }

    private static long replay(Net net, Path log, int partitions) throws IOException {
        FileStorage storage = new FileStorage(log);
        ParallelReplay replay = new ParallelReplay(net, Ownership.hashed(net, partitions));
        replay.run(() -> LogReader.open(storage), Long.MAX_VALUE, Runnable::run);
        return replay.hash();
    }

    private static void note(Path file, String facts, LogJudge judge) throws IOException {
        String figures = System.getProperty("petrigraph.figures");
        if (figures != null) {
            String line = file.getFileName() + " asked=" + judge.asked() + " " + facts.strip() + "\n";
            Files.writeString(Path.of(figures), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
