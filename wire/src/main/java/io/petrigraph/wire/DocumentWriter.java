package io.petrigraph.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.ValueOut;
import net.openhft.chronicle.wire.Wire;
import net.openhft.chronicle.wire.WireOut;
import net.openhft.chronicle.wire.WireType;
import net.openhft.chronicle.wire.WriteMarshallable;

/**
 * Writes documents, one behind the other, by Chronicle Wire. One thread's own.
 *
 * <pre>
 *   document --+--> bytes so far --> drainTo(stream) | toBytes
 *   document --+
 * </pre>
 */
public final class DocumentWriter {
    private static final int INITIAL_LENGTH_BYTES = 1024;

    private final DocumentFormat format;
    private final Bytes<byte[]> bytes = Bytes.allocateElasticOnHeap(INITIAL_LENGTH_BYTES);
    private final Wire wire;

    /** A writer that has written nothing. */
    public DocumentWriter(DocumentFormat format) {
        this.format = format;
        this.wire = wireType(format).apply(bytes);
    }

    static WireType wireType(DocumentFormat format) {
        return format == DocumentFormat.YAML ? WireType.YAML_ONLY : WireType.BINARY_LIGHT;
    }

    /** Writes one document. */
    void document(Consumer<FieldWriter> content) {
        try (DocumentContext document = wire.writingDocument(false)) {
            content.accept(new Fields(document.wire()));
        }
    }

    /** The number of bytes that were written and not yet drained. */
    public long lengthBytes() {
        return bytes.readRemaining();
    }

    /** A copy of the bytes that were written and not yet drained. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** Hands over what was written and forgets it. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(toBytes());
        bytes.clear();
    }

    /** The fields of a section. */
    private final class Fields implements FieldWriter {
        private final WireOut out;

        Fields(WireOut out) {
            this.out = out;
        }

        private ValueOut write(String name) {
            return out.write(FieldNames.encode(name));
        }

        @Override
        public void number(String name, long value) {
            write(name).int64(value);
        }

        @Override
        public void flag(String name, boolean value) {
            write(name).bool(value);
        }

        @Override
        public void text(String name, String value) {
            writeText(write(name), value);
        }

        @Override
        public void value(String name, Object value) {
            if (value instanceof Long number) {
                number(name, number);
            } else if (value instanceof Boolean flag) {
                flag(name, flag);
            } else if (value instanceof Double real) {
                write(name).float64(real);
            } else {
                text(name, (String) value);
            }
        }

        @Override
        public void section(String name, Consumer<FieldWriter> content) {
            write(name).marshallable(new Section(content));
        }

        @Override
        public void line(String name, Consumer<FieldWriter> content) {
            ValueOut value = write(name);
            boolean wasLeaf = value.swapLeaf(true);
            value.marshallable(new Section(content));
            value.swapLeaf(wasLeaf);
        }

        @Override
        public <T> void sections(String name, List<T> items, BiConsumer<FieldWriter, T> content) {
            write(name).sequence(items, (all, list) -> {
                for (T item : all) {
                    list.marshallable(new Section(fields -> content.accept(fields, item)));
                }
            });
        }

        /**
         * Wire leaves texts like {@code null} and {@code true} bare in YAML, where every other reader takes them for
         * more. It copies bytes as they are, but would encode half of a surrogate pair by itself.
         */
        private void writeText(ValueOut out, String value) {
            if (format == DocumentFormat.YAML) {
                out.rawText(Bytes.wrapForRead(YamlText.quote(value).getBytes(StandardCharsets.UTF_8)));
            } else {
                out.text(value);
            }
        }
    }

    /** A section as Wire wants it. Its field is transient because Wire would otherwise look into it by reflection. */
    private final class Section implements WriteMarshallable {
        private final transient Consumer<FieldWriter> content;

        Section(Consumer<FieldWriter> content) {
            this.content = content;
        }

        @Override
        public void writeMarshallable(WireOut out) {
            content.accept(new Fields(out));
        }
    }
}
