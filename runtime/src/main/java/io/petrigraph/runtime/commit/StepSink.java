package io.petrigraph.runtime.commit;

import io.petrigraph.log.Appender;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.FiringSink;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;

/** The firings of the step that is being decided, encoded. Owner: the partition's thread. */
final class StepSink implements FiringSink {
    private final RecordCodec codec;
    private int[] ends = new int[16];
    private int count;
    private final Pulse pulse;

    StepSink(TextPool texts, Pulse pulse) {
        this.pulse = pulse;
        codec = new RecordCodec(texts);
    }

    void clear() {
        codec.truncate(0);
        count = 0;
    }

    int count() {
        return count;
    }

    int longestPayloadBytes() {
        int longest = 0;
        for (int i = 0; i < count; i++) {
            longest = Math.max(longest, ends[i] - (i == 0 ? 0 : ends[i - 1]));
        }
        return longest;
    }

    /** What the records of all of them take in the log. */
    long recordBytes() {
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += Appender.recordLengthBytes(ends[i] - (i == 0 ? 0 : ends[i - 1]));
        }
        return bytes;
    }

    /** What has fired, as it is logged. */
    StepRecords records(long firstSequence, long timeNs, long idHi, long idLo) {
        return new StepRecords(
                firstSequence,
                timeNs,
                idHi,
                idLo,
                Arrays.copyOf(codec.bytes(), codec.length()),
                Arrays.copyOf(ends, count));
    }

    @Override
    public void fired(CompiledTransition transition, Binding binding, long sequence) {
        pulse.beat();
        codec.encode(transition, binding);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = codec.length();
    }

    @Override
    public int mark() {
        return count;
    }

    @Override
    public void undoTo(int mark) {
        count = mark;
        codec.truncate(mark == 0 ? 0 : ends[mark - 1]);
    }
}
