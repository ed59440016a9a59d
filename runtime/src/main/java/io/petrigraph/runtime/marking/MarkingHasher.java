package io.petrigraph.runtime.marking;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.MarkingHash;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;

/** The canonical hash of a marking, or of what lies in some slices, by {@link MarkingHash}: one pass over all tokens. */
final class MarkingHasher {
    private static final int EVENT_ID_COLUMNS = 3;

    private final Marking marking;
    private final Net net;
    private final Slices slices;
    private long total;

    MarkingHasher(Marking marking, Slices slices) {
        this.marking = marking;
        this.slices = slices;
        this.net = marking.net();
    }

    long hash() {
        for (Family family : net.families()) {
            rows(family);
        }
        for (Edge edge : net.edges()) {
            links(edge);
        }
        for (Place place : net.places()) {
            if (place.role() == Place.Role.BAG) {
                bag(place);
            }
        }
        long[] words = new long[EVENT_ID_COLUMNS];
        for (long at = 0; at < marking.eventIds().size(); at++) {
            marking.eventIds().read(at, words);
            total += MarkingHash.token(net.places().size(), words, 0, EVENT_ID_COLUMNS);
        }
        return total;
    }

    private void rows(Family family) {
        RowTable table = marking.table(family.id());
        for (int row = 0; row < table.rowCount(); row++) {
            int state = table.state(row);
            if (state >= 0) {
                Place place = net.places().get(family.places().get(state));
                long hash = MarkingHash.start(place.id());
                for (int column = 0; column < place.width(); column++) {
                    hash = MarkingHash.next(hash, word(place, column, table.field(row, column)));
                }
                total += hash;
            }
        }
    }

    private void links(Edge edge) {
        RowTable froms = marking.table(edge.fromFamily());
        RowTable tos = marking.table(edge.toFamily());
        Links links = marking.links(edge.id());
        long[] pair = new long[2];
        for (int row = 0; row < froms.rowCount(); row++) {
            for (long at = links.cursor(true, row, -1); at >= 0; at = links.cursor(true, row, at)) {
                pair[0] = froms.key(row);
                pair[1] = tos.key(links.other(true, at));
                boolean ownsFrom = slices.ownsRow(edge.fromFamily(), pair[0]);
                boolean ownsTo = slices.ownsRow(edge.toFamily(), pair[1]);
                total += ownsFrom ? MarkingHash.token(edge.forwardPlace(), pair, 0, 2) : 0;
                long from = pair[0];
                pair[0] = pair[1];
                pair[1] = from;
                total += ownsTo ? MarkingHash.token(edge.inversePlace(), pair, 0, 2) : 0;
            }
        }
    }

    private void bag(Place place) {
        Bag bag = marking.bag(place.id());
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            long hash = MarkingHash.start(place.id());
            for (int column = 0; column < place.width(); column++) {
                hash = MarkingHash.next(hash, word(place, column, bag.word(entry, column)));
            }
            total += bag.count(entry) * hash;
        }
    }

    private long word(Place place, int column, long word) {
        Colour.Scalar colour = place.columns().get(column).colour();
        if (!Colour.isText(colour)) {
            return word;
        }
        byte[] bytes = marking.texts().bytes(word);
        return MarkingHash.text(bytes, 0, bytes.length);
    }
}
