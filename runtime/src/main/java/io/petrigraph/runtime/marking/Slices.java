package io.petrigraph.runtime.marking;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;

/**
 * The parts of all places that one partition owns. An entity's row and its halves of all links lie in one slice; the
 * partition notes a link whole where it owns either end, and only the half at the end that it owns is ever read.
 * Immutable; safe for any thread.
 *
 * <pre>
 *   link  Order 7 -- Customer 3      owner of Order 7: | 7 : state, fields, halves | 3 : a stub, its key only |
 *                                    owner of Cust. 3: | 7 : a stub, its key only  | 3 : state, fields, halves |
 * </pre>
 */
public interface Slices {
    /** Everything: one partition. */
    Slices ALL = new Slices() {
        @Override
        public boolean ownsRow(int family, long key) {
            return true;
        }

        @Override
        public boolean ownsBagToken(Place place, long[] words) {
            return true;
        }

        @Override
        public boolean ownsEventIds() {
            return true;
        }
    };

    /** True where the row of a key, with its halves of all links, lies here. */
    boolean ownsRow(int family, long key);

    /** True where a token of a bag lies here. Of the words only the leading column, if there is one, is sure. */
    boolean ownsBagToken(Place place, long[] words);

    /** True where the window of event ids lies here. */
    boolean ownsEventIds();

    /** True where a token, or either end of a link, lies here. */
    default boolean owns(Net net, Place place, long[] words) {
        return switch (place.role()) {
            case BAG -> ownsBagToken(place, words);
            case STATE -> ownsRow(place.group(), words[0]);
            case FORWARD, INVERSE -> {
                Edge edge = net.edges().get(place.group());
                boolean forward = place.role() == Place.Role.FORWARD;
                yield ownsRow(edge.fromFamily(), words[forward ? 0 : 1])
                        || ownsRow(edge.toFamily(), words[forward ? 1 : 0]);
            }
        };
    }
}
