package io.petrigraph.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.Log;
import io.petrigraph.log.LogContext;
import io.petrigraph.log.storage.MemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Snapshots' metadata and configuration. */
final class SmallDocumentsTest {
    private static final SnapshotMetadata SNAPSHOT =
            new SnapshotMetadata(Long.MAX_VALUE, 0xFFFF_FFFE, 3, Long.MIN_VALUE, -1);
    private static final LogSettings SETTINGS = new LogSettings(8192, 512, 1L << 40, 4096, 250_000_000L);

    private static byte[] written(DocumentFormat format) {
        DocumentWriter out = new DocumentWriter(format);
        SNAPSHOT.write(out);
        SETTINGS.write(out);
        return out.toBytes();
    }

    @ParameterizedTest
    @EnumSource
    void shouldRenderTheGoldenDocumentsWhenMetadataAndSettingsAreWritten(DocumentFormat format) throws IOException {
        Golden.check("small." + format, written(format));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeTheSameWhenReadBack(DocumentFormat format) {
        DocumentReader in = new DocumentReader(format, written(format));
        assertEquals(SNAPSHOT, SnapshotMetadata.read(in));
        assertEquals(SETTINGS, LogSettings.read(in));
        assertThrows(DocumentFormatException.class, () -> LogSettings.read(in));
    }

    @Test
    void shouldReadSettingsWhenSomebodyWroteThemByHand() {
        assertEquals(SETTINGS, settings("""
                # how this log is opened, don't forget!
                watermarkForceIntervalNs: 250000000
                watermarkIntervalBytes:   4096     # "in bytes"

                segmentLengthBytes: 8192
                maxPayloadLengthBytes: 512
                spaceReserveBytes: 1099511627776
                """));
    }

    @Test
    void shouldNameTheNearestSettingWhenOneIsMisspelt() {
        DocumentFormatException refused =
                assertThrows(DocumentFormatException.class, () -> settings("segmentLenghtBytes: 8192\n"));
        assertTrue(String.valueOf(refused.getMessage()).contains("nearest=segmentLengthBytes"), refused.getMessage());
    }

    @Test
    void shouldRefuseSettingsWhenOneIsMissingOrNoNumber() {
        assertThrows(DocumentFormatException.class, () -> settings("segmentLengthBytes: 8192\n"));
        assertThrows(DocumentFormatException.class, () -> settings("segmentLengthBytes: \"8 KiB\"\n"));
        assertThrows(DocumentFormatException.class, () -> settings("segmentLengthBytes: 1\nsegmentLengthBytes: 2\n"));
    }

    private static LogSettings settings(String yaml) {
        return LogSettings.read(new DocumentReader(DocumentFormat.YAML, yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void shouldOpenALogOfThatSegmentLengthWhenSettingsAreApplied() throws IOException {
        MemoryStorage storage = new MemoryStorage();
        LogSettings settings = new LogSettings(8192, 512, 0, 4096, 0);
        Log.open(settings.applyTo(new LogContext(storage, new byte[] {1}))).close();
        assertEquals(8192, storage.lengthBytes("segment-0000000000"));
    }

    @Test
    void shouldForgetWhatWasWrittenWhenItIsDrained() throws IOException {
        DocumentWriter out = new DocumentWriter(DocumentFormat.YAML);
        ByteArrayOutputStream drained = new ByteArrayOutputStream();
        SNAPSHOT.write(out);
        out.drainTo(drained);
        assertEquals(0, out.lengthBytes());
        SETTINGS.write(out);
        out.drainTo(drained);
        assertEquals(
                new String(written(DocumentFormat.YAML), StandardCharsets.UTF_8),
                drained.toString(StandardCharsets.UTF_8));
    }
}
