package io.petrigraph.cli.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on the nets of the examples; what the guide shows of them is what they print. */
class NetCommandsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String NET = ROOT.resolve("examples/nets/claims.pnml").toString();
    private static final String LOG = ROOT.resolve("examples/nets/claims.xes").toString();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void shouldPrintWhatTheGuideShows() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("GUIDE.md"));
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("$ bin/petrigraph structure ")
                    || lines.get(i).startsWith("$ bin/petrigraph conform ")) {
                int end = i + 1;
                while (!lines.get(end).equals("```") && !lines.get(end).startsWith("$ ")) {
                    end++;
                }
                run(arguments(lines.get(i)));
                assertEquals(
                        String.join("\n", lines.subList(i + 1, end)),
                        out.toString().stripTrailing());
                commands++;
            }
        }
        assertTrue(commands >= 3, "the guide shows too few commands: " + commands);
    }

    private static String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.substring("$ bin/petrigraph ".length()).split(" ", -1)) {
            arguments.add(word.startsWith("examples/") ? ROOT.resolve(word).toString() : word);
        }
        return arguments.toArray(new String[0]);
    }

    @Test
    void shouldExitWithOneAndSayWhereWhenATraceDoesNotFit() {
        assertEquals(Main.FAILS, run("conform", NET, LOG, "--json"));
        assertTrue(out.toString()
                .startsWith("{\"traces\":4,\"fitting\":2,\"refused\":[{\"trace\":\"case 3\",\"position\":2,"
                        + "\"activity\":\"Decide\",\"reason\":\"\\\"examined\\\" holds 0 of 1 token;"));
    }

    @Test
    void shouldExitWithZeroWhenEveryTraceFits() throws IOException {
        Path log = folder.resolve("fits.xes.gz");
        String fitting =
                Files.readString(Path.of(LOG)).replaceAll("(?s)<trace>\\s*<string[^>]*case [34].*?</trace>", "");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(log))) {
            packed.write(fitting.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(0, run("conform", NET, log.toString(), "--json"), err::toString);
        assertEquals("{\"traces\":2,\"fitting\":2,\"refused\":[],\"undecided\":[]}\n", out.toString());
    }

    @Test
    void shouldExitWithTwoAndNameThePlaceWhenAFileIsBad() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.xes"), "<log>\n<trace><event/></trace></log>");
        assertEquals(Main.BAD_INPUT, run("conform", NET, bad.toString()));
        assertTrue(err.toString().contains("bad.xes:2:"), err::toString);
        assertEquals(Main.BAD_INPUT, run("structure", bad.toString()));
        assertEquals(
                Main.BAD_INPUT, run("structure", folder.resolve("none.pnml").toString()));
    }

    @Test
    void shouldHoldEveryPartWhenTheStructureIsJson() {
        assertEquals(0, run("structure", NET, "--json"));
        String json = out.toString();
        for (String part : List.of(
                "\"form\":\"plain\"",
                "\"complete\":true,\"spanning\":true,\"semiflows\":[{",
                "\"bounds\":{\"start\":1,",
                "\"maxTokensInPlaceBound\":1,",
                "\"deadTransitions\":[],",
                "\"siphons\":{\"complete\":true,\"minimal\":[{\"places\":[\"start\"],\"marked\":true,",
                "\"live\":\"refuted\"")) {
            assertTrue(json.contains(part), () -> part + " is missing in " + json);
        }
    }
}
