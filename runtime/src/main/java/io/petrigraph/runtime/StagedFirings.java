package io.petrigraph.runtime;

import io.petrigraph.log.Appender;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.FiringSink;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;

/** The firings of one step, encoded, until the step is kept or undone. Owner: the engine's thread. */
final class StagedFirings implements FiringSink {
    private final RecordCodec codec;
    private final boolean isWritten;
    private final Progress progress;
    private int[] end = new int[16];
    private int count;
    private int recordBytes;
    private int longestPayloadBytes;

    /** {@code isWritten == false}: nobody will ask for the bytes, so firings are only counted. */
    StagedFirings(TextPool texts, boolean isWritten, Progress progress) {
        this.progress = progress;
        codec = new RecordCodec(texts);
        this.isWritten = isWritten;
    }

    void clear() {
        codec.truncate(0);
        count = 0;
        recordBytes = 0;
        longestPayloadBytes = 0;
    }

    int count() {
        return count;
    }

    /** The bytes that the records of all of them take in the log. */
    int recordBytes() {
        return recordBytes;
    }

    /** The longest of their payloads. */
    int longestPayloadBytes() {
        return longestPayloadBytes;
    }

    void appendTo(Journal journal, long firstSequence, long timeNs, long idHi, long idLo) {
        if (!isWritten) {
            return;
        }
        int start = 0;
        for (int i = 0; i < count; i++) {
            long hi = i == 0 ? idHi : 0;
            long lo = i == 0 ? idLo : 0;
            journal.append(firstSequence + i, timeNs, hi, lo, i, count, codec.bytes(), start, end[i] - start);
            start = end[i];
        }
    }

    @Override
    public void fired(CompiledTransition transition, Binding binding, long sequence) {
        progress.beat();
        if (!isWritten) {
            count++;
            return;
        }
        int length = codec.encode(transition, binding);
        if (count == end.length) {
            end = Arrays.copyOf(end, count * 2);
        }
        end[count++] = codec.length();
        add(length);
    }

    private void add(int payloadBytes) {
        recordBytes = saturated(recordBytes + (long) Appender.recordLengthBytes(payloadBytes));
        longestPayloadBytes = Math.max(longestPayloadBytes, payloadBytes);
    }

    /** What is longer than an int can say is too large anyway. */
    private static int saturated(long bytes) {
        return (int) Math.min(bytes, Integer.MAX_VALUE);
    }

    @Override
    public int mark() {
        return count;
    }

    @Override
    public void undoTo(int mark) {
        count = mark;
        if (!isWritten) {
            return;
        }
        codec.truncate(mark == 0 ? 0 : end[mark - 1]);
        recordBytes = 0;
        longestPayloadBytes = 0;
        for (int i = 0; i < mark; i++) {
            add(end[i] - (i == 0 ? 0 : end[i - 1]));
        }
    }
}
