package io.petrigraph.test.history;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.Engine;
import io.petrigraph.test.random.SplitMix64;
import java.util.function.LongSupplier;

/**
 * A workload whose history can be judged: clients append to lists and read them whole, in transactions, in views and by
 * single steps; registers are opened in a race, and appended to before they are. However many partitions the engine has is
 * its own business.
 */
public final class ListAppendRun {
    private final Engine engine;
    private final int keys;
    private final long seed;
    private final LongSupplier nanoClock;

    /**
     * A run over an engine.
     *
     * @param engine open over {@link #net}
     * @param keys how many lists are in use at a time: few make conflicts
     * @param seed of all that the clients choose
     * @param nanoClock one clock for all clients, in nanoseconds
     */
    public ListAppendRun(Engine engine, int keys, long seed, LongSupplier nanoClock) {
        this.engine = engine;
        this.keys = keys;
        this.seed = seed;
        this.nanoClock = nanoClock;
    }

    /** The net of the workload. */
    public static Net net() {
        return ListAppendNet.NET;
    }

    /** A client that does so many transactions; each client has another number. */
    public ListAppendClient client(int number, int transactions) {
        SplitMix64 random = new SplitMix64(seed * 1_000_003 + number);
        return new ListAppendClient(engine, keys, number, transactions, random, nanoClock);
    }
}
