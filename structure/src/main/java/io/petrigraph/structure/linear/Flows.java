package io.petrigraph.structure.linear;

import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of places whose weighted sum no firing changes.
 *
 * @param weights each true, also where there are more
 * @param complete false where a budget or an overflow ended the search: there may be more
 */
public record Flows(List<Weights> weights, boolean complete) {
    public Flows {
        weights = List.copyOf(weights);
    }

    /** The rows that are invariants. */
    static Flows of(List<Row> rows, boolean complete) {
        List<Weights> weights = new ArrayList<>();
        for (Row row : rows) {
            if (row.openEffects() == 0) {
                SortedMap<Integer, Long> sum = new TreeMap<>();
                for (int i = 0; i < row.size(); i++) {
                    sum.put(row.place(i), row.weight(i));
                }
                weights.add(Weights.of(sum));
            }
        }
        return new Flows(weights, complete);
    }
}
