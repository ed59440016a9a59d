package io.petrigraph.wire;

import io.petrigraph.log.LogContext;
import io.petrigraph.net.Names;
import java.util.List;

/**
 * How a log is opened, as configuration that can be written down; see {@link LogContext} for what each value means.
 *
 * @param segmentLengthBytes the length of new segments
 * @param maxPayloadLengthBytes the longest payload of one record
 * @param spaceReserveBytes how much space the log leaves free
 * @param watermarkIntervalBytes after how many bytes a frame repeats the watermark
 * @param watermarkForceIntervalNs how long the control page may stay unforced
 */
public record LogSettings(
        int segmentLengthBytes,
        int maxPayloadLengthBytes,
        long spaceReserveBytes,
        int watermarkIntervalBytes,
        long watermarkForceIntervalNs) {
    private static final List<String> NAMES = List.of(
            "segmentLengthBytes",
            "maxPayloadLengthBytes",
            "spaceReserveBytes",
            "watermarkIntervalBytes",
            "watermarkForceIntervalNs");

    /** Opens a log so. */
    public LogContext applyTo(LogContext context) {
        return context.segmentLengthBytes(segmentLengthBytes)
                .maxPayloadLengthBytes(maxPayloadLengthBytes)
                .spaceReserveBytes(spaceReserveBytes)
                .watermarkIntervalBytes(watermarkIntervalBytes)
                .watermarkForceIntervalNs(watermarkForceIntervalNs);
    }

    /** Writes them as one document. */
    public void write(DocumentWriter out) {
        out.document(fields -> {
            fields.number("segmentLengthBytes", segmentLengthBytes);
            fields.number("maxPayloadLengthBytes", maxPayloadLengthBytes);
            fields.number("spaceReserveBytes", spaceReserveBytes);
            fields.number("watermarkIntervalBytes", watermarkIntervalBytes);
            fields.number("watermarkForceIntervalNs", watermarkForceIntervalNs);
        });
    }

    /** Reads settings that somebody wrote by hand: a name that does not exist is refused, with the nearest that does. */
    public static LogSettings read(DocumentReader in) {
        LogSettings read = in.next(fields -> {
            fields.names().forEach(LogSettings::checkName);
            return new LogSettings(
                    fields.smallNumber("segmentLengthBytes"),
                    fields.smallNumber("maxPayloadLengthBytes"),
                    fields.number("spaceReserveBytes"),
                    fields.smallNumber("watermarkIntervalBytes"),
                    fields.number("watermarkForceIntervalNs"));
        });
        if (read == null) {
            throw new DocumentFormatException("no document is left: expected=log settings");
        }
        return read;
    }

    private static void checkName(String name) {
        if (!NAMES.contains(name)) {
            throw new DocumentFormatException(
                    "there is no such setting: nearest=" + Names.nearest(name, NAMES) + " setting=" + name);
        }
    }
}
