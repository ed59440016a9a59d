package io.petrigraph.net;

import java.util.Collection;

/** Finds the known name that is nearest to a misspelt one. */
public final class Names {
    private Names() {}

    /** The known name with the least edit distance, or {@code (none)} where nothing is known. */
    public static String nearest(String wanted, Collection<String> known) {
        String best = "(none)";
        int bestDistance = Integer.MAX_VALUE;
        for (String name : known) {
            int distance = distance(wanted, name);
            if (distance < bestDistance || (distance == bestDistance && name.compareTo(best) < 0)) {
                best = name;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
