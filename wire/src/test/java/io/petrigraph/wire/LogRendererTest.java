package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.petrigraph.log.LogReader;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LogRendererTest {
    static byte[] render(SampleLog sample, DocumentFormat format) {
        DocumentWriter out = new DocumentWriter(format);
        try (LogReader reader = LogReader.open(sample.storage)) {
            LogRenderer renderer = new LogRenderer(reader, out);
            while (reader.next()) {
                renderer.record();
            }
        }
        return out.toBytes();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRenderTheGoldenDocumentsWhenALogIsRendered(DocumentFormat format) throws IOException {
        Golden.check("story." + format, render(SampleLog.story(), format));
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheSamePayloadsBackWhenALogWasRendered(DocumentFormat format) {
        SampleLog sample = SampleLog.story();
        RenderedLog rendered = new RenderedLog(new DocumentReader(format, render(sample, format)));
        assertReadsLike(sample, rendered);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadTheSamePayloadsBackWhenEventsAreRandom(DocumentFormat format) {
        SampleLog sample =
                RandomEvents.fire(new SampleLog(), new SplittableRandom(5), 500).close();
        RenderedLog rendered = new RenderedLog(new DocumentReader(format, render(sample, format)));
        assertReadsLike(sample, rendered);
    }

    private static void assertReadsLike(SampleLog sample, RenderedLog rendered) {
        assertArrayEquals(sample.net.canonicalBytes(), rendered.net().canonicalBytes());
        try (LogReader reader = LogReader.open(sample.storage)) {
            while (reader.next()) {
                LogRecord record = rendered.next();
                assertNotNull(record);
                assertEquals(LogRecord.of(reader, rendered.codec()), record);
                byte[] payload = new byte[reader.payloadLengthBytes()];
                reader.copyPayload(payload, 0);
                assertArrayEquals(payload, rendered.codec().encode(record.firing()));
            }
        }
        assertNull(rendered.next());
    }

    @Test
    void shouldGoOnReadingWhenALogRollsToItsNextSegment() throws IOException {
        SampleLog sample =
                RandomEvents.fire(new SampleLog(), new SplittableRandom(6), 500).close();
        assertEquals(true, sample.storage.list().size() > 4, "one segment would prove nothing");
        assertReadsLike(
                sample, new RenderedLog(new DocumentReader(DocumentFormat.YAML, render(sample, DocumentFormat.YAML))));
    }
}
