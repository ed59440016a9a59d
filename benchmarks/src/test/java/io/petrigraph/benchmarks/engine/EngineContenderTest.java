package io.petrigraph.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.benchmarks.handwritten.Handwritten;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.TransferWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EngineContenderTest {
    private static final int EVENTS = 30_000;

    @TempDir
    private Path directory = Path.of("");

    static Stream<EventStream> streams() {
        return Stream.of(
                OrdersWorkload.draw(new OrdersWorkload.Parameters(42, EVENTS, 10_000, false)),
                OrdersWorkload.draw(new OrdersWorkload.Parameters(42, EVENTS, 10_000, true)),
                OrdersWorkload.draw(new OrdersWorkload.Parameters(7, EVENTS, 3, false)),
                TransferWorkload.draw(new TransferWorkload.Parameters(42, EVENTS, 100, 10, 2, false)),
                TransferWorkload.draw(new TransferWorkload.Parameters(42, EVENTS, 1000, 50, 8, true)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldEndWithTheObjectsChecksumWhenTheEngineRunsTheSameStream(EventStream stream) throws IOException {
        OptionalLong reference = run(Handwritten::objects, stream);

        assertTrue(reference.isPresent());
        assertEquals(reference, run(EngineContender::inMemory, stream));
        assertEquals(reference, run(EngineContender::logged, stream));
    }

    @Test
    void shouldNameItsThreadsAndLeaveNoneWhenClosed() throws IOException {
        EventStream stream = OrdersWorkload.draw(new OrdersWorkload.Parameters(42, 1000, 10, false));
        Contender contender = EngineContender.logged(stream, Files.createTempDirectory(directory, "engine"));

        contender.run();
        assertEquals(2, contender.threads().size(), contender.threads().toString());
        assertTrue(contender.threads().stream().allMatch(Thread::isAlive));
        contender.close();

        assertTrue(contender.threads().stream().noneMatch(Thread::isAlive));
    }

    private OptionalLong run(Contender.Launcher launcher, EventStream stream) throws IOException {
        Path own = Files.createTempDirectory(directory, "contender");
        try (Contender contender = launcher.launch(stream, own)) {
            assertEquals(stream.validCount(), contender.run());
            return contender.checksum();
        }
    }
}
