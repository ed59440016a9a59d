package io.petrigraph.cli.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.Figures;
import io.petrigraph.net.Net;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.structure.InvariantChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every marking of random walks keeps the place invariants: over the net of the guide, and over those in the folder {@code
 * pnml} of {@code PETRIGRAPH_SHARED} where that is set, all together for as many seconds as {@code checks/walks} says.
 */
class NetWalksTest {
    private static final long SEED = Long.getLong("petrigraph.seed", 1);
    private static final double SECONDS = Integer.getInteger("petrigraph.seconds", 2);
    private static final Path GUIDE = Path.of("..", "examples", "nets", "claims.pnml");
    /** Steps between two checks, a number that no cycle of a net divides. */
    private static final int STRIDE = 7;

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(GUIDE));
        String shared = System.getenv("PETRIGRAPH_SHARED");
        Path folder = Path.of(shared == null ? "" : shared, "pnml");
        if (shared != null && Files.isDirectory(folder)) {
            try (Stream<Path> more = Files.list(folder)) {
                more.filter(file -> file.toString().endsWith(".pnml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @Test
    void shouldKeepEveryPlaceInvariantWhenNetsWalkAtRandom() throws IOException {
        List<Path> files = files();
        long steps = 0;
        for (Path file : files) {
            Net net = Pnml.read(file).net();
            InvariantChecker checker = InvariantChecker.of(net);
            assertTrue(checker.size() > 0, "no invariant to keep: file=" + file);
            steps += walk(file, net, checker, System.nanoTime() + (long) (SECONDS * 1e9 / files.size()));
        }
        Figures.tried(steps);
    }

    private static long walk(Path file, Net net, InvariantChecker checker, long end) {
        RandomWalk walk = new RandomWalk(net, SEED);
        long steps = 0;
        while (steps < STRIDE || System.nanoTime() < end) {
            for (int i = 0; i < STRIDE; i++, steps++) {
                if (!walk.step()) {
                    walk.restart();
                }
            }
            String where = "file=" + file + " steps=" + steps + " seed=" + SEED;
            checker.broken(walk.counts()).ifPresent(broken -> assertEquals("", broken.toString(), where));
        }
        return steps;
    }

    @Test
    void shouldNoticeWhenATokenIsThereThatNobodyProduced() throws IOException {
        Net net = Pnml.read(GUIDE).net();
        RandomWalk walk = new RandomWalk(net, SEED);
        walk.step();
        walk.forge(net.place("checked"));
        assertTrue(InvariantChecker.of(net).broken(walk.counts()).isPresent());
        assertEquals(Optional.empty(), InvariantChecker.of(net).broken(new RandomWalk(net, SEED).counts()));
    }
}
