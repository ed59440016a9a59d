package io.petrigraph.test.contract;

import io.petrigraph.test.reference.RecordedFiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answered to an event or a commit.
 *
 * @param verdict what became of it
 * @param sequence of its first firing; where the event id was known, of the first firing then; -1 where there is none
 * @param steps what the log got, step by step: first the event's own (its firing, then the eager ones of that step),
 *     then the steps that eager transitions made of their own; empty where nothing fired, or where the scope has no log
 * @param detail for a message only
 * @param claim what a refusal says of an entity; null where it says nothing
 */
public record Answer(
        Verdict verdict,
        long sequence,
        List<List<RecordedFiring>> steps,
        String detail,
        @Nullable Claim claim) {
    public Answer {
        steps = List.copyOf(steps);
    }

    Answer(Verdict verdict, long sequence, List<List<RecordedFiring>> steps, String detail) {
        this(verdict, sequence, steps, detail, null);
    }

    /**
     * What a refusal says of an entity.
     *
     * @param entity name of its family
     * @param id its key
     * @param state name of the state place in which it is; empty: in none, or not known
     * @param live false where it was never created or has ended, as far as the refusal says
     */
    public record Claim(String entity, long id, String state, boolean live) {}

    /** What became of an event, as far as the reference can judge it. */
    public enum Verdict {
        /** It fired; or its event id had committed before. */
        COMMITTED,
        /** No variant had an enabled binding, for whatever reason the engine names. */
        NOT_ENABLED,
        /** It could fire, but an invariant did not hold behind it. */
        INVARIANT_FAILED,
        /** What a transaction saw has changed since. */
        CONFLICT
    }

    static Answer refused(Verdict verdict, String detail) {
        return new Answer(verdict, -1, List.of(), detail);
    }
}
