package io.petrigraph.runtime.commit;

/** A loop that somebody drives: a thread of its own, or a test that draws the next one from a seed. */
@FunctionalInterface
public interface DutyCycle {
    /** Does what there is to do, never waits, and returns how much that was: 0 if nothing. */
    int doWork();
}
