package io.petrigraph.runtime;

/** How an event ended, with what a person needs to know. Immutable. */
public sealed interface Outcome {
    /** The status of this outcome. */
    Status status();

    /** One sentence for a person, ending in name=value. */
    String message();

    /** True where the event fired. */
    default boolean isCommitted() {
        return this instanceof Committed;
    }

    /** The event fired; {@code sequence} is the number of its first firing. */
    record Committed(long sequence) implements Outcome {
        @Override
        public Status status() {
            return Status.COMMITTED;
        }

        @Override
        public String message() {
            return "committed: sequence=" + sequence;
        }
    }

    /**
     * A key is in another state than an arc of the transition needs.
     *
     * @param expected the state place that was asked for; empty where the key had to be new
     * @param actual the state place in which it is; empty where in none
     * @param leftBy the transition that moved it last; empty where unknown
     * @param leftAt the sequence of that firing, or -1
     */
    record WrongState(
            String transition, String entity, long id, String expected, String actual, String leftBy, long leftAt)
            implements Outcome {
        @Override
        public Status status() {
            return Status.WRONG_STATE;
        }

        @Override
        public String message() {
            String wanted = expected.isEmpty() ? "is not new" : "is not in " + expected;
            String by = leftBy.isEmpty() ? "" : ", moved there by " + leftBy + "@" + leftAt;
            return entity + " " + id + " " + wanted + ": it is in " + (actual.isEmpty() ? "no state" : actual) + by
                    + ": transition=" + transition;
        }
    }

    /** A key was never created, or has ended. */
    record NoSuchId(String transition, String entity, long id) implements Outcome {
        @Override
        public Status status() {
            return Status.NO_SUCH_ID;
        }

        @Override
        public String message() {
            return "there is no " + entity + " " + id + ": transition=" + transition;
        }
    }

    /** A guard is false. */
    record GuardFailed(String transition, String guard) implements Outcome {
        @Override
        public Status status() {
            return Status.GUARD_FAILED;
        }

        @Override
        public String message() {
            return "guard " + guard + " is false: transition=" + transition;
        }
    }

    /** A token is missing, an inhibitor matches, a place is full, or a number does not exist. */
    record NotEnabled(String transition, String place) implements Outcome {
        @Override
        public Status status() {
            return Status.NOT_ENABLED;
        }

        @Override
        public String message() {
            return (place.isEmpty() ? "a value is out of its range" : "the tokens of " + place + " do not allow it")
                    + ": transition=" + transition;
        }
    }

    /** An invariant would not hold afterwards. */
    record InvariantFailed(String invariant, String entity, long id) implements Outcome {
        @Override
        public Status status() {
            return Status.INVARIANT_FAILED;
        }

        @Override
        public String message() {
            return "invariant " + invariant + " would not hold for " + entity + ": id=" + id;
        }
    }

    /** Another live row has the value of a unique field; {@code id} is its key where it is known. */
    record UniqueTaken(String transition, String entity, long id) implements Outcome {
        @Override
        public Status status() {
            return Status.UNIQUE_TAKEN;
        }

        @Override
        public String message() {
            return "a unique field of " + entity + " is taken by id " + id + ": transition=" + transition;
        }
    }

    /** What a transaction saw has changed meanwhile. */
    record Conflict(String what) implements Outcome {
        @Override
        public Status status() {
            return Status.CONFLICT;
        }

        @Override
        public String message() {
            return "what the transaction saw has changed, begin it again: what=" + what;
        }
    }

    /** User code threw; nothing else was touched. */
    record Poisoned(String transition, String thrown) implements Outcome {
        @Override
        public Status status() {
            return Status.POISONED;
        }

        @Override
        public String message() {
            return "user code threw " + thrown + ": transition=" + transition;
        }
    }

    /** A refusal without details of its own. */
    record Refused(Status status, String message) implements Outcome {}
}
