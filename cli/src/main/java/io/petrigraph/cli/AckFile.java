package io.petrigraph.cli;

import io.petrigraph.examples.databuild.LatencyRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes acknowledged sequences to a file outside of the log, so that a test can kill the demo and ask. One thread at a time. */
final class AckFile implements AutoCloseable {
    private final @Nullable FileChannel file;

    AckFile(@Nullable Path path) throws IOException {
        file = path == null
                ? null
                : FileChannel.open(
                        path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Records the sequence, then the latency elsewhere. */
    LatencyRecorder andThen(LongConsumer latencies) {
        return (latencyNs, sequence) -> {
            if (file != null) {
                write(file, sequence);
            }
            latencies.accept(latencyNs);
        };
    }

    private static void write(FileChannel file, long sequence) {
        try {
            file.write(ByteBuffer.wrap(String.format("%019d%n", sequence).getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("an acknowledgement could not be recorded: sequence=" + sequence, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
