package io.petrigraph.explorer;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.firing.EnabledBindings;
import io.petrigraph.runtime.marking.Marking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A marking of the runtime as words and back: for each place the number of its distinct tokens, then each of them with its
 * count, sorted. Equal markings have equal words, however they came about. One thread.
 *
 * <pre>
 *   [place 0: n][words .. count] n times [place 1: n] ...          the inverse half of a link is left to its forward half
 * </pre>
 */
final class MarkingCodec {
    private final Net net;
    private final Marking marking;
    private final EnabledBindings walker;
    private long[] buffer = new long[1 << 10];
    private int length;

    MarkingCodec(Net net, Marking marking, EnabledBindings walker) {
        this.net = net;
        this.marking = marking;
        this.walker = walker;
    }

    /** Puts the marking into {@link #words}. */
    void encode() {
        length = 0;
        for (Place place : net.places()) {
            List<long[]> tokens = place.role() == Place.Role.INVERSE ? List.of() : tokens(place);
            put(tokens.size());
            for (long[] token : tokens) {
                for (long word : token) {
                    put(word);
                }
            }
        }
    }

    long[] words() {
        return buffer;
    }

    int length() {
        return length;
    }

    private void put(long word) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = word;
    }

    private List<long[]> tokens(Place place) {
        List<long[]> tokens = new ArrayList<>();
        walker.walk(place);
        for (long[] token = walker.next(); token != null; token = walker.next()) {
            long[] counted = Arrays.copyOf(token, place.width() + 1);
            counted[place.width()] = walker.multiplicity();
            tokens.add(counted);
        }
        tokens.sort(Arrays::compare);
        return tokens;
    }

    /** Makes the marking what the words say: links go before rows and come after them. */
    void load(long[] words) {
        for (Place place : net.places()) {
            if (place.role() == Place.Role.FORWARD) {
                clear(place);
            }
        }
        for (Place place : net.places()) {
            if (place.role() == Place.Role.BAG || place.role() == Place.Role.STATE) {
                clear(place);
            }
        }
        for (boolean links : new boolean[] {false, true}) {
            int at = 0;
            for (Place place : net.places()) {
                long count = words[at++];
                for (long i = 0; i < count; i++) {
                    if (links == (place.role() == Place.Role.FORWARD)) {
                        add(place, Arrays.copyOfRange(words, at, at + place.width() + 1));
                    }
                    at += place.width() + 1;
                }
            }
        }
    }

    private void clear(Place place) {
        for (long[] token : tokens(place)) {
            if (!marking.remove(place, token, 0, token[place.width()], -1, -1)) {
                throw new IllegalStateException("a token that was there is not: place=" + place.name());
            }
        }
    }

    private void add(Place place, long[] token) {
        if (!marking.add(place, token, 0, 0, token[place.width()], -1, -1)) {
            throw new IllegalStateException("a marking that was reached breaks uniqueness: place=" + place.name());
        }
    }
}
