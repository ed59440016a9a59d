package io.petrigraph.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.format.Bytes;
import io.petrigraph.log.format.Chain;
import io.petrigraph.log.format.FrameComposer;
import io.petrigraph.log.format.FrameDescriptor;
import io.petrigraph.log.format.FrameView;
import io.petrigraph.log.format.Verdict;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

final class FrameTest {
    private static final long BASE_POSITION = 1 << 20;
    private static final int LENGTH_BYTES = 1024;

    private final ByteBuffer segment = ByteBuffer.allocateDirect(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final FrameComposer composer = new FrameComposer(256);
    private final FrameView frame = new FrameView();
    private int end;

    FrameTest() {
        frame.attach(segment, BASE_POSITION);
    }

    /** Writes a published record behind the last one and returns its offset. */
    private int write(long sequence, int previousCrc, byte[] payload) {
        int offset = end;
        composer.payload(FrameDescriptor.TYPE_RECORD, 0xBEEF, payload, 0, payload.length);
        composer.identity(sequence, 1234, 5, 6, 0, 1);
        composer.seal(1, previousCrc, BASE_POSITION + offset);
        end = composer.copyTo(segment, offset);
        segment.putInt(offset, -segment.getInt(offset));
        return offset;
    }

    private Verdict check(int offset) {
        frame.moveTo(offset);
        return frame.check(LENGTH_BYTES);
    }

    @Test
    void shouldReadEveryFieldWhenAFrameWasWritten() {
        byte[] payload = {1, 2, 3, 4, 5};
        write(41, 0, new byte[3]);
        int previousCrc = composer.crc();
        int offset = write(42, previousCrc, payload);
        assertEquals(Verdict.VALID, check(offset));
        assertEquals(69, frame.lengthBytes());
        assertEquals(1, frame.version());
        assertEquals(FrameDescriptor.TYPE_RECORD, frame.type());
        assertEquals(0xBEEF, frame.flags());
        assertEquals(42, frame.sequence());
        assertEquals(1234, frame.timeNs());
        assertEquals(5, frame.eventIdHi());
        assertEquals(6, frame.eventIdLo());
        assertEquals(0, frame.transactionIndex());
        assertEquals(1, frame.transactionCount());
        assertEquals(1, frame.incarnation());
        assertEquals(previousCrc, frame.previousCrc());
        assertEquals(composer.crc(), frame.crc());
        assertEquals(BASE_POSITION + offset, frame.position());
        assertEquals(offset + 72, frame.endOffset());
        byte[] read = new byte[frame.payloadLengthBytes()];
        segment.get(frame.payloadOffset(), read);
        assertArrayEquals(payload, read);
    }

    /** The bytes of version 1, written down once: whoever changes them changes the version. */
    @Test
    void shouldWriteTheseVeryBytesWhenTheVersionIsOne() {
        write(0x0102030405060708L, 0x11223344, new byte[] {7, 8, 9});
        StringBuilder hex = new StringBuilder();
        for (int offset = 0; offset < end; offset++) {
            hex.append(String.format("%02x", segment.get(offset)));
        }
        String header = "43000000" + "01" + "01" + "efbe" + "0807060504030201" + "d204000000000000" + "0500000000000000"
                + "0600000000000000" + "00000000" + "01000000" + "0100000000000000" + "44332211";
        String crc = String.format("%08x", Integer.reverseBytes(composer.crc()));
        assertEquals(header + crc + "0708090000000000", hex.toString());
        assertEquals(GOLDEN_CRC, composer.crc());
    }

    private static final int GOLDEN_CRC = 1005999557;

    @Test
    void shouldNoticeWhenPaddingIsDamaged() {
        int offset = write(0, 0, new byte[] {1, 2, 3});
        for (int padding = offset + 67; padding < offset + 72; padding++) {
            segment.put(padding, (byte) 1);
            assertEquals(Verdict.BAD_CRC, check(offset));
            segment.put(padding, (byte) 0);
        }
        assertEquals(Verdict.VALID, check(offset));
    }

    @Test
    void shouldNoticeWhenTheLengthIsDamaged() {
        int offset = write(0, 0, new byte[] {1, 0, 0});
        for (int lengthBytes = 1; lengthBytes < LENGTH_BYTES + 16; lengthBytes++) {
            segment.putInt(offset, lengthBytes);
            Verdict expected = lengthBytes == 67 ? Verdict.VALID : Verdict.BAD_CRC;
            Verdict verdict = check(offset);
            assertTrue(
                    verdict == expected || (lengthBytes != 67 && verdict == Verdict.BAD_LENGTH),
                    "length=" + lengthBytes);
        }
    }

    @Test
    void shouldNoticeWhenAFrameStandsElsewhere() {
        int offset = write(0, 0, new byte[] {1, 2, 3});
        segment.put(512, segment, offset, 72);
        assertEquals(Verdict.BAD_CRC, check(512));
    }

    @Test
    void shouldSeeNothingWhenAFrameIsNotPublished() {
        int offset = write(0, 0, new byte[] {1, 2, 3});
        for (int commitWord : new int[] {0, -67, -1, Integer.MIN_VALUE}) {
            segment.putInt(offset, commitWord);
            assertEquals(Verdict.UNPUBLISHED, check(offset));
        }
    }

    @Test
    void shouldRefuseANumberThatIsMissingOrRepeated() {
        int start = writeStart();
        int startCrc = composer.crc();
        int first = write(0, startCrc, new byte[0]);
        int afterFirst = composer.crc();
        int repeated = write(0, afterFirst, new byte[0]);
        int skipped = write(2, afterFirst, new byte[0]);
        Chain chain = new Chain();
        assertEquals(Verdict.VALID, accept(chain, start, true));
        assertEquals(Verdict.VALID, accept(chain, first, false));
        assertEquals(Verdict.BAD_SEQUENCE, accept(chain, repeated, false));
        assertEquals(Verdict.BAD_SEQUENCE, accept(chain, skipped, false));
        assertEquals(1, chain.nextSequence());
    }

    private int writeStart() {
        int offset = end;
        composer.payload(FrameDescriptor.TYPE_START, 0, new byte[8], 0, 8);
        composer.identity(0, 0, 0, 0, 0, 0);
        composer.seal(1, 0, BASE_POSITION + offset);
        end = composer.copyTo(segment, offset);
        segment.putInt(offset, -segment.getInt(offset));
        return offset;
    }

    private Verdict accept(Chain chain, int offset, boolean firstInSegment) {
        assertEquals(Verdict.VALID, check(offset));
        Verdict verdict = chain.judge(frame, firstInSegment);
        if (verdict == Verdict.VALID) {
            chain.advance(frame);
        }
        return verdict;
    }

    @Test
    void shouldRefuseWhenTheFrameBeforeIsAnother() {
        int start = writeStart();
        int stranger = write(0, composer.crc() + 1, new byte[0]);
        Chain chain = new Chain();
        assertEquals(Verdict.VALID, accept(chain, start, true));
        assertEquals(Verdict.BAD_CHAIN, accept(chain, stranger, false));
    }

    /** Interrupted after any number of words, zeroing backwards leaves what was there up to some offset, and zeros behind. */
    @Test
    void shouldLeaveAPrefixAtEveryMomentWhenATailIsZeroed() {
        for (int i = 0; i < LENGTH_BYTES; i++) {
            segment.put(i, (byte) (1 + i % 100));
        }
        ByteBuffer halfOnly = segment.duplicate().order(ByteOrder.LITTLE_ENDIAN).limit(LENGTH_BYTES / 2);
        // Words behind the limit cannot be stored: who begins at the front has destroyed it by then.
        assertThrows(IndexOutOfBoundsException.class, () -> Bytes.zeroBackwards(halfOnly, 64, LENGTH_BYTES));
        assertNotEquals(0, segment.get(64));
        Bytes.zeroBackwards(segment, 64, LENGTH_BYTES);
        assertEquals(64, Bytes.endOfNonZero(segment, 0, LENGTH_BYTES));
    }

    @Test
    void shouldFindTheLastByteThatIsNotZeroWhereverItStands() {
        for (int last = 0; last < 40; last++) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(64).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put(last, (byte) 1);
            for (int to = last + 1; to <= 64; to++) {
                assertEquals(last + 1, Bytes.endOfNonZero(bytes, 0, to));
                assertEquals(last + 1, Bytes.endOfNonZero(bytes, last + 1, to));
            }
        }
    }
}
