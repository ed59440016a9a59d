package io.petrigraph.log.failure;

import java.io.Serial;

/** Somebody else owns the directory: one log has one writer. Readers need no lock. */
public final class LogLockedException extends LogException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String holder;

    /**
     * Names the directory and the holder.
     *
     * @param place the directory
     * @param holder who holds the lock, as the holder described itself
     */
    public LogLockedException(String place, String holder) {
        super("log is open elsewhere, close it there first: place=" + place + " holder=" + holder, null);
        this.holder = holder;
    }

    /** Who holds the lock, as the holder described itself. */
    public String holder() {
        return holder;
    }
}
