package io.petrigraph.structure.linear;

import java.util.List;

/** For each effect that some row still changes, how many rows add to it and how many take. One thread uses it. */
final class OpenEffects {
    /** No effect is open. */
    static final int NONE = -1;

    private final int[] adding;
    private final int[] taking;

    OpenEffects(List<Row> rows) {
        int effects = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.openEffects(); i++) {
                effects = Math.max(effects, row.effect(i) + 1);
            }
        }
        adding = new int[effects];
        taking = new int[effects];
        rows.forEach(row -> count(row, 1));
    }

    void count(Row row, int sign) {
        for (int i = 0; i < row.openEffects(); i++) {
            (row.addition(i) > 0 ? adding : taking)[row.effect(i)] += sign;
        }
    }

    int length() {
        return adding.length;
    }

    /** The effect whose cancelling by positive factors makes the fewest rows more. */
    int cheapestToPair() {
        int best = NONE;
        long bestGrowth = Long.MAX_VALUE;
        for (int effect = 0; effect < adding.length; effect++) {
            long growth = (long) adding[effect] * taking[effect] - adding[effect] - taking[effect];
            if (adding[effect] + taking[effect] > 0 && growth < bestGrowth) {
                best = effect;
                bestGrowth = growth;
            }
        }
        return best;
    }

    /** The effect that the fewest rows change. */
    int rarest() {
        int best = NONE;
        int bestRows = Integer.MAX_VALUE;
        for (int effect = 0; effect < adding.length; effect++) {
            int rows = adding[effect] + taking[effect];
            if (rows > 0 && rows < bestRows) {
                best = effect;
                bestRows = rows;
            }
        }
        return best;
    }
}
