package io.petrigraph.structure.linear;

import io.petrigraph.structure.plain.Weights;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a growing set of vectors spans, modulo a prime. Vectors that are independent there are independent over the
 * integers; the other way round it may err, so only "adds to it" is proof. One thread uses it.
 */
public final class Span {
    private static final long PRIME = (1L << 31) - 1;

    private final TreeMap<Integer, TreeMap<Integer, Long>> byLead = new TreeMap<>();

    /** The number of vectors that were independent of those before them. */
    public int dimension() {
        return byLead.size();
    }

    /** True where the vector is proven independent of those added before; then it is added. */
    public boolean add(Weights vector) {
        TreeMap<Integer, Long> rest = new TreeMap<>();
        for (int i = 0; i < vector.size(); i++) {
            put(rest, vector.place(i), Math.floorMod(vector.count(i), PRIME));
        }
        while (!rest.isEmpty()) {
            int lead = rest.firstKey();
            TreeMap<Integer, Long> known = byLead.get(lead);
            if (known == null) {
                normalise(rest);
                byLead.put(lead, rest);
                return true;
            }
            long factor = PRIME - rest.firstEntry().getValue();
            known.forEach((place, count) -> put(rest, place, (rest.getOrDefault(place, 0L) + factor * count) % PRIME));
        }
        return false;
    }

    private static void put(Map<Integer, Long> vector, int place, long count) {
        if (count == 0) {
            vector.remove(place);
        } else {
            vector.put(place, count);
        }
    }

    private static void normalise(SortedMap<Integer, Long> vector) {
        long inverse = power(vector.getOrDefault(vector.firstKey(), 0L), PRIME - 2);
        vector.replaceAll((place, count) -> count * inverse % PRIME);
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, rest = exponent; rest > 0; rest >>= 1, square = square * square % PRIME) {
            if ((rest & 1) == 1) {
                result = result * square % PRIME;
            }
        }
        return result;
    }
}
