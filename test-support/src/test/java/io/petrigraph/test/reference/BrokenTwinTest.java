package io.petrigraph.test.reference;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An oracle that cannot fail proves nothing: each wrong twin fails the examples that were written for its rule. */
class BrokenTwinTest {
    private static final Map<BrokenTwins, List<Consumer<ReferenceInterpreterTest>>> CAUGHT_BY = Map.of(
            BrokenTwins.READS_ADDED_TO_CONSUMES,
            List.of(ReferenceInterpreterTest::shouldFireWhenOneTokenIsBothReadAndConsumed),
            BrokenTwins.CONSUMES_NOT_ADDED_UP,
            List.of(ReferenceInterpreterTest::shouldRefuseWhenTwoConsumesTogetherTakeMoreThanIsThere),
            BrokenTwins.INHIBIT_AFTER_CONSUME,
            List.of(ReferenceInterpreterTest::shouldCountInhibitorBeforeTheFiringWhenItConsumesTheSameToken),
            BrokenTwins.RESET_BEFORE_CONSUME,
            List.of(ReferenceInterpreterTest::shouldResetOnlyWhatConsumeLeftWhenBothTakeOneToken),
            BrokenTwins.MISSING_UNIQUENESS,
            List.of(
                    ReferenceInterpreterTest::shouldRefuseWhenAUniquePlaceWouldHoldTwoTokensOfOneKey,
                    ReferenceInterpreterTest::shouldRefuseWhenAKeyWouldLieInTwoStates,
                    ReferenceInterpreterTest::shouldRefuseWhenAUniqueFieldIsTaken),
            BrokenTwins.CARRY_DROPPED,
            List.of(ReferenceInterpreterTest::shouldCarryFieldsWhenARowMoves),
            BrokenTwins.PRODUCES_ONE_OF_EACH,
            List.of(ReferenceInterpreterTest::shouldAddUpWhatIsProducedWhenTwoArcsProduceOneToken),
            BrokenTwins.READS_NOT_TESTED,
            List.of(
                    ReferenceInterpreterTest::shouldRefuseWhenOneReadTestsMoreThanIsThere,
                    ReferenceInterpreterTest::shouldRefuseWhenAForAllFindsAnElementThatFailsItsCondition));

    @ParameterizedTest
    @EnumSource
    void shouldFailItsExamplesWhenARuleIsBroken(BrokenTwins twin) {
        for (Consumer<ReferenceInterpreterTest> example :
                Stream.ofNullable(CAUGHT_BY.get(twin)).flatMap(List::stream).toList()) {
            assertThrows(AssertionError.class, () -> example.accept(with(twin)), twin.name());
        }
    }

    private static ReferenceInterpreterTest with(BrokenTwins twin) {
        ReferenceInterpreterTest examples = new ReferenceInterpreterTest();
        examples.rules = twin;
        return examples;
    }
}
