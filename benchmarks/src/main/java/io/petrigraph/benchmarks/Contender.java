package io.petrigraph.benchmarks;

import io.petrigraph.examples.workloads.EventStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * One that runs a whole stream of events, launched for that stream and run once.
 *
 * <pre>
 *   launch            run                          checksum        close
 *   not timed  -->    timed, caller's thread  -->  not timed  -->  not timed
 *   entities,         every event offered,
 *   threads, tables   every outcome received
 * </pre>
 *
 * <p>One thread calls all methods, in this order.
 */
public interface Contender extends AutoCloseable {
    /**
     * Offers every event of the stream in order and receives every outcome.
     *
     * @return the number of events that committed
     */
    long run();

    /**
     * The sum over all entities of {@link io.petrigraph.examples.workloads.EntityChecksum#entity} after {@link #run}, or empty
     * if the contender keeps no state.
     */
    OptionalLong checksum();

    /** The threads, besides the caller's, that work for this contender from launch to close. */
    List<Thread> threads();

    /** Ends the threads and deletes the files. */
    @Override
    void close();

    /** How a contender is launched. */
    @FunctionalInterface
    interface Launcher {
        /**
         * Prepares everything that is not work per event: the initial entities, threads, tables of the size that
         * {@link EventStream#createdCount} asks for, segments of the log.
         *
         * @param stream what {@link Contender#run} will offer
         * @param directory an empty directory for files, deleted after {@link Contender#close}
         * @throws IOException if files cannot be prepared
         */
        Contender launch(EventStream stream, Path directory) throws IOException;
    }
}
