package io.petrigraph.runtime;

/**
 * The port to threads: who runs the engine's duty cycles.
 *
 * <p>{@link #platform} gives each duty cycle a thread of its own. {@link #callerDriven} starts none: whoever waits for an
 * outcome runs the duty cycles meanwhile, so that a test is one thread and always takes the same course.
 */
public enum Threads {
    PLATFORM,
    CALLER_DRIVEN;

    /** A thread for each duty cycle. */
    public static Threads platform() {
        return PLATFORM;
    }

    /** No threads: callers run the duty cycles. Only one thread may use the engine at a time. */
    public static Threads callerDriven() {
        return CALLER_DRIVEN;
    }

    /** Starts a daemon thread. */
    Thread start(String name, Runnable dutyCycle) {
        Thread thread = new Thread(dutyCycle, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
