package io.petrigraph.wire;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record's payload as a {@link Firing}, and back to the same bytes. Knows nothing but the net; it is written from the
 * layout, not from the engine's codec, so that each checks the other.
 *
 * <pre>
 *   0             4       8
 *   +-------------+-------+--------------------+-------------------------------------------------+
 *   | transition  |   0   | values, in order   | for each group: long elements, then its elements |
 *   +-------------+-------+--------------------+-------------------------------------------------+
 *   value: long word, or text: int lengthBytes | bytes | zeros up to a multiple of 8         little endian
 *   element: its values; of a reset or transfer also long count
 * </pre>
 *
 * <p>One thread's own.
 */
public final class FiringCodec {
    private final List<FiringLayout> layouts = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();

    /** A codec of the firings of this net. */
    public FiringCodec(Net net) {
        for (Transition transition : net.transitions()) {
            layouts.add(FiringLayout.of(net, transition));
            ids.put(transition.name(), transition.id());
        }
    }

    FiringLayout layout(String transition) {
        Integer id = ids.get(transition);
        if (id == null) {
            throw new DocumentFormatException("the net has no such transition: transition=" + transition);
        }
        return layouts.get(id);
    }

    /** Reads a payload; {@link DocumentFormatException} where it is not one of this net. */
    public Firing decode(byte[] payload, int offset, int lengthBytes) {
        ByteBuffer in = ByteBuffer.wrap(payload, offset, lengthBytes).slice().order(ByteOrder.LITTLE_ENDIAN);
        need(in, Long.BYTES);
        int transition = in.getInt();
        int flags = in.getInt();
        if (transition < 0 || transition >= layouts.size() || flags != 0) {
            throw new DocumentFormatException(
                    "not a firing of this net: transitions=" + layouts.size() + " transition=" + transition);
        }
        FiringLayout layout = layouts.get(transition);
        Map<String, Object> values = readValues(in, layout.values());
        List<Firing.Group> groups = new ArrayList<>();
        for (FiringLayout.GroupLayout group : layout.groups()) {
            groups.add(readGroup(in, group));
        }
        if (in.hasRemaining()) {
            throw new DocumentFormatException(
                    "bytes follow the firing: transition=" + layout.transition() + " remainingBytes=" + in.remaining());
        }
        return new Firing(layout.transition(), values, groups);
    }

    private static Firing.Group readGroup(ByteBuffer in, FiringLayout.GroupLayout group) {
        need(in, Long.BYTES);
        long count = in.getLong();
        boolean takesNoBytes = group.slots().isEmpty() && !group.counted();
        if (count < 0 || count > (takesNoBytes ? Integer.MAX_VALUE : in.remaining())) {
            throw new DocumentFormatException("more elements than bytes: group=" + group.name() + " elements=" + count);
        }
        List<Firing.Element> elements = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Map<String, Object> values = readValues(in, group.slots());
            elements.add(new Firing.Element(values, group.counted() ? readCount(in) : Firing.Element.UNCOUNTED));
        }
        return new Firing.Group(group.name(), elements);
    }

    private static long readCount(ByteBuffer in) {
        need(in, Long.BYTES);
        long count = in.getLong();
        if (count <= 0) {
            throw new DocumentFormatException("a token was taken no times: count=" + count);
        }
        return count;
    }

    private static Map<String, Object> readValues(ByteBuffer in, List<FiringLayout.Slot> slots) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FiringLayout.Slot slot : slots) {
            values.put(slot.name(), readValue(in, slot.colour()));
        }
        return values;
    }

    private static Object readValue(ByteBuffer in, Colour.Scalar colour) {
        if (!Colour.isText(colour)) {
            need(in, Long.BYTES);
            return PlainValues.ofWord(colour, in.getLong());
        }
        need(in, Integer.BYTES);
        int lengthBytes = in.getInt();
        if (lengthBytes < 0 || lengthBytes > in.remaining()) {
            throw new DocumentFormatException("a text is longer than its record: lengthBytes=" + lengthBytes);
        }
        byte[] text = new byte[lengthBytes];
        in.get(text);
        for (int padding = padding(lengthBytes); padding > 0; padding--) {
            need(in, 1);
            if (in.get() != 0) {
                throw new DocumentFormatException("the padding of a text is not zero: lengthBytes=" + lengthBytes);
            }
        }
        return PlainValues.ofText(colour, text);
    }

    private static int padding(int lengthBytes) {
        return -(Integer.BYTES + lengthBytes) & (Long.BYTES - 1);
    }

    private static void need(ByteBuffer in, int lengthBytes) {
        if (in.remaining() < lengthBytes) {
            throw new DocumentFormatException(
                    "the record ends early: neededBytes=" + lengthBytes + " remainingBytes=" + in.remaining());
        }
    }

    /** The payload of a firing; {@link DocumentFormatException} where it is not one of this net. */
    public byte[] encode(Firing firing) {
        FiringLayout layout = layout(firing.transition());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(buffer(Long.BYTES)
                .putInt(ids.getOrDefault(firing.transition(), -1))
                .putInt(0)
                .array());
        writeValues(out, layout.values(), firing.values());
        if (firing.groups().size() != layout.groups().size()) {
            throw new DocumentFormatException("not the groups of its transition: transition=" + firing.transition()
                    + " groups=" + firing.groups().size());
        }
        for (int i = 0; i < layout.groups().size(); i++) {
            FiringLayout.GroupLayout group = layout.groups().get(i);
            List<Firing.Element> elements = firing.groups().get(i).elements();
            writeWord(out, elements.size());
            for (Firing.Element element : elements) {
                writeValues(out, group.slots(), element.values());
                if (group.counted()) {
                    writeWord(out, element.count());
                }
            }
        }
        return out.toByteArray();
    }

    private static void writeValues(
            ByteArrayOutputStream out, List<FiringLayout.Slot> slots, Map<String, Object> values) {
        for (FiringLayout.Slot slot : slots) {
            Object value = values.get(slot.name());
            if (value == null) {
                throw new DocumentFormatException("a value is missing: name=" + slot.name());
            }
            if (Colour.isText(slot.colour())) {
                byte[] text = PlainValues.bytes(slot.colour(), value);
                out.writeBytes(buffer(Integer.BYTES + text.length + padding(text.length))
                        .putInt(text.length)
                        .put(text)
                        .array());
            } else {
                writeWord(out, PlainValues.word(slot.colour(), value));
            }
        }
    }

    private static void writeWord(ByteArrayOutputStream out, long word) {
        out.writeBytes(buffer(Long.BYTES).putLong(word).array());
    }

    private static ByteBuffer buffer(int lengthBytes) {
        return ByteBuffer.allocate(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
