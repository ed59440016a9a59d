package io.petrigraph.structure.linear;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every effect of a plain net adds to every place, each direction once: multiples and inverses say the same. */
final class Incidence {
    private Incidence() {}

    /** One row for each place, with the weight 1 for it alone. */
    static List<Row> rows(PlainNet net) {
        List<List<long[]>> byPlace = new ArrayList<>();
        for (int place = 0; place < net.placeCount(); place++) {
            byPlace.add(new ArrayList<>());
        }
        int effects = 0;
        Set<List<Long>> seen = new HashSet<>();
        for (PlainTransition transition : net.transitions()) {
            for (PlainTransition.Effect effect : transition.effects()) {
                Weights delta = effect.delta();
                if (delta.size() > 0 && seen.add(direction(delta))) {
                    for (int i = 0; i < delta.size(); i++) {
                        byPlace.get(delta.place(i)).add(new long[] {effects, delta.count(i)});
                    }
                    effects++;
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < byPlace.size(); place++) {
            List<long[]> entries = byPlace.get(place);
            rows.add(new Row(
                    entries.stream().mapToInt(entry -> (int) entry[0]).toArray(),
                    entries.stream().mapToLong(entry -> entry[1]).toArray(),
                    new int[] {place},
                    new long[] {1}));
        }
        return rows;
    }

    private static List<Long> direction(Weights delta) {
        long shared = 0;
        for (int i = 0; i < delta.size(); i++) {
            shared = Row.gcd(shared, delta.count(i));
        }
        long divisor = delta.count(0) < 0 ? -shared : shared;
        List<Long> direction = new ArrayList<>();
        for (int i = 0; i < delta.size(); i++) {
            direction.add((long) delta.place(i));
            direction.add(delta.count(i) / divisor);
        }
        return direction;
    }
}
