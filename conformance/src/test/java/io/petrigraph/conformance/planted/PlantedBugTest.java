package io.petrigraph.conformance.planted;

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

/** Each rule of the replay is broken once, and the test named for it fails: a test that cannot fail proves nothing. */
final class PlantedBugTest {
    private static PlantedBug caughtBy(String test, String name) {
        return PlantedBug.caughtBy("io.petrigraph.conformance", test, name);
    }

    static Stream<PlantedBug> bugs() {
        return Stream.of(
                caughtBy("ConformanceTest#shouldFitWhenSilentTransitionsLeadOn", "silent transitions are not followed")
                        .in("Search.java", "if (from.add(reached)) {", "if (from.contains(reached)) {"),
                caughtBy(
                                "ConformanceTest#shouldFollowBothWhenTransitionsShareAnActivity",
                                "only one marking is followed")
                        .in(
                                "Search.java",
                                "Set<Weights> reached = new LinkedHashSet<>();",
                                "Set<Weights> reached = new LinkedHashSet<>() {\n                @Override\n                public boolean add(Weights marking) {\n                    return isEmpty() && super.add(marking);\n                }\n            };"),
                caughtBy("ConformanceTest#shouldRefuseTheEndWhenTheNetMustGoOn", "a trace may end anywhere")
                        .in("Conformance.java", "boolean ends = finals.isEmpty()", "boolean ends = finals != null"),
                caughtBy(
                                "ConformanceTest#shouldRefuseTheEventThatComesTooEarlyWhenTwoAreSwapped",
                                "the event behind the wrong one is named")
                        .in(
                                "Conformance.java",
                                "new Verdict.Refused(position, activity, whyNot",
                                "new Verdict.Refused(position + 1, activity, whyNot"),
                caughtBy("ConformanceTest#shouldBeUndecidedWhenSilentTransitionsNeverEnd", "too many markings are none")
                        .in(
                                "Search.java",
                                "return from.size() <= maxMarkings ? Optional.of(from) : Optional.empty();",
                                "return Optional.of(from.size() <= maxMarkings ? from : new LinkedHashSet<>());"));
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
