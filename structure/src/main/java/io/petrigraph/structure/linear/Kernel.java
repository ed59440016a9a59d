package io.petrigraph.structure.linear;

import io.petrigraph.structure.plain.PlainNet;
import java.util.ArrayList;
import java.util.List;

/**
 * A basis of all place invariants, with weights of any sign: every other one is a sum of multiples of these. Gaussian
 * elimination without fractions; it takes polynomial time, so it answers where the semiflows are too many.
 */
public final class Kernel {
    private Kernel() {}

    /** The basis; incomplete where a number overflowed or the budget ended. */
    public static Flows of(PlainNet net, Work work) {
        List<Row> rows = Incidence.rows(net);
        OpenEffects open = new OpenEffects(rows);
        boolean complete = true;
        for (int effect = open.rarest(); effect != OpenEffects.NONE; effect = open.rarest()) {
            Row pivot = shortest(rows, effect);
            List<Row> others = new ArrayList<>(rows.size());
            boolean affordable = work.spend(open.length() + rows.size());
            for (Row row : rows) {
                if (row.additionOf(effect) == 0) {
                    others.add(row);
                    continue;
                }
                open.count(row, -1);
                affordable &= work.spend(row.length() + pivot.length());
                if (row != pivot && affordable) {
                    complete &= add(row, pivot, effect, others, open);
                }
            }
            rows = others;
            if (!affordable) {
                return Flows.of(rows, false);
            }
        }
        return Flows.of(rows, complete);
    }

    /** False where the sum overflows: it is left out, and what remains is true all the same. */
    private static boolean add(Row row, Row pivot, int effect, List<Row> into, OpenEffects open) {
        try {
            Row sum = row.cancel(pivot, effect);
            open.count(sum, 1);
            into.add(sum);
            return true;
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    private static Row shortest(List<Row> rows, int effect) {
        Row best = null;
        for (Row row : rows) {
            if (row.additionOf(effect) != 0 && (best == null || row.length() < best.length())) {
                best = row;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no row changes the effect that was chosen: effect=" + effect);
        }
        return best;
    }
}
