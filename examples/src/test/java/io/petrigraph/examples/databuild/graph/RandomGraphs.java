package io.petrigraph.examples.databuild.graph;

import io.petrigraph.test.random.SplitMix64;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Random graphs, cycles and refs that depend on themselves included. */
public final class RandomGraphs {
    private static final int MOST_DEPENDENCIES = 3;

    private RandomGraphs() {}

    /** A graph of that many refs. */
    public static DependencyGraph graph(SplitMix64 random, int refs) {
        StringBuilder text = new StringBuilder("header\n");
        int upwardPercent = random.below(20);
        for (int ref = 0; ref < refs; ref++) {
            text.append('r').append(ref).append("\t1\t");
            for (int i = random.below(MOST_DEPENDENCIES + 1); i > 0; i--) {
                boolean upward = ref == 0 || random.chance(upwardPercent);
                text.append('r').append(random.below(upward ? refs : ref)).append(' ');
            }
            text.append('\n');
        }
        try {
            return GraphReader.read(
                    "random", new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("a graph in memory cannot be read: refs=" + refs, e);
        }
    }
}
