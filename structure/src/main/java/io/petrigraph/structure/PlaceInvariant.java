package io.petrigraph.structure;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.Weights;

/**
 * A weighted sum of tokens that every reachable marking has.
 *
 * @param weights by plain place
 * @param value the sum on the initial marking, and so on every other
 */
public record PlaceInvariant(Weights weights, long value) {

    /** True where no weight is negative: it bounds its places. */
    public boolean isSemiflow() {
        for (int i = 0; i < weights.size(); i++) {
            if (weights.count(i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** As an equation over the places' names, for example {@code "thinking + 2*eating = 5"}. */
    public String text(PlainNet net) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < weights.size(); i++) {
            long weight = weights.count(i);
            text.append(i == 0 ? (weight < 0 ? "-" : "") : (weight < 0 ? " - " : " + "));
            if (Math.abs(weight) != 1) {
                text.append(Math.abs(weight)).append('*');
            }
            text.append(net.placeName(weights.place(i)));
        }
        return text.append(" = ").append(value).toString();
    }
}
