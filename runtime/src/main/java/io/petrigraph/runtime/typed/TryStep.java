package io.petrigraph.runtime.typed;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.RefusedException;
import io.petrigraph.runtime.StepScope;

/** Turns the refusal of a step into a value. For generated code. */
public final class TryStep {
    private TryStep() {}

    /** Runs verbs of a scope until one is refused; {@link IllegalArgumentException} where none was called. */
    public static Outcome run(StepScope scope, Runnable verbs) {
        try {
            verbs.run();
        } catch (RefusedException refused) {
            if (!refused.outcome().equals(scope.lastOutcome())) {
                throw refused;
            }
        }
        Outcome outcome = scope.lastOutcome();
        if (outcome == null) {
            throw new IllegalArgumentException("the step called no verb of its scope; call one: verbs=0");
        }
        return outcome;
    }
}
