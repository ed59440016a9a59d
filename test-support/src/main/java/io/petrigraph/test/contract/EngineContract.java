package io.petrigraph.test.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do: agree with the reference after every action of random stories over random nets.
 *
 * <p>{@code -Dpetrigraph.seed=N} runs one seed, {@code -Dpetrigraph.stories=N} another number of them; both: so many
 * from that seed on.
 */
public abstract class EngineContract {
    private static final long COMMITTED_PERCENT = 40;
    /** So few that their share of committed events says nothing. */
    private static final int FEW_STORIES = 100;

    /** A new engine at the net's initial marking. */
    protected abstract EngineUnderTest open(Net net);

    /** How many seeds CI runs. */
    protected int stories() {
        return 10_000;
    }

    @Test
    void shouldAgreeWithTheReferenceWhenStoriesAreRandom() {
        Long base = Long.getLong("petrigraph.seed");
        long first = base == null ? 0 : base;
        int count = Integer.getInteger("petrigraph.stories", base == null ? stories() : 1);
        long last = first + count;
        long committed = 0;
        long refused = 0;
        for (long seed = first; seed < last; seed++) {
            StoryRun run = new StoryRun(seed, this::open);
            run.run(getClass().getSimpleName());
            committed += run.committed();
            refused += run.refused();
        }
        boolean enough = count < FEW_STORIES || committed * 100 >= COMMITTED_PERCENT * (committed + refused);
        assertTrue(enough, "too few events commit to test much: committed=" + committed + " refused=" + refused);
    }
}
