package io.petrigraph.benchmarks;

import java.util.Collection;
import java.util.Comparator;

/** Finds what was probably meant. */
final class NearestName {
    private NearestName() {}

    /** The one of {@code names} that takes the fewest changed, added or dropped letters to reach from {@code wrong}. */
    static String of(String wrong, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wrong, name)))
                .orElseThrow(() -> new IllegalArgumentException("there are no names at all, wrong=" + wrong));
    }

    /** The Levenshtein distance. */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= left.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int same = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(same, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[right.length()];
    }
}
