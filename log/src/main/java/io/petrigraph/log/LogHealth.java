package io.petrigraph.log;

import io.petrigraph.log.failure.LogFailedException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Whether the storage has failed. It fails once and for the whole incarnation; any thread may say so or ask. */
final class LogHealth {
    private static final VarHandle FAILURE;

    static {
        try {
            FAILURE = MethodHandles.lookup().findVarHandle(LogHealth.class, "failure", LogFailedException.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @SuppressWarnings("UnusedVariable") // by way of FAILURE
    private volatile @Nullable LogFailedException failure;

    /** Remembers the first failure and returns it. */
    LogFailedException fail(String what, Throwable cause) {
        LogFailedException mine = new LogFailedException(
                "storage failed, close the log and open it again to recover: " + what + " cause=" + cause, cause);
        LogFailedException first = (LogFailedException) FAILURE.compareAndExchange(this, null, mine);
        return first == null ? mine : first;
    }

    @Nullable
    LogFailedException failureAcquire() {
        return (LogFailedException) FAILURE.getAcquire(this);
    }

    boolean hasFailed() {
        return failureAcquire() != null;
    }
}
