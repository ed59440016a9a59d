package io.petrigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private String demo(String... options) {
        Path log = folder.resolve("log" + System.nanoTime());
        String[] args = new String[options.length + 4];
        args[0] = "demo";
        args[1] = "--json";
        args[2] = "--log";
        args[3] = log.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        assertEquals(0, run(args), err::toString);
        return log.toString();
    }

    private String fact(String name) {
        String json = out.toString();
        int at = json.indexOf("\"" + name + "\":") + name.length() + 3;
        int end = at;
        while (",}".indexOf(json.charAt(end)) < 0) {
            end++;
        }
        return json.substring(at, end).replace("\"", "");
    }

    @Test
    void shouldMakeEveryWantSuccessfulWhenNothingFails() {
        demo();
        assertEquals("true", fact("replayEqual"));
        assertEquals("15", fact("Partition.Live"));
        assertEquals("0", fact("Want.UpstreamFailed"));
        assertEquals("0", fact("rejected"));
        assertEquals("", err.toString());
    }

    @Test
    void shouldEndUpstreamFailedWithTheCycleNamedWhenCyclesAreNotBatched() {
        String log = demo("--batch-cycles", "off");
        assertFalse(fact("Want.UpstreamFailed").equals("0"), out::toString);
        assertEquals("0", fact("Want.UpstreamBuilding"));
        assertEquals("0", fact("Want.Idle"));
        assertEquals(0, run("log", "dump", log, "--json"));
        assertTrue(out.toString().contains("cycle: "), "the log names no cycle");
    }

    @Test
    void shouldFailTheSameTwiceWhenTheSeedIsTheSame() {
        demo("--failures", "30", "--seed", "7");
        String first = fact("Partition.Failed") + " " + fact("Want.Failed") + " " + fact("Want.UpstreamFailed");
        String hash = fact("hash");
        demo("--failures", "30", "--seed", "7");
        assertEquals(first, fact("Partition.Failed") + " " + fact("Want.Failed") + " " + fact("Want.UpstreamFailed"));
        assertEquals(hash, fact("hash"));
        assertFalse(first.startsWith("0 "), first);
    }

    @Test
    void shouldReachTheSameStatesWhenSeveralClientsPlay() {
        demo("--clients", "3");
        assertEquals("15", fact("Partition.Live"));
        assertEquals("true", fact("replayEqual"));
    }

    @Test
    void shouldAgreeOnTheHashWhenTheLogIsAskedWithoutItsApplication() {
        String log = demo();
        String hash = fact("hash");
        String last = fact("lastSequence");
        assertEquals(0, run("log", "verify", log, "--json"));
        assertEquals(hash, fact("hash"));
        assertEquals(0, run("log", "hash", log, "--as-of", last, "--json"));
        assertEquals(hash, fact("hash"));
        assertEquals(0, run("log", "info", log, "--json"));
        assertEquals(last, fact("lastSequence"));
        assertEquals("Databuild", fact("net"));
    }

    @Test
    void shouldDumpOneObjectForEachRecordWhenAsked() {
        String log = demo();
        long last = Long.parseLong(fact("lastSequence"));
        assertEquals(0, run("log", "dump", log, "--json"));
        String[] lines = out.toString().split("\n", 0);
        assertEquals(last + 1, lines.length);
        assertTrue(lines[0].startsWith("{\"sequence\":0,\"time\":"), lines[0]);
        assertTrue(
                lines[0].contains("\"transaction\":{\"index\":0,\"count\":4},\"transition\":\"Databuild.refCreate\""),
                lines[0]);
        assertEquals(0, run("log", "dump", log, "--yaml", "--as-of", "3"));
        assertTrue(out.toString().contains("transition: \"Want.submit\""), out::toString);
    }

    @Test
    void shouldNameThePlaceWhenTheLogIsDamaged() throws IOException {
        String log = demo();
        Path segment = Path.of(log, "segment-0000000000");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        int at = firstRecordAfterHeader(bytes);
        bytes[at] ^= 1;
        Files.write(segment, bytes);
        assertEquals(Main.FAILS, run("log", "verify", log));
        assertTrue(err.toString().contains("segment-0000000000"), err::toString);
    }

    /** A byte that surely lies within a record: that of the first ref's name. */
    private static int firstRecordAfterHeader(byte[] bytes) {
        byte[] name = "web/sessions".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length - name.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new AssertionError("the first ref is not in the segment");
    }

    @Test
    void shouldExitWithTwoWhenTheUsageIsWrong() {
        assertEquals(Main.BAD_INPUT, run());
        assertEquals(Main.BAD_INPUT, run("demo", "--partitions", "0"));
        assertEquals(Main.BAD_INPUT, run("demo", "--failures", "101"));
        assertEquals(
                Main.BAD_INPUT,
                run("demo", "--graph", folder.resolve("none.tsv").toString()));
        assertEquals(Main.BAD_INPUT, run("log", "verify", folder.resolve("none").toString()));
        assertEquals(Main.BAD_INPUT, run("log", "info", folder.toString()));
        assertEquals(Main.BAD_INPUT, run("demo", "--nonsense"));
        assertEquals("", out.toString());
    }
}
