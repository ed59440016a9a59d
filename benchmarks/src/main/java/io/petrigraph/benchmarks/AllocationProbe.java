package io.petrigraph.benchmarks;

import com.sun.management.ThreadMXBean;
import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Measures what a contender allocates per event while it runs, on the calling thread and on its own threads. */
public final class AllocationProbe {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocationProbe() {}

    /**
     * What was allocated from the first event offered to the last outcome received.
     *
     * @param callerBytesPerEvent by the thread that called {@link Contender#run}
     * @param othersBytesPerEvent by all of {@link Contender#threads} together
     */
    public record Allocation(double callerBytesPerEvent, double othersBytesPerEvent) {
        static final String UNIT = "B/event";

        /** Reads what {@link #toString} wrote. */
        static Allocation parse(String line) {
            String[] values = line.split(" ", -1);
            return new Allocation(Double.parseDouble(values[0]), Double.parseDouble(values[1]));
        }

        @Override
        public String toString() {
            return callerBytesPerEvent + " " + othersBytesPerEvent;
        }
    }

    /**
     * Runs the stream {@code runs} times, each on a contender of its own, and measures the last: by then code is compiled,
     * and tables have their size from launch.
     *
     * @throws IllegalStateException if a run commits what the stream does not predict
     */
    public static Allocation measure(Contender.Launcher launcher, EventStream stream, int runs) throws IOException {
        Allocation last = new Allocation(0, 0);
        for (int run = 0; run < runs; run++) {
            try (StreamBenchmark.Launched launched = StreamBenchmark.Launched.of(launcher, stream)) {
                last = measure(launched, stream);
            }
        }
        return last;
    }

    private static Allocation measure(StreamBenchmark.Launched launched, EventStream stream) {
        Contender contender = launched.contender();
        List<Thread> others = new ArrayList<>(contender.threads());
        Thread caller = Thread.currentThread();
        long othersBefore = allocatedBytes(others);
        long callerBefore = allocatedBytes(caller);
        long committed = contender.run();
        long callerAfter = allocatedBytes(caller);
        long othersAfter = allocatedBytes(others);
        launched.check(stream, committed);
        double events = stream.length();
        return new Allocation((callerAfter - callerBefore) / events, (othersAfter - othersBefore) / events);
    }

    private static long allocatedBytes(List<Thread> threads) {
        long bytes = 0;
        for (Thread thread : threads) {
            bytes += allocatedBytes(thread);
        }
        return bytes;
    }

    @SuppressWarnings("deprecation") // Thread.threadId() is not there on 17.
    private static long allocatedBytes(Thread thread) {
        long bytes = THREADS.getThreadAllocatedBytes(thread.getId());
        if (bytes < 0) {
            throw new IllegalStateException(
                    "the thread ended before it could be measured: keep it alive until close(), thread="
                            + thread.getName());
        }
        return bytes;
    }

    /** In a forked JVM: contender, stream and number of runs; prints the allocation as one line. */
    public static void main(String[] words) throws IOException {
        EventStream stream = StreamSpec.parse(words[1]).draw();
        System.out.println(measure(Contenders.named(words[0]), stream, Integer.parseInt(words[2])));
    }
}
