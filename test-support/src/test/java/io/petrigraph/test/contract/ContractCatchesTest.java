package io.petrigraph.test.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.petrigraph.net.Net;
import io.petrigraph.test.reference.BrokenTwins;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that nothing fails proves nothing: random stories notice every engine that is wrong on purpose. */
class ContractCatchesTest {
    private static final int SEEDS = 400;

    @ParameterizedTest
    @EnumSource
    void shouldNoticeWhenAnEngineFiresByWrongRules(BrokenTwins twin) {
        assertCaught(net -> new ReferenceEngine(net, twin::interpreter));
    }

    @ParameterizedTest
    @EnumSource
    void shouldNoticeWhenAnEngineKeepsHouseWrongly(BrokenEngines broken) {
        assertCaught(broken::open);
    }

    @Test
    void shouldNameSeedStoryAndCommandWhenAStoryFails() {
        String message = assertCaught(BrokenEngines.REFUSES_EVERYTHING::open);
        assertTrue(message.contains("-Dtest=ItTest -Dpetrigraph.seed="), message);
        assertTrue(
                message.lines().filter(line -> line.startsWith("    Fire[")).count() == 1,
                "not the shortest: " + message);
    }

    private static String assertCaught(Function<Net, EngineUnderTest> open) {
        for (long seed = 0; seed < SEEDS; seed++) {
            try {
                new StoryRun(seed, open).run("ItTest");
            } catch (AssertionError caught) {
                return String.valueOf(caught.getMessage());
            }
        }
        return fail("no story noticed: seeds=" + SEEDS);
    }
}
