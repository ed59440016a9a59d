package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.benchmarks.Contender;
import io.petrigraph.examples.workloads.EventStream;
import java.util.List;
import java.util.OptionalLong;

/** A state without ring, thread or log: the calling thread applies each event itself. */
final class InMemory implements Contender {
    private final EventStream stream;
    private final WorkloadState state;

    InMemory(EventStream stream, WorkloadState state) {
        this.stream = stream;
        this.state = state;
    }

    @Override
    public long run() {
        long committed = 0;
        for (int row = 0; row < stream.length(); row++) {
            int outcome = state.apply(stream.type(row), stream.a(row), stream.b(row), stream.c(row));
            committed += outcome == WorkloadState.COMMITTED ? 1 : 0;
        }
        return committed;
    }

    @Override
    public OptionalLong checksum() {
        return OptionalLong.of(state.checksum());
    }

    @Override
    public List<Thread> threads() {
        return List.of();
    }

    @Override
    public void close() {
        // Nothing is open: no thread, no file.
    }
}
