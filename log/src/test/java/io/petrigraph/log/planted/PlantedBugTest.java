package io.petrigraph.log.planted;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.petrigraph.log.failure.LogException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken once, and the test named for it fails: a test that cannot fail proves nothing. */
final class PlantedBugTest {
    private static final String STORY = "RecoveryTest#";

    private static PlantedBug caughtBy(String test, String name, String... arguments) {
        return PlantedBug.caughtBy("io.petrigraph.log", test, name, arguments);
    }

    static Stream<PlantedBug> frames() {
        return Stream.of(
                caughtBy("FrameTest#shouldNoticeWhenPaddingIsDamaged", "crc skips padding")
                        .in(
                                "format/FrameComposer.java",
                                "crc32c.update(frame, 0, FrameDescriptor.align(lengthBytes))",
                                "crc32c.update(frame, 0, lengthBytes)")
                        .in(
                                "format/FrameView.java",
                                "checked.limit(offset + alignedLengthBytes)",
                                "checked.limit(offset + commitWord)"),
                caughtBy("FrameTest#shouldNoticeWhenTheLengthIsDamaged", "crc does not bind the length")
                        .in("format/FrameComposer.java", "lengthBytes | (kind << 32));", "kind << 32);")
                        .in("format/FrameView.java", "LENGTH_OFFSET, commitWord)", "LENGTH_OFFSET, 0)"),
                caughtBy("FrameTest#shouldNoticeWhenAFrameStandsElsewhere", "crc does not know the position")
                        .in("format/FrameDescriptor.java", "return (int) (framePosition >>> 3);", "return 0;"),
                caughtBy(
                                STORY + "shouldNotTakeAFrameWithinAPayloadForOneWhenTheTailIsTorn",
                                "a frame in a payload counts as one")
                        .in("format/FrameDescriptor.java", "return (int) (framePosition >>> 3);", "return 0;"),
                caughtBy(STORY + "shouldRefuseAnotherHistoryWhenItsRecordIsSplicedIn", "no chain")
                        .in("format/Chain.java", "frame.previousCrc() != crc", "false"),
                caughtBy("FrameTest#shouldRefuseANumberThatIsMissingOrRepeated", "gaps in the sequence pass")
                        .in("format/Chain.java", "frame.sequence() != nextSequence", "false"),
                caughtBy("AppenderTest#shouldNeverWriteAnEarlierTimeWhenTheClockGoesBack", "time is written as given")
                        .in("Appender.java", "lastTimeNs = Math.max(lastTimeNs, timeNs);", "lastTimeNs = timeNs;"));
    }

    static Stream<PlantedBug> acknowledgements() {
        return Stream.of(
                caughtBy(
                                "FaultSweepTest#shouldLoseNothingAcknowledgedWhenAnyCallFails",
                                "acknowledged before the force",
                                "FORCE_FAILS",
                                "true")
                        .in(
                                "Forcer.java",
                                "        segment.region().force(forcedOffset, frame.endOffset() - forcedOffset);\n",
                                "")
                        .in(
                                "Forcer.java",
                                "durable.release(segment.position(forcedOffset), frame.nextSequence() - 1);",
                                "durable.release(segment.position(forcedOffset), frame.nextSequence() - 1);\n        segment.region().force(0, segment.header().lengthBytes());"),
                caughtBy(
                                "PowerLossTest#shouldKeepWhatWasAcknowledgedWhenPowerIsLostAtAnyCall",
                                "watermark before the force")
                        .in(
                                "Forcer.java",
                                "                forceRecords(publishedFrame);\n                writeWatermark(false);\n",
                                "                writeWatermark(false);\n                control.force();\n                forceRecords(publishedFrame);\n")
                        .in(
                                "Forcer.java",
                                "control.write(closed, segment.position(forcedOffset), frame.nextSequence(), frame.crc())",
                                "control.write(closed, appender.position(), appender.nextSequence(), appender.chainCrc())"),
                caughtBy(
                                "AppenderTest#shouldAcknowledgeNothingMoreWhenAForceHasFailed",
                                "a failed force is tried again")
                        .in("Forcer.java", "health.hasFailed() || ", ""),
                caughtBy(
                                "PowerLossTest#shouldKeepWhatWasAcknowledgedWhenPowerIsLostAtAnyCall",
                                "a segment gets its name before it is forced")
                        .in(
                                "SegmentPreparer.java",
                                "        finalForce(health, header, () -> storage.force(temporary));\n",
                                "")
                        .in(
                                "SegmentPreparer.java",
                                "        finalForce(health, header, storage::forceDirectory);\n",
                                "        finalForce(health, header, storage::forceDirectory);\n        finalForce(health, header, () -> storage.force(header.name()));\n"),
                caughtBy(
                                "PowerLossTest#shouldKeepWhatWasAcknowledgedWhenPowerIsLostAtAnyCall",
                                "a segment is used before its name is forced")
                        .in(
                                "SegmentPreparer.java",
                                "        finalForce(health, header, storage::forceDirectory);\n",
                                ""),
                caughtBy(
                                "AppenderTest#shouldStopAdmissionAndResumeWhenSpaceRunsOut",
                                "admission does not see the end of space")
                        .in("Appender.java", "|| prepared.isReady()", "|| prepared != null"));
    }

    static Stream<PlantedBug> recovery() {
        return Stream.of(
                caughtBy(STORY + "shouldRefuseWhenTheControlPageAloneSaysThatTheBadRecordWasSafe", "watermark ignored")
                        .in("Recovery.java", "beyondRepair || !watermarkMet", "beyondRepair")
                        .in("Recovery.java", "scan.completePosition() < slot.watermarkPosition()", "scan == null"),
                caughtBy(STORY + "shouldRewriteWhatAFailedForceLeftWhenOpenedAgain", "clean pages are believed written")
                        .in("Recovery.java", "region.touch((int) start, (int) (end - start));\n", ""),
                caughtBy(STORY + "shouldZeroTheTailWhenItIsCut", "the cut tail is not zeroed")
                        .in("TornTail.java", "            Bytes.zeroBackwards(bytes, part.from, to);\n", ""),
                caughtBy("FrameTest#shouldLeaveAPrefixAtEveryMomentWhenATailIsZeroed", "the tail is zeroed forwards")
                        .in(
                                "format/Bytes.java",
                                "for (int offset = end - Long.BYTES; offset >= from; offset -= Long.BYTES)",
                                "for (int offset = from; offset < end; offset += Long.BYTES)"),
                caughtBy(STORY + "shouldRefuseWhenAWholeRecordFollowsABadOneOnTheSameBoot", "same boot proves nothing")
                        .in(
                                "Recovery.java",
                                "slot.bootId().provesSameBoot(storage.bootId());\n        FrameSearch",
                                "false;\n        FrameSearch"),
                caughtBy(
                                STORY + "shouldRefuseWhenALaterFrameSaysThatTheBadOneWasSafe",
                                "watermarks in frames are not read")
                        .in("FrameSearch.java", "carriesOne ?", "carriesOne && frame == null ?"),
                caughtBy(
                                STORY + "shouldDropAnIncompleteTransactionWhenKilledWithinOne",
                                "an incomplete transaction is kept")
                        .in("LogScan.java", "if (!rolled && !chain.isTransactionOpen())", "if (!rolled)"),
                caughtBy(
                                STORY + "shouldForceTheDirectoryFirstWhenAKilledProcessMayNotHave",
                                "names are believed unforced")
                        .in("Recovery.java", "        storage.forceDirectory();\n    }\n", "    }\n"),
                caughtBy(STORY + "shouldRefuseWhenAMiddleSegmentIsMissing", "a missing segment is the end")
                        .in(
                                "Recovery.java",
                                "boolean gap = !indices.isEmpty()",
                                "boolean gap = false && !indices.isEmpty()")
                        .in(
                                "Recovery.java",
                                "boolean beyondRepair = end == Verdict.MISSING_SEGMENT || ",
                                "boolean beyondRepair = ")
                        .in("Recovery.java", "beyondRepair || !watermarkMet", "beyondRepair")
                        .in("Recovery.java", "scan.completePosition() < slot.watermarkPosition()", "scan == null")
                        .in("Recovery.java", "slot.closed() && scan.position()", "scan == null && scan.position()"));
    }

    static Stream<PlantedBug> readers() {
        return Stream.of(
                caughtBy(
                                "LogReaderTest#shouldHoldBackATransactionWhenItIsNotWhole",
                                "a reader shows half a transaction")
                        .in("LogScan.java", "if (!rolled && !chain.isTransactionOpen())", "if (!rolled)"),
                caughtBy("LogReaderTest#shouldRefuseToEndWhenTheWatermarkIsFurther", "a reader believes any end")
                        .in(
                                "LogReader.java",
                                "readControlPage().watermarkPosition() <= scan.position()",
                                "storage != null"));
    }

    @ParameterizedTest
    @MethodSource({"frames", "acknowledgements", "recovery", "readers"})
    void shouldBeCaughtByItsTestWhenPlanted(PlantedBug bug, @TempDir Path directory)
            throws IOException, ReflectiveOperationException {
        Throwable noticed = BrokenTwin.run(bug, directory);
        if (noticed == null) {
            fail("the planted bug was not caught: bug=" + bug + " test=" + bug.test());
        }
        boolean isVerdict = noticed instanceof AssertionError
                || noticed.getClass().getName().startsWith(LogException.class.getPackageName());
        assertTrue(isVerdict, "the test broke, it did not notice: bug=" + bug + " thrown=" + noticed);
    }
}
