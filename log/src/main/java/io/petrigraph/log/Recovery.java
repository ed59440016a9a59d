package io.petrigraph.log;

import io.petrigraph.log.failure.LogCorruptException;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.format.Chain;
import io.petrigraph.log.format.ControlPage;
import io.petrigraph.log.format.ControlSlot;
import io.petrigraph.log.format.LogFiles;
import io.petrigraph.log.format.SegmentDescriptor;
import io.petrigraph.log.format.SegmentHeader;
import io.petrigraph.log.format.Verdict;
import io.petrigraph.log.storage.MappedRegion;
import io.petrigraph.log.storage.Storage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Opens what the last owner left, told in the order of {@link #run}: look, judge, and only then change.
 *
 * <pre>
 *                 durable watermark            end of the last whole transaction
 *                        |                               |
 *   | . . . . . . . . .  | . . . . . . . . . . . . . . . | torn tail . . .
 *     anything bad here:   valid records: kept, forced     kept aside, counted, zeroed
 *     refuse, name it      before the watermark moves      unless it proves corruption: refuse
 * </pre>
 *
 * Two things behind the first bad frame prove corruption: any whole frame if no power was lost since, for stores reach
 * other processes in order; and a whole frame that says a later position was safe, whatever happened.
 *
 * <p>Until step 7 nothing but unfinished files is touched: a refused log is as it was found. From there on a crash at any
 * point leaves a log that recovers to the same end: what is cut is first kept, then zeroed from its end to its beginning, so
 * that a prefix is left at every moment.
 *
 * <p>One thread's own.
 */
final class Recovery {
    private final LogContext context;
    private final Storage storage;
    private final LogHealth health;
    private final ControlPage control;
    private final ControlSlot slot;
    private final LogScan scan;

    private long lastSegmentIndex;
    private boolean watermarkMet;

    private Recovery(LogContext context, LogHealth health, ControlPage control) {
        this.context = context;
        this.storage = context.storage();
        this.health = health;
        this.control = control;
        this.slot = control.newest();
        this.scan = new LogScan(storage);
    }

    /** What the appender goes on from. */
    record Recovered(ControlPage control, Segment segment, int offset, Chain chain, RecoveryReport report) {}

    /** The whole story. The caller holds the lock. */
    static Recovered run(LogContext context, LogHealth health) throws IOException {
        long startedNs = context.nanoClock().getAsLong();
        removeUnfinishedFiles(context.storage()); //                                  1
        createControlPageIfNew(context.storage()); //                                 2
        ControlPage control = ControlPage.open(context.storage());
        try {
            Recovery recovery = new Recovery(context, health, control);
            recovery.listSegments(); //                                               3
            Verdict end = recovery.verifyEveryFrame(); //                             4
            recovery.judgeTheEnd(end); //                                             5
            try (TornTail tail = recovery.openTornTail()) {
                recovery.judgeTheTail(tail, end); //                                  6
                List<String> keptIn = tail.keep(recovery.slot.incarnation() + 1); //  7
                tail.cut(); //                                                        8
                recovery.forceWhatWasOnlyPublished(); //                              9
                recovery.beginIncarnation(); //                                      10
                return recovery.handOver(tail, keptIn, startedNs);
            }
        } catch (IOException | RuntimeException e) {
            control.close();
            throw e;
        }
    }

    /** A killed process may have renamed without forcing the directory: names that can be seen are made safe first. */
    private static void removeUnfinishedFiles(Storage storage) throws IOException {
        for (String name : storage.list()) {
            if (LogFiles.isTemporary(name)) {
                storage.unlink(name);
            }
        }
        storage.forceDirectory();
    }

    /** The page is there before the first segment is: a segment without a page has lost its page. */
    private static void createControlPageIfNew(Storage storage) throws IOException {
        if (storage.exists(LogFiles.CONTROL)) {
            return;
        }
        for (String name : storage.list()) {
            if (LogFiles.isSegment(name)) {
                throw new LogCorruptException(
                        LogFiles.CONTROL, 0, "there are segments but no control page: firstFound=" + name);
            }
        }
        ControlPage.create(storage);
    }

    /** All segments from the oldest on, without a gap; the very first one is created here. */
    private void listSegments() throws IOException {
        List<Long> indices = segmentIndices();
        boolean nothingEverSafe = slot.watermarkPosition() == 0 && slot.firstSegmentIndex() == 0;
        if (nothingEverSafe && indices.size() <= 1 && isMissingOrHalfMade(LogFiles.segment(0))) {
            createFirstSegment();
            indices = List.of(0L);
        }
        long expected = slot.firstSegmentIndex();
        for (long index : indices) {
            if (index < expected) {
                continue; // given up, but its unlinking did not survive
            }
            if (index > expected) {
                break;
            }
            lastSegmentIndex = index;
            expected++;
        }
        boolean gap = !indices.isEmpty() && indices.get(indices.size() - 1) >= expected;
        if (expected == slot.firstSegmentIndex() || gap) {
            throw new LogCorruptException(
                    LogFiles.segment(expected), 0, "a segment is missing: segmentsFound=" + indices.size());
        }
    }

    private List<Long> segmentIndices() throws IOException {
        return storage.list().stream()
                .filter(LogFiles::isSegment)
                .map(LogFiles::segmentIndex)
                .collect(Collectors.toList());
    }

    private boolean isMissingOrHalfMade(String name) throws IOException {
        if (!storage.exists(name)) {
            return true;
        }
        try (MappedRegion region = storage.mapReadable(name)) {
            return TornTail.isHalfMade(region.buffer());
        }
    }

    private void createFirstSegment() throws IOException {
        SegmentHeader header =
                new SegmentHeader(0, 0, context.segmentLengthBytes(), slot.incarnation() + 1, context.net());
        SegmentPreparer.create(storage, header, health).close();
    }

    private Verdict verifyEveryFrame() throws IOException {
        watermarkMet = slot.watermarkPosition() == 0;
        Verdict verdict = scan.begin(slot.firstSegmentIndex());
        while (verdict == Verdict.VALID) {
            verdict = scan.step();
            if (verdict == Verdict.VALID && scan.position() == slot.watermarkPosition()) {
                meetWatermark();
            }
        }
        return verdict;
    }

    private void meetWatermark() {
        boolean same = scan.chain().crc() == slot.watermarkCrc()
                && scan.chain().nextSequence() == slot.watermarkNextSequence();
        if (!same) {
            throw corrupt("the log is not the one that the control page speaks of: watermarkNextSequence="
                    + slot.watermarkNextSequence() + " nextSequence="
                    + scan.chain().nextSequence());
        }
        watermarkMet = true;
    }

    private void judgeTheEnd(Verdict end) {
        boolean beyondRepair = end == Verdict.MISSING_SEGMENT || !scan.hasBegun();
        if (beyondRepair || !watermarkMet) {
            throw corrupt(end.reason() + ", below what was safe: watermarkPosition=" + slot.watermarkPosition());
        }
        if (end == Verdict.BAD_VERSION) {
            throw new LogFormatException("a record is of a version that this program does not know: segment="
                    + scan.segmentName() + " offset=" + scan.offset());
        }
        if (scan.completePosition() < slot.watermarkPosition()) {
            throw corrupt("a transaction that was safe is incomplete: watermarkPosition=" + slot.watermarkPosition());
        }
        if (slot.closed() && scan.position() != slot.watermarkPosition()) {
            throw corrupt("there are records behind a clean close: watermarkPosition=" + slot.watermarkPosition());
        }
        String difference = context.netRule().difference(scan.currentHeader().net());
        if (difference != null) {
            throw new LogFormatException("the log is of another net, open it with that one; " + difference + " segment="
                    + scan.segmentName());
        }
    }

    private TornTail openTornTail() throws IOException {
        return TornTail.open(storage, scan, lastSegmentIndex);
    }

    private void judgeTheTail(TornTail tail, Verdict end) {
        boolean anyFrameIsProof = slot.closed() || slot.bootId().provesSameBoot(storage.bootId());
        FrameSearch search = new FrameSearch(scan.chain().nextSequence(), slot.incarnation());
        if (tail.provesCorruption(search, scan.doubtfulPosition(), anyFrameIsProof)) {
            throw corrupt(end.reason() + ", but a whole frame follows: followingSequence="
                    + search.frame().sequence());
        }
    }

    /**
     * What a killed process had only published was never forced, or its force failed: the pages may be marked clean without
     * having been written. Touched and forced, it is safe before the watermark says so.
     */
    private void forceWhatWasOnlyPublished() throws IOException {
        long from = slot.watermarkPosition();
        if (from >= scan.completePosition()) {
            return;
        }
        for (long index = slot.firstSegmentIndex(); index <= scan.completeSegmentIndex(); index++) {
            try (MappedRegion region = storage.mapWritable(LogFiles.segment(index))) {
                SegmentHeader header = SegmentDescriptor.read(region.buffer());
                long start = Math.max(0, from - header.basePosition());
                long end = Math.min(header.lengthBytes(), scan.completePosition() - header.basePosition());
                if (start < end) {
                    region.touch((int) start, (int) (end - start));
                    region.force((int) start, (int) (end - start));
                }
            }
        }
    }

    private void beginIncarnation() throws IOException {
        Chain chain = scan.completeChain();
        control.settle();
        control.begin(slot.incarnation() + 1, storage.bootId());
        control.write(false, scan.completePosition(), chain.nextSequence(), chain.crc());
        control.force();
    }

    private Recovered handOver(TornTail tail, List<String> keptIn, long startedNs) throws IOException {
        Chain chain = scan.completeChain();
        RecoveryReport report = new RecoveryReport(
                scan.firstSequence(),
                chain.nextSequence(),
                chain.crc(),
                tail.cutBytes(),
                keptIn,
                slot.incarnation() + 1,
                slot.closed(),
                slot.bootId().provesSameBoot(storage.bootId()),
                context.nanoClock().getAsLong() - startedNs);
        MappedRegion region = storage.mapWritable(LogFiles.segment(scan.completeSegmentIndex()));
        Segment segment = new Segment(tail.header(), region);
        scan.close();
        return new Recovered(control, segment, tail.offset(), chain, report);
    }

    private LogCorruptException corrupt(String reason) {
        return new LogCorruptException(scan.segmentName(), scan.offset(), reason);
    }
}
