package io.petrigraph.runtime.marking;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a marking that {@link MarkingWriter} wrote down. The bytes are not trusted: every number is compared with what there
 * can be before anything is allocated, and the marking's canonical hash with the one that was written.
 *
 * <p>Owner: one thread, and the marking is its own.
 */
public final class MarkingReader {
    private final Net net;
    private final TextPool texts;
    private final Marking marking;
    private final ByteBuffer in;
    private final List<Long> handles = new ArrayList<>();

    private MarkingReader(Net net, TextPool texts, byte[] bytes) {
        this.net = net;
        this.texts = texts;
        this.marking = new Marking(net, texts);
        this.in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The marking that these bytes say.
     *
     * @throws MalformedSnapshotException where they are no marking of this net
     */
    public static Marking read(Net net, TextPool texts, byte[] bytes) {
        MarkingReader reader = new MarkingReader(net, texts, bytes);
        try {
            return reader.read();
        } catch (BufferUnderflowException e) {
            throw reader.malformed("the bytes end too early");
        }
    }

    private Marking read() {
        int version = in.getInt();
        check(version == MarkingWriter.VERSION, "version=" + version + " is unknown");
        long hash = in.getLong();
        net.families().forEach(this::rows);
        net.edges().forEach(this::links);
        net.places().stream().filter(place -> place.role() == Place.Role.BAG).forEach(this::bag);
        eventIds();
        check(in.remaining() == 0, "there are bytes behind the end");
        check(marking.hash() == hash, "the marking has another hash than was written");
        return marking;
    }

    private void rows(Family family) {
        RowTable table = marking.table(family.id());
        int rows = count(Long.BYTES);
        long[] words = new long[family.columns().size()];
        for (int row = 0; row < rows; row++) {
            words[0] = in.getLong();
            int state = in.getInt();
            int transition = in.getInt();
            long sequence = in.getLong();
            for (int column = 1; column < words.length; column++) {
                words[column] = word(family.columns().get(column));
            }
            check(table.intern(words[0]) == row, "a key comes twice, key=" + words[0]);
            check(state >= -1 && state < family.places().size(), "there is no such state, state=" + state);
            if (state >= 0) {
                Place place = net.places().get(family.places().get(state));
                check(marking.add(place, words, 0, 0, 1, transition, sequence), "a unique field comes twice");
            } else {
                for (int column = 1; column < words.length; column++) {
                    table.field(row, column, words[column]);
                }
                table.state(row, -1, transition, sequence);
            }
        }
    }

    private void links(Edge edge) {
        boolean forward = MarkingWriter.isWalkedForward(edge);
        int rows = marking.table(forward ? edge.fromFamily() : edge.toFamily()).rowCount();
        int others =
                marking.table(forward ? edge.toFamily() : edge.fromFamily()).rowCount();
        for (int row = 0; row < rows; row++) {
            int count = count(Integer.BYTES);
            for (int i = 0; i < count; i++) {
                int other = in.getInt();
                check(other >= 0 && other < others, "there is no such row, row=" + other);
                link(edge, forward ? row : other, forward ? other : row);
            }
        }
    }

    private void link(Edge edge, int from, int to) {
        Links links = marking.links(edge.id());
        boolean isFree = !links.linked(from, to)
                && (!edge.toOne() || links.count(true, from) == 0)
                && (!edge.fromOne() || links.count(false, to) == 0);
        check(isFree, "a link breaks its edge's cardinality, edge=" + edge.name());
        links.link(from, to);
    }

    private void bag(Place place) {
        long entries = in.getLong();
        check(entries >= 0 && entries <= in.remaining() / Long.BYTES, "more tokens than bytes, entries=" + entries);
        long[] words = new long[place.width()];
        for (long entry = 0; entry < entries; entry++) {
            long count = in.getLong();
            for (int column = 0; column < words.length; column++) {
                words[column] = word(place.columns().get(column));
            }
            boolean isNew = count > 0 && marking.bag(place.id()).countOf(words, 0) == 0;
            check(isNew && marking.add(place, words, 0, 0, count, -1, -1), "a token comes twice");
        }
    }

    private void eventIds() {
        int ids = count(MarkingWriter.EVENT_ID_WORDS * Long.BYTES);
        check(ids <= net.eventIdWindow(), "more event ids than the window, ids=" + ids);
        for (int i = 0; i < ids; i++) {
            marking.eventIds().add(in.getLong(), in.getLong(), in.getLong());
        }
    }

    private long word(Column column) {
        if (!Colour.isText(column.colour())) {
            return in.getLong();
        }
        int number = in.getInt();
        check(number >= 0 && number <= handles.size(), "there is no such text, text=" + number);
        if (number == handles.size()) {
            byte[] bytes = new byte[count(1)];
            in.get(bytes);
            handles.add(texts.intern(bytes));
        }
        return handles.get(number);
    }

    /** A number of things of which each takes at least so many bytes. */
    private int count(int leastLengthBytes) {
        int count = in.getInt();
        check(
                count >= 0 && count <= in.remaining() / leastLengthBytes,
                "more than there are bytes for, count=" + count);
        return count;
    }

    private void check(boolean isRight, String what) {
        if (!isRight) {
            throw malformed(what);
        }
    }

    private MalformedSnapshotException malformed(String what) {
        return new MalformedSnapshotException("not a marking of this net, the log is read from its beginning instead: "
                + what + ": offset=" + in.position());
    }
}
