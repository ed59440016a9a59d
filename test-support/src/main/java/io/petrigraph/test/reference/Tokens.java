package io.petrigraph.test.reference;

import io.petrigraph.net.Colour;
import io.petrigraph.net.MarkingHash;
import io.petrigraph.net.Net;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tokens with their counts, by place: a marking, or what a firing takes from it and adds to it. A token is the list of
 * its columns: a {@link Long} for a word, a {@link String} for a text (a byte string: one char for each byte). Counts
 * may be negative while a sum is being built; a count of zero is the same as no token.
 */
public final class Tokens {
    private final Map<Integer, Map<List<Object>, Long>> byPlace = new TreeMap<>();

    /** Called for each token with its count, never zero. */
    @FunctionalInterface
    public interface Visitor {
        void visit(int place, List<Object> token, long count);
    }

    /** How often the token lies in the place. */
    public long count(int place, List<Object> token) {
        return in(place).getOrDefault(token, 0L);
    }

    /** The distinct tokens of a place with their counts. */
    public Map<List<Object>, Long> in(int place) {
        return byPlace.getOrDefault(place, Map.of());
    }

    /** Adds {@code count} tokens; a negative count takes them away. */
    public void add(int place, List<Object> token, long count) {
        Map<List<Object>, Long> tokens = byPlace.computeIfAbsent(place, p -> new LinkedHashMap<>());
        long sum = Math.addExact(tokens.getOrDefault(token, 0L), count);
        if (sum == 0) {
            tokens.remove(token);
        } else {
            tokens.put(token, sum);
        }
    }

    /** Adds {@code times} times all of them. */
    public void addAll(Tokens others, long times) {
        others.forEach((place, token, count) -> add(place, token, Math.multiplyExact(count, times)));
    }

    /** Visits every token once. */
    public void forEach(Visitor visitor) {
        byPlace.forEach((place, tokens) -> tokens.forEach((token, count) -> visitor.visit(place, token, count)));
    }

    /** An independent copy. */
    public Tokens copy() {
        Tokens copy = new Tokens();
        copy.addAll(this, 1);
        return copy;
    }

    /** The canonical hash: the sum of the tokens' hashes. */
    public long hash(Net net) {
        long[] total = new long[1];
        forEach((place, token, count) -> {
            long hash = MarkingHash.start(place);
            for (int i = 0; i < token.size(); i++) {
                hash = MarkingHash.next(hash, word(net, place, i, token.get(i)));
            }
            total[0] += count * hash;
        });
        return total[0];
    }

    private static long word(Net net, int place, int column, Object value) {
        if (!(value instanceof String text)) {
            return (Long) value;
        }
        if (net.places().get(place).columns().get(column).colour() != Colour.Primitive.BYTES) {
            return MarkingHash.text(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return MarkingHash.text(bytes, 0, bytes.length);
    }

    /** Every token as one line of text, sorted: equal for equal markings, and readable where they differ. */
    public Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        forEach((place, token, count) -> lines.add("p" + place + token + " x" + count));
        return lines;
    }

    @Override
    public String toString() {
        return lines().toString();
    }
}
