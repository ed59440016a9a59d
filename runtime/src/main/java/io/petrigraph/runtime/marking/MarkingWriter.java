package io.petrigraph.runtime.marking;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a marking down, token by token, so that it does not matter how it lies in memory. {@link MarkingReader} reads it.
 *
 * <pre>
 *   version, canonical hash
 *   families:  n * (key, state, last transition, last sequence, columns from 1)      rows in their order, absent ones too
 *   edges:     n * (from row, to row)                                               so that each list gets its order back
 *   bags:      n * (count, columns)
 *   event ids: n * (high, low, sequence)                                            oldest first
 * </pre>
 *
 * A text is a number; behind a number that was not used before stand its bytes. All numbers are little-endian.
 *
 * <p>Owner: the thread that the snapshot was handed to; the engine goes on meanwhile.
 */
public final class MarkingWriter {
    static final int VERSION = 1;
    static final int EVENT_ID_WORDS = 3;

    private final Marking marking;
    private final Net net;
    private final Map<Long, Integer> texts = new HashMap<>();
    private ByteBuffer out = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);

    private MarkingWriter(Marking marking) {
        this.marking = marking;
        this.net = marking.net();
    }

    /** The bytes of a marking. */
    public static byte[] write(Marking marking) {
        MarkingWriter writer = new MarkingWriter(marking);
        writer.putInt(VERSION);
        writer.putLong(marking.hash());
        writer.net.families().forEach(writer::rows);
        writer.net.edges().forEach(writer::links);
        writer.net.places().stream()
                .filter(place -> place.role() == Place.Role.BAG)
                .forEach(writer::bag);
        writer.eventIds();
        return Arrays.copyOf(writer.out.array(), writer.out.position());
    }

    private void rows(Family family) {
        RowTable table = marking.table(family.id());
        putInt(table.rowCount());
        for (int row = 0; row < table.rowCount(); row++) {
            putLong(table.key(row));
            putInt(table.state(row));
            putInt(table.lastTransition(row));
            putLong(table.lastSequence(row));
            for (int column = 1; column < family.columns().size(); column++) {
                word(family.columns().get(column), table.field(row, column));
            }
        }
    }

    /** Linking puts a link in front of its list: who links from the last to the first gets the list back. */
    private void links(Edge edge) {
        Links links = marking.links(edge.id());
        boolean forward = isWalkedForward(edge);
        int rows = marking.table(forward ? edge.fromFamily() : edge.toFamily()).rowCount();
        List<Integer> others = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            others.clear();
            for (long at = links.cursor(forward, row, -1); at >= 0; at = links.cursor(forward, row, at)) {
                others.add(links.other(forward, at));
            }
            putInt(others.size());
            for (int i = others.size() - 1; i >= 0; i--) {
                putInt(others.get(i));
            }
        }
    }

    /** A list hangs on the side that may have many. */
    static boolean isWalkedForward(Edge edge) {
        return !edge.toOne();
    }

    private void bag(Place place) {
        Bag bag = marking.bag(place.id());
        long entries = 0;
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            entries++;
        }
        putLong(entries);
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            putLong(bag.count(entry));
            for (int column = 0; column < place.width(); column++) {
                word(place.columns().get(column), bag.word(entry, column));
            }
        }
    }

    private void eventIds() {
        List<long[]> ids = new ArrayList<>();
        for (long at = 0; at < marking.eventIds().size(); at++) {
            long[] id = new long[EVENT_ID_WORDS];
            marking.eventIds().read(at, id);
            ids.add(id);
        }
        ids.sort(Comparator.comparingLong(id -> id[EVENT_ID_WORDS - 1]));
        putInt(ids.size());
        for (long[] id : ids) {
            for (long word : id) {
                putLong(word);
            }
        }
    }

    private void word(Column column, long word) {
        if (!Colour.isText(column.colour())) {
            putLong(word);
            return;
        }
        Integer known = texts.putIfAbsent(word, texts.size());
        putInt(known == null ? texts.size() - 1 : known);
        if (known == null) {
            byte[] bytes = marking.texts().bytes(word);
            putInt(bytes.length);
            room(bytes.length);
            out.put(bytes);
        }
    }

    private void putInt(int value) {
        room(Integer.BYTES);
        out.putInt(value);
    }

    private void putLong(long value) {
        room(Long.BYTES);
        out.putLong(value);
    }

    private void room(int lengthBytes) {
        if (out.remaining() < lengthBytes) {
            int needed = Math.addExact(out.position(), lengthBytes);
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, out.capacity() * 2L);
            out = ByteBuffer.wrap(Arrays.copyOf(out.array(), Math.max(needed, doubled)))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(out.position());
        }
    }
}
