package io.petrigraph.test.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do: agree with the reference after every action of random stories over random nets.
 *
 * <p>{@code -Dpetrigraph.seed=N} runs one seed, {@code -Dpetrigraph.stories=N} another number of them.
 */
public abstract class EngineContract {
    private static final long COMMITTED_PERCENT = 40;

    /** A new engine at the net's initial marking. */
    protected abstract EngineUnderTest open(Net net);

    /** How many seeds CI runs. */
    protected int stories() {
        return 10_000;
    }

    @Test
    void shouldAgreeWithTheReferenceWhenStoriesAreRandom() {
        Long only = Long.getLong("petrigraph.seed");
        long first = only == null ? 0 : only;
        long last = only == null ? Integer.getInteger("petrigraph.stories", stories()) : only + 1;
        long committed = 0;
        long refused = 0;
        for (long seed = first; seed < last; seed++) {
            StoryRun run = new StoryRun(seed, this::open);
            run.run(getClass().getSimpleName());
            committed += run.committed();
            refused += run.refused();
        }
        boolean enough = only != null || committed * 100 >= COMMITTED_PERCENT * (committed + refused);
        assertTrue(enough, "too few events commit to test much: committed=" + committed + " refused=" + refused);
    }
}
