package io.petrigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzeTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(args, new PrintWriter(out), new PrintWriter(err));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("petrigraph.conf"), text).toString();
    }

    @Test
    void shouldExplainDatabuildWhenItIsPlannedForTwo() {
        assertEquals(0, run("analyze", "--net", "databuild", "--partitions", "2"), err::toString);
        assertTrue(out.toString().contains("by types alone: 1 component"), out::toString);
        assertTrue(out.toString().contains("Ref: partition"), out::toString);
        assertTrue(out.toString().contains("no two rows may share name"), out::toString);
        assertTrue(out.toString().contains("JobRun.serve: all it decides on is JobRun.Queued(jobRun)"), out::toString);
    }

    @Test
    void shouldPrintEachFormWhenAsked() {
        assertEquals(0, run("analyze", "--net", "shop", "--partitions", "2", "--json", "--conflicts"));
        assertTrue(out.toString().startsWith("{\"net\":\"Shop\",\"partitions\":2,"), out::toString);
        assertTrue(out.toString().contains("\"conflicts\":[{\"first\":"), out::toString);
        assertEquals(0, run("analyze", "--net", "shop", "--dot"));
        assertTrue(out.toString().startsWith("digraph \"Shop\" {"), out::toString);
        assertEquals(0, run("analyze", "--net", "shop", "--conflicts"));
        assertTrue(out.toString().contains("order: "), out::toString);
    }

    @Test
    void shouldExitWithOneWhenALimitIsBroken() throws IOException {
        String config = file("[plan]\npartitions = 2\nmaxCrossShare = 0.01\n");
        assertEquals(Main.FAILS, run("analyze", "--net", "databuild", "--config", config));
        assertTrue(err.toString().contains("maxCrossShare=0.01"), err::toString);
    }

    @Test
    void shouldNameTheLineAndTheNearestKeyWhenTheFileIsWrong() throws IOException {
        String config = file("# mine\n[plan]\npartition = 2\n");
        assertEquals(Main.BAD_INPUT, run("analyze", "--net", "shop", "--config", config));
        String expected = "line 3: there is no such key; the nearest is partitions: key=partition";
        assertTrue(err.toString().contains(expected), err::toString);
        assertEquals(Main.BAD_INPUT, run("analyze", "--net", "shopp"));
        assertEquals(Main.BAD_INPUT, run("analyze"));
    }

    @Test
    void shouldDrawTheNetInTheColoursOfItsPartitionsWhenAsked() throws IOException {
        Path svg = folder.resolve("databuild.svg");
        Path html = folder.resolve("databuild.html");
        String[] args = {"analyze", "--net", "databuild", "--partitions", "2", "--svg", svg.toString()};
        assertEquals(0, run(args), err::toString);
        String drawn = Files.readString(svg);
        assertTrue(drawn.startsWith("<svg ") && drawn.endsWith("</svg>\n"), drawn);
        assertTrue(drawn.contains(">Partition</text>"), "an entity is one node, or its states are many");
        assertEquals(0, run("analyze", "--net", "shop", "--partitions", "2", "--html", html.toString()));
        String page = Files.readString(html);
        assertTrue(page.contains("<h2>Who decides how much</h2>") && page.contains(">Order.New</text>"), page);
        assertEquals(Main.BAD_INPUT, run("analyze", "--net", "shop", "--svg", folder.toString()));
    }

    @Test
    void shouldPlanByTheFiringsOfAnEarlierRunWhenTheFileNamesThem() throws IOException {
        Path log = folder.resolve("log");
        assertEquals(0, run("demo", "--log", log.toString()), err::toString);
        assertEquals(0, run("log", "profile", log.toString()));
        Files.writeString(folder.resolve("profile"), out.toString());
        String config = file("[plan]\npartitions = 2\nprofile = profile\n");
        assertEquals(0, run("analyze", "--net", "databuild", "--config", config, "--json"), err::toString);
        assertTrue(out.toString().contains("\"name\":\"Databuild.cycleClaim\",\"worst\":\"LOCAL\""), out::toString);
        assertTrue(out.toString().contains("\"weight\":0.0"), out::toString);
    }

    @Test
    void shouldPrintTheEffectiveConfigurationWhenAsked() throws IOException {
        String config = file("[plan]\nslices = 8\n[weights]\npay = 3\n");
        assertEquals(0, run("analyze", "--config", config, "--effective"));
        assertTrue(out.toString().contains("\nslices = 8\n"), out::toString);
        assertTrue(out.toString().contains("# imbalance = 0.1\n"), out::toString);
        assertEquals(0, run("analyze", "--config", file(out.toString()), "--effective"));
    }

    @Test
    void shouldCompareWithTheUnitsOfTheFileWhenItHasSome() {
        String file = Path.of("src/test/resources/two-tracks.pnml").toString();
        assertEquals(0, run("analyze", file, "--partitions", "2", "--json"), err::toString);
        String expected = "\"parts\":{\"largestPartitionPlaces\":2,\"transitionsOverPartitions\":0,\"units\":2,"
                + "\"unitsInOnePartition\":2,\"largestUnitPlaces\":2,\"transitionsOverUnits\":0}";
        assertTrue(out.toString().contains(expected), out::toString);
        assertEquals(0, run("analyze", file, "--partitions", "2"));
        assertTrue(out.toString().contains("The file's 2 units: 2 lie in one partition each"), out::toString);
        assertEquals(Main.BAD_INPUT, run("analyze", file, "--net", "shop"));
        assertEquals(Main.BAD_INPUT, run("analyze", folder.resolve("none.pnml").toString()));
    }
}
