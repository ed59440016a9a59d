package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Outcomes;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;
import org.jspecify.annotations.Nullable;

/** Several events, and questions, that are decided as one step. Handed over once; may be run several times. */
@FunctionalInterface
public interface Script {
    /** Does all of it; null where that went well, else the outcome of what did not, and the step is abandoned. */
    @Nullable
    Outcome run(Stepper stepper, Marking marking, Outcomes outcomes);
}
