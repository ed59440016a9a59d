package io.petrigraph.runtime;

import io.petrigraph.log.Admission;
import io.petrigraph.log.Appender;
import io.petrigraph.log.Log;

/** Where firings are written down. Owner of all methods: the engine's thread. */
sealed interface Journal {
    /** Whether records that take so many bytes will be accepted, of which the longest has a payload of that many. */
    Admission admit(int recordBytes, int longestPayloadBytes);

    /** Appends one firing; {@link #admit} has said that there is room. */
    void append(
            long sequence, long timeNs, long idHi, long idLo, int index, int count, byte[] bytes, int at, int length);

    /** Makes what was appended safe from the death of the process. */
    void publish();

    /** The last sequence that is as safe as the acknowledgement level asks for. */
    long ackedSequence();

    /** The crc of the last record that was appended, or that was there before; 0 where there is none. */
    int chainCrc();

    /** No log: everything is acknowledged at once. */
    final class None implements Journal {
        @Override
        public Admission admit(int recordBytes, int longestPayloadBytes) {
            return Admission.ROOM;
        }

        @Override
        public void append(
                long sequence,
                long timeNs,
                long idHi,
                long idLo,
                int index,
                int count,
                byte[] bytes,
                int at,
                int length) {}

        @Override
        public void publish() {}

        @Override
        public long ackedSequence() {
            return Long.MAX_VALUE;
        }

        @Override
        public int chainCrc() {
            return 0;
        }
    }

    /** The binary log. */
    final class ToLog implements Journal {
        private final Log log;
        private final Appender appender;
        private final boolean forced;
        private long published;
        private int chainCrc;

        ToLog(Log log, boolean forced, int chainCrc) {
            this.log = log;
            this.appender = log.appender();
            this.forced = forced;
            this.chainCrc = chainCrc;
            this.published = appender.nextSequence() - 1;
        }

        @Override
        public Admission admit(int recordBytes, int longestPayloadBytes) {
            return longestPayloadBytes > appender.maxPayloadLengthBytes()
                    ? Admission.TOO_LARGE
                    : appender.admit(recordBytes);
        }

        @Override
        public void append(
                long sequence,
                long timeNs,
                long idHi,
                long idLo,
                int index,
                int count,
                byte[] bytes,
                int at,
                int length) {
            if (appender.append(sequence, 0, timeNs, idHi, idLo, index, count, bytes, at, length)
                    == Appender.NOT_READY) {
                throw new IllegalStateException("admitted, but there is no room: sequence=" + sequence);
            }
            chainCrc = appender.chainCrc();
        }

        @Override
        public void publish() {
            appender.publish();
            published = appender.nextSequence() - 1;
        }

        @Override
        public long ackedSequence() {
            return forced ? log.forcedSequenceAcquire() : published;
        }

        @Override
        public int chainCrc() {
            return chainCrc;
        }
    }
}
