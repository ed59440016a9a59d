package io.petrigraph.cli.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.conformance.xes.XesException;
import io.petrigraph.conformance.xes.XesReader;
import io.petrigraph.log.Figures;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.pnml.PnmlElement;
import io.petrigraph.pnml.PnmlException;
import io.petrigraph.pnml.PnmlNet;
import io.petrigraph.scheduler.configuration.Configuration;
import io.petrigraph.scheduler.configuration.ConfigurationException;
import io.petrigraph.scheduler.configuration.Profile;
import io.petrigraph.test.random.RandomPlainNet;
import io.petrigraph.test.random.SplitMix64;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Mutated PNML, XES and configuration files for a few seconds, or as many as {@code checks/run R18} says. What is read is
 * written and read again as the same net; what is not is a typed error with a place. One seed is one file.
 */
class FuzzedFilesTest {
    private static final long FIRST_SEED = Long.getLong("petrigraph.seed", 0);
    private static final long SECONDS = Long.getLong("petrigraph.seconds", 4);
    /** In any time at least so many: one, where one seed is repeated. */
    private static final long LEAST_FILES = SECONDS == 0 ? 1 : 500;

    private static final String CONFIGURATION = """
            # by hand
            [plan]
            partitions = 4
            imbalance = 0.2
            [pin]
            place.a = 1
            [limits]
            crossShare = 0.5
            """;

    private final List<byte[]> nets = new ArrayList<>();
    private final byte[] log;

    FuzzedFilesTest() throws IOException {
        for (String name : List.of("pages.pnml", "partitions.pnml")) {
            nets.add(resource(name));
        }
        log = resource("traces.xes");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FuzzedFilesTest.class.getResourceAsStream("/fuzz/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    @Test
    void shouldAnswerWithATypedErrorOrTheSameNetWhenFilesAreMutated() {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long seed = FIRST_SEED;
        for (; seed < FIRST_SEED + LEAST_FILES || System.nanoTime() < end; seed++) {
            try {
                switch ((int) (seed % 8)) {
                    case 6 -> xes(seed);
                    case 7 -> configuration(seed);
                    default -> pnml(seed);
                }
            } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError(
                        "repeat with: mvn -pl cli -am test -Dtest=FuzzedFilesTest -Dpetrigraph.seconds=0"
                                + " -Dpetrigraph.seed=" + seed,
                        e);
            }
        }
        Figures.tried(seed - FIRST_SEED);
    }

    private void pnml(long seed) throws IOException {
        SplitMix64 random = new SplitMix64(seed);
        PnmlNet right = random.chance(50)
                ? PnmlNet.of(RandomPlainNet.of(seed))
                : Pnml.read(new ByteArrayInputStream(random.pick(nets)));
        byte[] bytes = written(right, new TreeMutator(random).mutate(right.document()));
        if (random.chance(20)) {
            BytesMutator.mutate(bytes, random);
        }
        PnmlNet read;
        try {
            read = Pnml.read(new ByteArrayInputStream(bytes));
        } catch (PnmlException e) {
            assertEquals(true, e.line() > 0 && e.column() > 0, "no place: " + e.getMessage());
            return;
        }
        PnmlNet again = Pnml.read(new ByteArrayInputStream(written(read, read.document())));
        assertArrayEquals(read.net().canonicalBytes(), again.net().canonicalBytes());
        PnmlNet anew = PnmlNet.of(read.net());
        PnmlNet back = Pnml.read(new ByteArrayInputStream(written(anew, anew.document())));
        assertEquals(read.net().places().size(), back.net().places().size());
        assertEquals(read.net().initial(), back.net().initial());
    }

    private static byte[] written(PnmlNet net, PnmlElement document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PnmlNet with = new PnmlNet(net.net(), net.id(), net.type(), List.of(), List.of(), List.of(), document);
        Pnml.write(with, out);
        return out.toByteArray();
    }

    private void xes(long seed) throws IOException {
        byte[] bytes = BytesMutator.words(log, new SplitMix64(seed));
        try {
            XesReader reader = XesReader.open(new ByteArrayInputStream(bytes));
            while (reader.next().isPresent()) {}
        } catch (XesException expected) {
            // a typed error is an answer
        }
    }

    private static void configuration(long seed) {
        SplitMix64 random = new SplitMix64(seed);
        byte[] bytes = BytesMutator.words(CONFIGURATION.getBytes(StandardCharsets.UTF_8), random);
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            Configuration.parse(text).effective();
        } catch (ConfigurationException expected) {
            // a typed error is an answer
        }
        try {
            Profile.parse(text);
        } catch (ConfigurationException expected) {
            // a typed error is an answer
        }
    }
}
