package io.petrigraph.structure.linear;

/**
 * A budget in numbers touched, the same on every machine: a report never depends on how fast it was made. One thread
 * uses it.
 */
public final class Work {
    private long left;

    public Work(long budget) {
        this.left = budget;
    }

    /** Takes so much of it; false from the moment on when there is none left. */
    public boolean spend(long amount) {
        left -= amount;
        return left >= 0;
    }
}
