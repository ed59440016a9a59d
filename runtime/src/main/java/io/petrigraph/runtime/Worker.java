package io.petrigraph.runtime;

/** A duty cycle that takes part in deciding events: with the others it ends when nothing waits any more. */
interface Worker {
    /** What its thread is called. */
    String name();

    /** One round; returns how much was done. Its thread only. */
    int doWork();

    /** True where nothing waits that could be done, once no more is admitted. Its thread only. */
    boolean isQuiet();

    /** True where something was executed and its caller has not been told. Any thread, once no worker runs. */
    boolean owesOutcomes();
}
