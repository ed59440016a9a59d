package io.petrigraph.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.BinaryWireCode;
import net.openhft.chronicle.wire.BracketType;
import net.openhft.chronicle.wire.DocumentContext;
import net.openhft.chronicle.wire.ReadMarshallable;
import net.openhft.chronicle.wire.ValueIn;
import net.openhft.chronicle.wire.Wire;
import net.openhft.chronicle.wire.WireIn;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents, one behind the other, from bytes that nobody vouches for. Wire is asked for texts, sections and lists
 * only, in the order in which they stand there, and never for an object: no class is looked up by a name that stands in
 * the bytes. Whatever Wire throws, and what it would pass over, becomes a {@link DocumentFormatException}.
 *
 * <p>A document carries no checksum: what a flipped bit makes of it may be a document too. The log's own bytes are
 * verified before they come here. One thread's own.
 */
public final class DocumentReader {
    /** The longest input. */
    public static final int MAX_LENGTH_BYTES = 256 << 20;

    private static final int MAX_DEPTH = 64;

    private final DocumentFormat format;
    private final Bytes<?> bytes;
    private final Wire wire;
    private final int lengthBytes;
    private long documents;
    private int depth;
    private long sections;

    /** A reader before the first of the documents. */
    public DocumentReader(DocumentFormat format, byte[] documents) {
        if (documents.length > MAX_LENGTH_BYTES) {
            throw new DocumentFormatException("too long for documents of this room: limit=" + MAX_LENGTH_BYTES
                    + " lengthBytes=" + documents.length);
        }
        byte[] input = format == DocumentFormat.YAML ? YamlText.plain(documents) : documents;
        this.format = format;
        this.lengthBytes = input.length;
        this.bytes = Bytes.wrapForRead(input);
        this.wire = DocumentWriter.wireType(format).apply(bytes);
    }

    /** Reads the next document, or answers null behind the last one. */
    <T> @Nullable T next(Function<FieldReader, T> content) {
        depth = 0;
        sections = 0;
        try (DocumentContext document = wire.readingDocument()) {
            if (!document.isPresent()) {
                checkEnd();
                return null;
            }
            T read = content.apply(new Fields(document.wire()));
            documents++;
            return read;
        } catch (DocumentFormatException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new DocumentFormatException(
                    "not a document: format=" + format + " documentsBefore=" + documents + " cause=" + e, e);
        }
    }

    private void checkEnd() {
        while (bytes.readRemaining() > 0) {
            if (format == DocumentFormat.BINARY || !Character.isWhitespace(bytes.readUnsignedByte())) {
                throw bad("bytes follow the last document", "remainingBytes=" + bytes.readRemaining());
            }
        }
    }

    private DocumentFormatException bad(String what, String detail) {
        return new DocumentFormatException(
                "not a document: " + what + ": format=" + format + " documentsBefore=" + documents + " " + detail);
    }

    /** A value as a text, a list of sections, or the fields of a section. */
    private Object value(ValueIn value) {
        return switch (bracket(value)) {
            case MAP -> section(value);
            case SEQ -> list(value);
            default -> scalar(value);
        };
    }

    private BracketType bracket(ValueIn value) {
        return format == DocumentFormat.YAML ? value.getBracketType() : binaryBracket();
    }

    /** A binary value may begin with the name of a class; here it must be a scalar or a block of known length. */
    private BracketType binaryBracket() {
        int code = bytes.peekUnsignedByte();
        if (code != BinaryWireCode.BYTES_LENGTH32 && code != BinaryWireCode.BYTES_LENGTH16) {
            if (!isScalar(code)) {
                throw bad("not a value of this room", "code=" + code);
            }
            return BracketType.NONE;
        }
        int lengthLengthBytes = code == BinaryWireCode.BYTES_LENGTH32 ? Integer.BYTES : Short.BYTES;
        long first = bytes.readPosition() + 1 + lengthLengthBytes;
        boolean beginsWithName = first < bytes.readLimit() && isName(bytes.peekUnsignedByte(first));
        return beginsWithName ? BracketType.MAP : BracketType.SEQ;
    }

    private static boolean isScalar(int code) {
        boolean isNumber = (code >= 0 && code < BinaryWireCode.BYTES_LENGTH8)
                || (code >= BinaryWireCode.FLOAT32 && code <= BinaryWireCode.FLOAT_SET_LOW_4)
                || (code >= BinaryWireCode.UINT8 && code <= BinaryWireCode.INT64_0x);
        boolean isText = code == BinaryWireCode.STRING_ANY || code >= BinaryWireCode.STRING_0;
        boolean isOther = code == BinaryWireCode.TRUE || code == BinaryWireCode.FALSE || code == BinaryWireCode.NULL;
        return isNumber || isText || isOther;
    }

    private static boolean isName(int code) {
        return code == BinaryWireCode.FIELD_NAME_ANY
                || (code >= BinaryWireCode.FIELD_NAME0 && code <= BinaryWireCode.FIELD_NAME31);
    }

    private void checkName() {
        if (format == DocumentFormat.BINARY && !isName(bytes.peekUnsignedByte())) {
            throw bad("not the name of a field", "code=" + bytes.peekUnsignedByte());
        }
    }

    private DocumentFields section(ValueIn value) {
        if (++depth > MAX_DEPTH || ++sections > lengthBytes) {
            throw bad("deeper or longer than its bytes", "depth=" + depth + " sections=" + sections);
        }
        Section section = new Section();
        value.marshallable(section);
        depth--;
        return section.fields;
    }

    /** All lists of this room are lists of sections. */
    private List<DocumentFields> list(ValueIn value) {
        List<DocumentFields> list = new ArrayList<>();
        value.sequence(list, (all, each) -> {
            while (each.hasNextSequenceItem()) {
                if (format == DocumentFormat.BINARY && bracket(each) == BracketType.NONE) {
                    throw bad("a list of what are no sections", "item=" + all.size());
                }
                all.add(section(each));
            }
        });
        return list;
    }

    private static Object scalar(ValueIn value) {
        String text = value.text();
        return text == null ? DocumentFields.NULL : text;
    }

    /** The fields of a document, read as far as they are asked for: what follows need not be of this version. */
    private final class Fields extends DocumentFields {
        private final WireIn in;
        private final StringBuilder name = new StringBuilder();

        Fields(WireIn in) {
            super(format);
            this.in = in;
        }

        @Override
        boolean readOne() {
            if (!in.hasMore()) {
                return false;
            }
            checkName();
            name.setLength(0);
            ValueIn value = in.read(name);
            add(FieldNames.decode(name.toString()), value(value));
            return true;
        }
    }

    /** A section as Wire wants it. Its field is transient because Wire would otherwise look into it by reflection. */
    private final class Section implements ReadMarshallable {
        private final transient DocumentFields fields = new DocumentFields(format);

        @Override
        public void readMarshallable(WireIn in) {
            Fields all = new Fields(in);
            all.readAll();
            all.moveTo(fields);
        }
    }
}
