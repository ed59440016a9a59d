package io.petrigraph.test.contract;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing that a story does to an engine. What makes no sense where it stands is passed over, so any part of a story is one. */
public sealed interface Action {
    /** Asks the innermost scope for an event. */
    record Fire(
            String event,
            Map<String, Object> parameters,
            @Nullable EventId id) implements Action {
        public Fire {
            parameters = new TreeMap<>(parameters);
        }
    }

    /** The actions without arguments. */
    enum Scope implements Action {
        BEGIN,
        COMMIT,
        ROLLBACK,
        FORK,
        DROP,
        REOPEN
    }
}
