package io.petrigraph.structure.planted;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.petrigraph.log.planted.BrokenTwin;
import io.petrigraph.log.planted.PlantedBug;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the structure is broken once, and the test named for it fails: a test that cannot fail proves nothing. */
final class PlantedBugTest {
    private static PlantedBug caughtBy(String test, String name) {
        return PlantedBug.caughtBy("io.petrigraph.structure", test, name);
    }

    static Stream<PlantedBug> bugs() {
        return Stream.of(
                caughtBy(
                                "PlaceInvariantsTest#shouldWeighTokensWhenArcsHaveWeights",
                                "effects add up instead of cancelling")
                        .in("linear/Row.java", "? -b : b;", "? b : -b;"),
                caughtBy("PlaceInvariantsTest#shouldMissNoSemiflowWhenNetsAreRandom", "every second pair is left out")
                        .in(
                                "linear/Semiflows.java",
                                "taking.subList(0, Math.min(partners, taking.size()))",
                                "taking.subList(0, (Math.min(partners, taking.size()) + 1) / 2)"),
                caughtBy("PlaceInvariantsTest#shouldGiveNoWeightWhenAPlaceIsReset", "a reset changes nothing")
                        .in(
                                "plain/PlainTransition.java",
                                "effects.add(new Effect(needs, moved, puts, ones(arrives).minus(ones(moved))));",
                                ""),
                caughtBy(
                                "InvariantCheckerTest#shouldNameTheInvariantWhenAMarkingBreaksIt",
                                "any marking keeps an invariant")
                        .in("InvariantChecker.java", "actual != invariant.value()", "actual == invariant.value() + 77"),
                caughtBy("InvariantCheckerTest#shouldCountEachColourWhenTheNetIsUnfolded", "colours are not told apart")
                        .in(
                                "InvariantChecker.java",
                                "net.form() == PlainNet.Form.UNFOLDED ? marking",
                                "net.form() == null ? marking"),
                caughtBy("SiphonsTest#shouldFindEveryMinimalSiphonAndTrapWhenNetsAreRandom", "traps are siphons")
                        .in("Siphons.java", "MinimalSets.of(losses, touched", "MinimalSets.of(tokens, touched"),
                caughtBy("StructureReportTest#shouldRoundDownWhenWeightsDoNotDivide", "bounds forget weights")
                        .in("Bounds.java", "semiflow.value() / weights.count(i)", "semiflow.value()")
                        .in("Bounds.java", "semiflow.value() / smallest", "semiflow.value()"));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void shouldBeCaughtByItsTestWhenPlanted(PlantedBug bug, @TempDir Path directory)
            throws IOException, ReflectiveOperationException {
        Throwable noticed = BrokenTwin.run(bug, directory);
        if (noticed == null) {
            fail("the planted bug was not caught: bug=" + bug + " test=" + bug.test());
        }
        assertTrue(
                noticed instanceof AssertionError,
                "the test broke, it did not notice: bug=" + bug + " thrown=" + noticed);
    }
}
