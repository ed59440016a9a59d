package io.petrigraph.pnml;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes PNML. Stateless. */
public final class Pnml {
    private Pnml() {}

    /** The net of a file; {@link PnmlException} where it is malformed, unsupported or beyond {@link PnmlLimits}. */
    public static PnmlNet read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in);
        } catch (PnmlException e) {
            throw e.in(file.toString());
        }
    }

    /** The net of a stream, which is read to its end and not closed; {@link PnmlException} as above. */
    public static PnmlNet read(InputStream in) throws IOException {
        return NetReader.read(XmlReader.read(in));
    }

    /** Writes the document of a net as UTF-8: for a net that was read, all that its file said; see also {@link PnmlNet#of}. */
    public static void write(PnmlNet net, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(net, out);
        }
    }

    /** Writes the document of a net as UTF-8; the stream is flushed, not closed. */
    public static void write(PnmlNet net, OutputStream out) throws IOException {
        XmlWriter.write(net.document(), out);
    }
}
