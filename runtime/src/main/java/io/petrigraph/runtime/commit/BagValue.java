package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;

/** All tokens of a bag, as its owner forwards them. Immutable. */
final class BagValue implements Value {
    private final int place;
    private final int width;
    /** The words of one token behind those of the other. */
    private final long[] words;

    private final long[] counts;

    private BagValue(int place, int width, long[] words, long[] counts) {
        this.place = place;
        this.width = width;
        this.words = words;
        this.counts = counts;
    }

    /** Reads a bag that lies here; nobody is told. */
    static BagValue read(Marking marking, int place) {
        Bag bag = marking.bag(place);
        int width = marking.net().places().get(place).width();
        int tokens = 0;
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            tokens++;
        }
        long[] words = new long[tokens * width];
        long[] counts = new long[tokens];
        int token = 0;
        for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
            for (int column = 0; column < width; column++) {
                words[token * width + column] = bag.word(entry, column);
            }
            counts[token++] = bag.count(entry);
        }
        return new BagValue(place, width, words, counts);
    }

    /** The bag is empty wherever it does not lie. */
    @Override
    public void install(Marking marking) {
        Bag bag = marking.bag(place);
        for (int token = 0; token < counts.length; token++) {
            bag.add(words, token * width, counts[token]);
        }
    }
}
