package io.petrigraph.runtime.planted;

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

/** Each rule of the engine's hardening is broken once, and the test named for it fails. */
final class PlantedBugTest {
    private static PlantedBug caughtBy(String test, String name, String... arguments) {
        return PlantedBug.caughtBy("io.petrigraph.runtime", test, name, arguments);
    }

    static Stream<PlantedBug> callers() {
        return Stream.of(
                caughtBy(
                                "StallTest#shouldTellTheCallerAndGoOnWhenAGuardDoesNotReturn",
                                "an event is kept though its caller has given up")
                        .in(
                                "StepRunner.java",
                                "call == null || call.claim() ? status",
                                "call == null || call != null ? status"),
                caughtBy("StallTest#shouldCountFromTheBeginningOfTheEventWhenTheWatchdogLooks", "an idle engine stalls")
                        .in(
                                "UpkeepAgent.java",
                                "word != lastWord[at] || !Progress.isInEvent(word)",
                                "word != lastWord[at]"),
                caughtBy(
                                "InterruptTest#shouldCommitAndRestoreTheInterruptWhenTheCallerWaitsForItsAnswer",
                                "an interrupt is swallowed")
                        .in(
                                "Gate.java",
                                "        restore(interrupted);\n        return answer;",
                                "        return answer;"),
                caughtBy(
                                "InterruptTest#shouldCommitAndRestoreTheInterruptWhenTheCallerWaitsForRoom",
                                "an interrupt is swallowed while there is no room")
                        .in(
                                "RingGate.java",
                                "        restore(interrupted);\n        return sequence;",
                                "        return sequence;"),
                caughtBy(
                                "BackPressureTest#shouldBreakTheChainWhenItsFirstVerbFindsNoRoom",
                                "a chain goes on behind a verb that found no room")
                        .in("Lane.java", "if (chained && lastWasRefusedHere)", "if (chained && inRing > lengthSlots)"),
                caughtBy("BackPressureTest#shouldRefuseAndThenThrowWhenNobodyReadsALane", "a lane has no bound")
                        .in("Lane.java", "return inRing == lengthSlots ?", "return inRing > 2L * lengthSlots ?"));
    }

    static Stream<PlantedBug> endings() {
        return Stream.of(
                caughtBy("CloseTest#shouldFinishWhatWasAdmittedWhenClosedMeanwhile", "closing drops what was admitted")
                        .in(
                                "DutyCycles.java",
                                "while (!stopping && !state.hasFailed()) {\n                int work",
                                "while (!draining && !state.hasFailed()) {\n                int work"),
                caughtBy(
                                "CloseTest#shouldGiveUpOnCodeThatDoesNotReturnWhenItsTimeIsOver",
                                "the log is released while user code may still use it")
                        .in(
                                "DutyCycles.java",
                                "if (inside.decrementAndGet() == 0) {",
                                "if (inside.decrementAndGet() >= 0 && released.getCount() > 0) {"),
                caughtBy("CloseTest#shouldRefuseToWaitWhenUserCodeCallsItsOwnEngine", "user code waits for itself")
                        .in(
                                "DutyCycles.java",
                                "return driving || isWorker(Thread.currentThread());",
                                "return driving && draining;"),
                caughtBy(
                                "PoisonTest#shouldFailTheEngineTypedWhenMemoryIsOut",
                                "a machine that is out of memory goes on")
                        .in(
                                "firing/Stepper.java",
                                "thrown instanceof VirtualMachineError error",
                                "thrown instanceof InternalError error"),
                caughtBy(
                                "FailedLogTest#shouldAcknowledgeNothingAtDiskWhileTheForceIsUnderWay",
                                "disk is acknowledged when published")
                        .in(
                                "Journal.java",
                                "forced ? log.forcedSequenceAcquire() : published",
                                "forced ? published : published"),
                caughtBy(
                                "EventIdTest#shouldAnswerAsTheFirstTimeWhenTheIdComesAgainAfterARestart",
                                "replay forgets event ids")
                        .in("replay/Replay.java", "reader.transactionIndex() == 0", "reader.transactionIndex() == -1"),
                caughtBy("EventIdTest#shouldTryAgainWhenTheIdWasRefusedBefore", "a refused event id is remembered")
                        .in(
                                "StepRunner.java",
                                "            stepper.abandon();\n            return claimed(call, status);",
                                "            stepper.abandon();\n            marking.eventIds().add(idHi, idLo, nextSequence);\n            return claimed(call, status);"));
    }

    static Stream<PlantedBug> snapshotsAndReads() {
        return Stream.of(
                caughtBy(
                                "SnapshotTest#shouldNotUseASnapshotOfAHistoryThatWasLost",
                                "a snapshot of another history is believed")
                        .in("replay/SnapshotRecovery.java", "&& reader.chainCrc() == snapshot.chainCrc()", "")
                        .in("replay/SnapshotRecovery.java", "&& reader.incarnation() <= snapshot.incarnation()", ""),
                caughtBy(
                                "SnapshotTest#shouldComeToTheSameMarkingWhenOpenedFromEachSnapshotOrNone",
                                "event ids are missing from the snapshot")
                        .in(
                                "marking/MarkingWriter.java",
                                "        ids.sort(",
                                "        ids.clear();\n        ids.sort("),
                caughtBy(
                                "EngineTest#shouldConflictWhenARefusalThatATransactionSawIsOutdated",
                                "a refusal within a transaction is no read")
                        .in(
                                "Transaction.java",
                                "script.add(new TransactionScript.Event(event, given, Arrays.copyOf(words, parameters), outcome));",
                                ""));
    }

    @ParameterizedTest
    @MethodSource({"callers", "endings", "snapshotsAndReads"})
    void shouldBeCaughtByItsTestWhenPlanted(PlantedBug bug, @TempDir Path directory)
            throws IOException, ReflectiveOperationException {
        Throwable noticed = BrokenTwin.run(bug, directory);
        if (noticed == null) {
            fail("the planted bug was not caught: bug=" + bug + " test=" + bug.test());
        }
        assertTrue(noticed instanceof AssertionError, "the test broke, it did not notice: bug=" + bug + " " + noticed);
    }
}
