package io.petrigraph.examples.databuild;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.examples.databuild.ExpectedEnds.End;
import io.petrigraph.examples.databuild.graph.DependencyGraph;
import io.petrigraph.examples.databuild.graph.GraphReader;
import io.petrigraph.log.storage.FileStorage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole real graph in the modes in which not everything succeeds. Run by {@code checks/debian}, which names the file. */
final class WholeGraphCheck {
    private static final long SEED = 42;

    private final Path file = Path.of(System.getProperty("petrigraph.graph", "none.tsv.gz"));

    @TempDir
    Path folder;

    private PlayedGraph play(String name, boolean batchCycles, int failuresPercent) throws IOException {
        DependencyGraph graph = GraphReader.read(file);
        long startNs = System.nanoTime();
        PlayedGraph played = new PlayedGraph(new DatabuildDemo.Settings(graph, batchCycles, failuresPercent, SEED, 1));
        ExpectedEnds ends = played.playAndCheck(new FileStorage(folder.resolve(name)));
        System.out.printf(
                "whole graph: batchCycles=%b failuresPercent=%d live=%d failed=%d blocked=%d hash=%016x seconds=%d%n",
                batchCycles,
                failuresPercent,
                ends.count(End.LIVE),
                ends.count(End.FAILED),
                ends.count(End.BLOCKED),
                played.hash(),
                (System.nanoTime() - startNs) / 1_000_000_000);
        return played;
    }

    @Test
    void shouldNameTheCycleOfEveryWantThatIsOnOneWhenCyclesAreNotBatched() throws IOException {
        play("off", false, 0);
    }

    @Test
    void shouldFailTheSameTwiceWhenOneInAHundredBuildsFails() throws IOException {
        assertEquals(play("first", true, 1).hash(), play("second", true, 1).hash());
    }
}
