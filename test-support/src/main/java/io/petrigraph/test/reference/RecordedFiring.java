package io.petrigraph.test.reference;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a log keeps of one firing: the payload of a FIRING frame, little endian.
 *
 * <pre>
 *   0        4        8
 *   +--------+--------+------------------------+----------------------------------------------+
 *   | int id | int 0  | recorded variables     | for each reset, transfer, for-all, in order: |
 *   |        |        | of the whole firing    |   long elements, the elements                |
 *   +--------+--------+------------------------+----------------------------------------------+
 *   word = 8 bytes; text = int lengthBytes, bytes, zeros up to a multiple of 8
 *   element of a reset or transfer = all columns of the token, long multiplicity
 *   element of a for-all           = its recorded local variables
 * </pre>
 *
 * @param transition id of the transition
 * @param variables the recorded variables of the whole firing: index to value
 * @param elements for each reset, transfer and for-all in arc order: how often each element stands there (for a token of
 *     a reset or transfer its multiplicity); the order of elements means nothing
 */
public record RecordedFiring(int transition, Map<Integer, Object> variables, List<Map<List<Object>, Long>> elements) {
    public RecordedFiring {
        variables = new TreeMap<>(variables);
        elements = List.copyOf(elements);
    }

    /** The variables that a record keeps: those of the whole firing (-1), or those local to a for-all. */
    static List<Variable> recorded(Transition transition, int forAll) {
        return transition.variables().stream()
                .filter(v -> v.recorded() && v.forAll() == forAll)
                .toList();
    }

    /** What the log must say of a firing with this binding. */
    static RecordedFiring of(
            Transition transition, Map<Integer, Object> binding, List<Map<List<Object>, Long>> elements) {
        Map<Integer, Object> variables = new HashMap<>(binding);
        variables.keySet().removeIf(v -> !transition.variables().get(v).recorded());
        return new RecordedFiring(transition.id(), variables, elements);
    }

    /** What the log must say of an element of a for-all: its recorded local variables. */
    static List<Object> values(Transition transition, int forAll, Map<Integer, Object> element) {
        List<Object> values = new ArrayList<>();
        for (Variable variable : recorded(transition, forAll)) {
            values.add(Objects.requireNonNull(element.get(variable.index()), variable.name()));
        }
        return values;
    }

    /** Reads a payload; {@link IllegalArgumentException} where it is not one of this net. */
    public static RecordedFiring decode(Net net, ByteBuffer payload) {
        ByteBuffer in = payload.slice().order(ByteOrder.LITTLE_ENDIAN);
        int id = in.getInt();
        int flags = in.getInt();
        require(0 <= id && id < net.transitions().size(), "no such transition", id);
        require(flags == 0, "unknown flags", flags);
        Transition transition = net.transitions().get(id);
        Map<Integer, Object> variables = new HashMap<>();
        for (Variable variable : recorded(transition, Variable.WHOLE_FIRING)) {
            variables.put(variable.index(), read(in, variable.colour()));
        }
        List<Map<List<Object>, Long>> elements = new ArrayList<>();
        for (Arc arc : transition.arcs()) {
            List<Colour.Scalar> columns = elementColumns(net, transition, arc);
            if (columns != null) {
                elements.add(readElements(in, columns, arc instanceof Arc.ForAll));
            }
        }
        require(!in.hasRemaining(), "bytes behind the firing", in.remaining());
        return new RecordedFiring(id, variables, elements);
    }

    private static Map<List<Object>, Long> readElements(ByteBuffer in, List<Colour.Scalar> columns, boolean forAll) {
        Map<List<Object>, Long> elements = new LinkedHashMap<>();
        for (long left = in.getLong(); left > 0; left--) {
            List<Object> element = new ArrayList<>();
            columns.forEach(column -> element.add(read(in, column)));
            elements.merge(element, forAll ? 1L : in.getLong(), Long::sum);
        }
        return elements;
    }

    /** The columns of an element of this arc; null where the arc has no elements. */
    private static @Nullable List<Colour.Scalar> elementColumns(Net net, Transition transition, Arc arc) {
        if (arc instanceof Arc.Reset reset) {
            return net.places().get(reset.place()).columns().stream()
                    .map(Column::colour)
                    .toList();
        }
        if (arc instanceof Arc.Transfer transfer) {
            return net.places().get(transfer.place()).columns().stream()
                    .map(Column::colour)
                    .toList();
        }
        return arc instanceof Arc.ForAll forAll
                ? recorded(transition, forAll.index()).stream()
                        .map(Variable::colour)
                        .toList()
                : null;
    }

    private static Object read(ByteBuffer in, Colour.Scalar colour) {
        if (!Colour.isText(colour)) {
            return in.getLong();
        }
        int lengthBytes = in.getInt();
        require(0 <= lengthBytes && lengthBytes <= in.remaining(), "text length", lengthBytes);
        byte[] bytes = new byte[lengthBytes];
        in.get(bytes);
        for (int written = 4 + lengthBytes; written % 8 != 0; written++) {
            require(in.get() == 0, "padding is not zero", written);
        }
        return new String(bytes, charset(colour));
    }

    private static Charset charset(Colour.Scalar colour) {
        return colour == Colour.Primitive.BYTES ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** The payload; elements in the order of the map. */
    public byte[] encode(Net net) {
        Transition declared = net.transitions().get(transition);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(8).putInt(transition).putInt(0).array());
        for (Variable variable : recorded(declared, Variable.WHOLE_FIRING)) {
            write(out, variable.colour(), variables.getOrDefault(variable.index(), 0L));
        }
        int next = 0;
        for (Arc arc : declared.arcs()) {
            List<Colour.Scalar> columns = elementColumns(net, declared, arc);
            if (columns != null) {
                writeElements(out, elements.get(next++), columns, arc instanceof Arc.ForAll);
            }
        }
        return out.toByteArray();
    }

    private static void writeElements(
            ByteArrayOutputStream out, Map<List<Object>, Long> elements, List<Colour.Scalar> columns, boolean forAll) {
        long rows = forAll ? elements.values().stream().mapToLong(n -> n).sum() : elements.size();
        writeWord(out, rows);
        elements.forEach((element, count) -> {
            for (long copy = forAll ? count : 1; copy > 0; copy--) {
                for (int i = 0; i < columns.size(); i++) {
                    write(out, columns.get(i), element.get(i));
                }
            }
            if (!forAll) {
                writeWord(out, count);
            }
        });
    }

    private static void write(ByteArrayOutputStream out, Colour.Scalar colour, Object value) {
        if (!Colour.isText(colour)) {
            writeWord(out, (Long) value);
            return;
        }
        byte[] text = ((String) value).getBytes(charset(colour));
        out.writeBytes(bytes((4 + text.length + 7) / 8 * 8)
                .putInt(text.length)
                .put(text)
                .array());
    }

    private static void writeWord(ByteArrayOutputStream out, long word) {
        out.writeBytes(bytes(8).putLong(word).array());
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void require(boolean condition, String what, long value) {
        if (!condition) {
            throw new IllegalArgumentException("not the payload of a firing: " + what + "=" + value);
        }
    }
}
