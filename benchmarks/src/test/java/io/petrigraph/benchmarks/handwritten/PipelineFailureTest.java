package io.petrigraph.benchmarks.handwritten;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PipelineFailureTest {
    private static final EventStream STREAM = OrdersWorkload.draw(new OrdersWorkload.Parameters(42, 1000, 100, false));

    @TempDir
    private Path directory = Path.of("");

    @Test
    void shouldThrowToTheCallerWhenTheWriterFails() {
        WorkloadState broken = new WorkloadState() {
            @Override
            public int apply(int type, long a, long b, long c) {
                throw new UnsupportedOperationException("broken on purpose, type=" + type);
            }

            @Override
            public long checksum() {
                return 0;
            }
        };
        try (Pipeline pipeline = new Pipeline(STREAM, directory, broken, 1 << 20)) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, pipeline::run);

            assertEquals(UnsupportedOperationException.class, causeOf(failure));
        }
    }

    @Test
    void shouldLeaveNoThreadWhenClosed() {
        Pipeline pipeline = new Pipeline(STREAM, directory, Handwritten.objectsOf(STREAM), 1 << 20);
        pipeline.run();

        pipeline.close();

        assertFalse(pipeline.threads().get(0).isAlive());
    }

    private static Class<?> causeOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? Void.class : cause.getClass();
    }
}
