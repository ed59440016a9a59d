package io.petrigraph.structure.plain;

import java.util.SortedMap;
import java.util.TreeMap;

/** A sum of tokens while it is being built; counts may be negative in between. */
final class TokenSum {
    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    void add(int place, long count) {
        counts.merge(place, count, Math::addExact);
    }

    /** Keeps the larger count of each place. */
    void max(TokenSum other) {
        other.counts.forEach((place, count) -> counts.merge(place, count, Math::max));
    }

    boolean isNegative() {
        return counts.values().stream().anyMatch(count -> count < 0);
    }

    /** What is positive in it. */
    Weights positive() {
        SortedMap<Integer, Long> some = new TreeMap<>(counts);
        some.values().removeIf(count -> count < 0);
        return Weights.of(some);
    }

    Weights weights() {
        return Weights.of(counts);
    }
}
