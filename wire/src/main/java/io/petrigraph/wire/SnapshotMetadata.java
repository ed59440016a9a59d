package io.petrigraph.wire;

/**
 * What names a snapshot: a marking at a point of one history and no other.
 *
 * @param sequence the last firing that the marking includes, -1 for the initial marking
 * @param chainCrc the crc of that record, 0 for the initial marking
 * @param incarnation which opening of the log wrote that record
 * @param fingerprint the net's fingerprint
 * @param markingHash the canonical hash of the marking
 */
public record SnapshotMetadata(long sequence, int chainCrc, long incarnation, long fingerprint, long markingHash) {

    /** Writes it as one document. */
    public void write(DocumentWriter out) {
        out.document(fields -> {
            fields.number("sequence", sequence);
            fields.text("chainCrc", Hex.of(chainCrc));
            fields.number("incarnation", incarnation);
            fields.text("fingerprint", Hex.of(fingerprint));
            fields.text("markingHash", Hex.of(markingHash));
        });
    }

    /** Reads the next document; {@link DocumentFormatException} where there is none, or another one. */
    public static SnapshotMetadata read(DocumentReader in) {
        SnapshotMetadata read = in.next(fields -> new SnapshotMetadata(
                fields.number("sequence"),
                Hex.parseInt("chainCrc", fields.text("chainCrc")),
                fields.number("incarnation"),
                Hex.parseLong("fingerprint", fields.text("fingerprint")),
                Hex.parseLong("markingHash", fields.text("markingHash"))));
        if (read == null) {
            throw new DocumentFormatException("no document is left: expected=snapshot");
        }
        return read;
    }
}
