package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.NetEvolution;
import io.petrigraph.net.Place;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.TextPool;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a firing's record: which transition, with which binding. Owner: one thread.
 *
 * <pre>
 *   int transition | int 0 | recorded variables of the whole firing | for each reset, transfer, for-all in arc order: set
 *   variable: long word, or text:  int lengthBytes | bytes | zeros up to a multiple of 8
 *   set:      long elements | reset, transfer: the token's columns, long multiplicity | for-all: its recorded local variables
 * </pre>
 *
 * <p>Little endian. What is not recorded the rows know; {@link Applier#resolve} fills it in.
 */
public final class RecordCodec {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final byte[] NO_BYTES = {};

    private final TextPool texts;
    private byte[] bytes = new byte[256];
    private int length;

    public RecordCodec(TextPool texts) {
        this.texts = texts;
    }

    /** Forgets what was encoded behind the first {@code toLength} bytes. */
    public void truncate(int toLength) {
        length = toLength;
    }

    /** What was encoded and not forgotten: {@link #length} bytes of it. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Appends the payload of a firing and returns the number of its bytes. */
    public int encode(CompiledTransition compiled, Binding binding) {
        int start = length;
        room(Long.BYTES);
        INTS.set(bytes, length, compiled.id());
        INTS.set(bytes, length + Integer.BYTES, 0);
        length += Long.BYTES;
        for (Variable variable : compiled.recordedVariables) {
            put(variable.colour(), binding.values[variable.index()]);
        }
        for (int set = 0; set < compiled.sets; set++) {
            encodeSet(compiled, set, binding);
        }
        return length - start;
    }

    private void encodeSet(CompiledTransition compiled, int set, Binding binding) {
        int count = binding.count(set);
        putWord(count);
        CompiledForAll forAll = compiled.forAllOf(set);
        Place place = compiled.moveOf(set);
        for (int i = 0; i < count; i++) {
            int offset = binding.offset(set, i);
            if (forAll != null) {
                for (int j = 0; j < forAll.locals.length; j++) {
                    if (forAll.recorded[j]) {
                        put(forAll.colours[j], binding.elements()[offset + j]);
                    }
                }
            } else if (place != null) {
                for (Column column : place.columns()) {
                    put(column.colour(), binding.elements()[offset++]);
                }
                putWord(binding.elements()[offset]);
            }
        }
    }

    private void put(Colour.Scalar colour, long word) {
        if (!Colour.isText(colour)) {
            putWord(word);
            return;
        }
        byte[] text = texts.bytes(word);
        int padded = padded(Integer.BYTES + text.length);
        room(padded);
        Arrays.fill(bytes, length, length + padded, (byte) 0);
        INTS.set(bytes, length, text.length);
        System.arraycopy(text, 0, bytes, length + Integer.BYTES, text.length);
        length += padded;
    }

    private void putWord(long word) {
        room(Long.BYTES);
        LONGS.set(bytes, length, word);
        length += Long.BYTES;
    }

    private static int padded(int size) {
        return (size + Long.BYTES - 1) & -Long.BYTES;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** The transition of a payload, or -1 where it is too short to name one. */
    public static int transitionOf(byte[] payload, int offset, int payloadLength) {
        return payloadLength < Long.BYTES ? -1 : (int) INTS.get(payload, offset);
    }

    /** Reads the recorded part of a binding; {@link MalformedRecordException} where the bytes are not such a payload. */
    public void decode(CompiledTransition compiled, byte[] payload, int offset, int payloadLength, Binding binding) {
        decode(compiled, payload, offset, payloadLength, binding, null);
    }

    /** As before, of a record that a net wrote before {@code since} then; what it has not yet is zero or empty. */
    public void decode(
            CompiledTransition compiled,
            byte[] payload,
            int offset,
            int payloadLength,
            Binding binding,
            @Nullable NetEvolution since) {
        Reader in = new Reader(payload, offset + Long.BYTES, offset + payloadLength);
        binding.clearSets(compiled.sets);
        for (Variable variable : compiled.recordedVariables) {
            boolean isAppended = since != null && since.isAppended(compiled.id(), variable.index());
            binding.values[variable.index()] = isAppended ? empty(variable.colour()) : in.value(variable.colour());
        }
        for (int set = 0; set < compiled.sets; set++) {
            decodeSet(compiled, set, in, binding);
        }
        if (in.at != in.end) {
            throw new MalformedRecordException("bytes are left over: transition="
                    + compiled.transition().name() + " leftBytes=" + (in.end - in.at));
        }
    }

    private long empty(Colour.Scalar colour) {
        return Colour.isText(colour) ? texts.intern(NO_BYTES) : 0;
    }

    private void decodeSet(CompiledTransition compiled, int set, Reader in, Binding binding) {
        long count = in.word();
        CompiledForAll forAll = compiled.forAllOf(set);
        Place place = compiled.moveOf(set);
        binding.beginSet(set, compiled.setWidth(set));
        if (count < 0 || count > in.end - in.at + 1L) {
            throw new MalformedRecordException("more elements than bytes: transition="
                    + compiled.transition().name() + " elements=" + count);
        }
        for (long i = 0; i < count; i++) {
            int offset = binding.addElement(set);
            if (forAll != null) {
                for (int j = 0; j < forAll.locals.length; j++) {
                    binding.elements()[offset + j] = forAll.recorded[j] ? in.value(forAll.colours[j]) : 0;
                }
            } else if (place != null) {
                for (Column column : place.columns()) {
                    binding.elements()[offset++] = in.value(column.colour());
                }
                binding.elements()[offset] = in.word();
            }
        }
    }

    /** Reads within bounds. */
    private final class Reader {
        private final byte[] source;
        private final int end;
        private int at;

        Reader(byte[] source, int at, int end) {
            this.source = source;
            this.at = at;
            this.end = end;
        }

        long word() {
            need(Long.BYTES);
            long word = (long) LONGS.get(source, at);
            at += Long.BYTES;
            return word;
        }

        long value(Colour.Scalar colour) {
            if (!Colour.isText(colour)) {
                return word();
            }
            need(Integer.BYTES);
            int size = (int) INTS.get(source, at);
            if (size < 0 || size > end - at - Integer.BYTES) {
                throw new MalformedRecordException("a text is longer than its record: lengthBytes=" + size);
            }
            byte[] text = Arrays.copyOfRange(source, at + Integer.BYTES, at + Integer.BYTES + size);
            need(padded(Integer.BYTES + size));
            at += padded(Integer.BYTES + size);
            return texts.intern(text);
        }

        private void need(int size) {
            if (end - at < size) {
                throw new MalformedRecordException("the record ends early: missingBytes=" + (size - (end - at)));
            }
        }
    }
}
