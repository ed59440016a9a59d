package io.petrigraph.test.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the protocol is broken once, and the simulation complains of what that rule prevents. */
class PlantedProtocolTest {
    private static final int SEEDS = 1_000;
    private static final String NOT_SERIAL =
            "it was not enabled here|refused, but not rightly|the marking is not|does not fit"
                    + "|an eager transition was left out|an invariant is broken|replay leads elsewhere";
    private static final String NO_REST = "does not come to rest";

    private static BrokenProtocol agent(String name, String right, String wrong, String symptom) {
        return new BrokenProtocol(name, "commit/PartitionAgent.java", right, wrong, "run", symptom);
    }

    static Stream<BrokenProtocol> reservations() {
        return Stream.of(
                agent(
                        "values are read before they are reserved",
                        "            reservations.enter(attempt, mine(attempt));",
                        "            forwardValues(attempt);\n            reservations.enter(attempt, mine(attempt));\n"
                                + "        } else if (attempt.number < 0) {",
                        NOT_SERIAL),
                agent(
                        "what is only read is not reserved",
                        "!granule.isWhole() && ownerOf(granule) == partition) {\n                mine",
                        "!granule.isWhole() && changes && ownerOf(granule) == partition) {\n                mine",
                        NOT_SERIAL),
                agent(
                        "a reservation is kept when the event is refused",
                        "            decision.abandon();\n            end(attempt, new Message.Release(attempt));",
                        "            decision.abandon();\n            send(event.home, new Message.Decided(event));",
                        NO_REST),
                agent(
                        "attempts wait in any direction",
                        "List.copyOf(owners.descendingSet())",
                        "List.copyOf(footprint.size() % 2 == 0 ? owners : owners.descendingSet())",
                        NO_REST + "|" + NOT_SERIAL + "|credit|Exception"),
                new BrokenProtocol(
                        "an attempt holds before it heads its queues",
                        "commit/Reservations.java",
                        "                    return false;\n                }\n            }\n        }\n        return true;",
                        "                    return stand.attempt.number > 0;\n                }\n            }\n        }\n"
                                + "        return true;",
                        "run",
                        NOT_SERIAL),
                new BrokenProtocol(
                        "a reservation belongs to the event and not to the attempt",
                        "commit/Attempt.java",
                        "    int decider() {",
                        "    @Override public boolean equals(Object o) { return o instanceof Attempt a && a.event == event; }"
                                + " @Override public int hashCode() { return event.hashCode(); } int decider() {",
                        "run",
                        NOT_SERIAL + "|" + NO_REST + "|leaves|reservation"),
                new BrokenProtocol(
                        "local events pass those that hold or wait",
                        "commit/PartitionReach.java",
                        "isForeign || !reservations.admits(granule, changes)",
                        "isForeign",
                        "run",
                        NOT_SERIAL));
    }

    static Stream<BrokenProtocol> commits() {
        return Stream.of(
                new BrokenProtocol(
                        "a refusal is told before what it read is safe",
                        "commit/Endings.java",
                        "event.refused(outcome, sequence.lastClaimed());\n        counters.countRefused();",
                        "event.refused(outcome, -1);\n        counters.countRefused();",
                        "run",
                        NOT_SERIAL + "|nowhere in the log"),
                agent(
                        "a give-up does not stop the event",
                        "? event.claim() : player.takesStep();",
                        "? (event.claim() || event.given >= 0) : player.takesStep();",
                        "nobody was told"),
                agent(
                        "an owner does not move its part",
                        "            decision.move(commit.records());\n",
                        "",
                        NOT_SERIAL),
                new BrokenProtocol(
                        "the content of a bag does not travel with its reservation",
                        "commit/Forwarding.java",
                        "BagValue.read(marking, granule.place(families))",
                        "BagValue.read(new Marking(marking.net(), marking.texts()), granule.place(families))",
                        "run",
                        NOT_SERIAL),
                agent(
                        "event ids are not reserved",
                        "        if (event.hasId()) {\n            event.footprint.add",
                        "        if (event.hasId() && event.given < 0) {\n            event.footprint.add",
                        NOT_SERIAL),
                new BrokenProtocol(
                        "an outcome is told before its records are published",
                        "commit/Intake.java",
                        "event.decidedBehind() <= acked;",
                        "event.decidedBehind() <= acked + 100;",
                        "runAndDie",
                        "the log does not have it|nowhere in the log"),
                new BrokenProtocol(
                        "a row is thought to lie here that lies elsewhere",
                        "commit/PartitionReach.java",
                        "return ownership.ofRow(family, key) == partition;",
                        "return ownership.ofRow(family, key) == partition || key == 3;",
                        "run",
                        NOT_SERIAL),
                new BrokenProtocol(
                        "steps are written in the order of arrival",
                        "commit/RecordMerger.java",
                        "step.firstSequence() != next",
                        "step.firstSequence() < 0",
                        "run",
                        "."));
    }

    static Stream<BrokenProtocol> plays() {
        String left = "ended too early or too late|does not come to an end";
        return Stream.of(
                played(
                        "who is woken while it is tried elsewhere is forgotten",
                        "commit/Player.java",
                        "fired || isWokenMeanwhile[transition]",
                        "fired",
                        left),
                played(
                        "other homes are not woken",
                        "commit/Player.java",
                        "board.wake(plan.home(transition), transition);",
                        "continue;",
                        left),
                played(
                        "who gives up leaves its reservations",
                        "commit/PartitionAgent.java",
                        "send(owner, new Message.Release(attempt));",
                        "assert owner >= 0;",
                        left),
                played(
                        "the end does not wait for what is not moved yet",
                        "commit/Player.java",
                        "board.more(owners);",
                        "board.more(0);",
                        left + "|more is done than there was"),
                played(
                        "a lower priority does not look at what a higher one reads",
                        "play/PlayPlan.java",
                        "order[higher] = byRank[rank];",
                        "order = new int[] {byRank[rank]}; assert higher >= 0;",
                        "it was not enabled here"),
                played(
                        "more steps are made than there may be",
                        "play/WakeBoard.java",
                        "return stepsLeft.get() > 0 && stepsLeft.getAndDecrement() > 0;",
                        "return stepsLeft.getAndDecrement() > -3;",
                        left));
    }

    private static BrokenProtocol played(String name, String file, String right, String wrong, String symptom) {
        return new BrokenProtocol(name, file, right, wrong, "run", symptom, "PlaySimulation");
    }

    @ParameterizedTest
    @MethodSource({"reservations", "commits", "plays"})
    void shouldBeCaughtByTheSimulationWhenPlanted(BrokenProtocol bug, @TempDir Path directory)
            throws IOException, ReflectiveOperationException {
        String complaint = bug.run(directory, SEEDS);
        assertTrue(
                complaint.matches("(?s).*(" + bug.symptom() + ").*"),
                "the planted bug was not caught as it should be: bug=" + bug + " complaint=" + complaint);
    }
}
