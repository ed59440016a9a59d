package io.petrigraph.benchmarks.handwritten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.TransferWorkload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ContendersAgreeTest {
    private static final int EVENTS = 10_000;
    private static final int SEGMENT_LENGTH_BYTES = 1 << 17;

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
    void shouldEndWithOneChecksumWhenContendersRunTheSameStream(EventStream stream) throws IOException {
        Map<String, Contender.Launcher> others = Map.of(
                "arrays", Handwritten::arrays,
                "pipeline", (it, own) -> new Pipeline(it, own, Handwritten.objectsOf(it), SEGMENT_LENGTH_BYTES),
                "pipeline-arrays", (it, own) -> new Pipeline(it, own, Handwritten.arraysOf(it), SEGMENT_LENGTH_BYTES));
        OptionalLong reference = run(Handwritten::objects, stream);

        for (Map.Entry<String, Contender.Launcher> other : others.entrySet()) {
            assertEquals(reference, run(other.getValue(), stream), other.getKey());
        }
        assertEquals(OptionalLong.empty(), run((it, own) -> new PipelineFloor(it, own, SEGMENT_LENGTH_BYTES), stream));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldPredictEachOutcomeWhenStatesApplyTheStream(EventStream stream) {
        WorkloadState objects = Handwritten.objectsOf(stream);
        WorkloadState arrays = Handwritten.arraysOf(stream);

        for (int row = 0; row < stream.length(); row++) {
            int byObjects = objects.apply(stream.type(row), stream.a(row), stream.b(row), stream.c(row));
            int byArrays = arrays.apply(stream.type(row), stream.a(row), stream.b(row), stream.c(row));
            assertEquals(stream.valid(row), byObjects == WorkloadState.COMMITTED, "row=" + row);
            assertEquals(byObjects, byArrays, "row=" + row);
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void shouldChangeTheChecksumWhenOneMoreEventCommits(EventStream stream) {
        WorkloadState state = Handwritten.objectsOf(stream);
        long before = state.checksum();
        int row = 0;
        while (!stream.valid(row)) {
            row++;
        }

        assertEquals(0, state.apply(stream.type(row), stream.a(row), stream.b(row), stream.c(row)));

        assertNotEquals(before, state.checksum());
    }

    private OptionalLong run(Contender.Launcher launcher, EventStream stream) throws IOException {
        Path own = Files.createTempDirectory(directory, "contender");
        try (Contender contender = launcher.launch(stream, own)) {
            assertEquals(stream.validCount(), contender.run());
            return contender.checksum();
        }
    }
}
