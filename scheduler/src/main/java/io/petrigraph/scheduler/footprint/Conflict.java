package io.petrigraph.scheduler.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Two transitions whose order matters, or might: they share a place that one of them changes. A transition conflicts with
 * itself where two firings of it change one place. Immutable.
 *
 * @param first id of a transition
 * @param second id of a transition, not below the first
 * @param place id of the place that they share; a pair that shares several is named once for each
 * @param commutes true where both only add tokens there: any order gives the same
 */
public record Conflict(int first, int second, int place, boolean commutes) {

    /** What one transition does at one place. */
    private record Touch(int transition, boolean changes, boolean addsOnly) {}

    /** Tells all conflicts, by place, then by the ids of the transitions. Nets of thousands of nodes have millions. */
    public static void forEach(int places, List<Footprint> footprints, Consumer<Conflict> consumer) {
        List<List<Touch>> touches = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            touches.add(new ArrayList<>());
        }
        for (Footprint footprint : footprints) {
            footprint.accesses().stream().map(Access::place).distinct().forEach(place -> touches.get(place)
                    .add(touch(footprint, place)));
        }
        for (int place = 0; place < places; place++) {
            pairs(place, touches.get(place), consumer);
        }
    }

    private static Touch touch(Footprint footprint, int place) {
        boolean changes = false;
        boolean addsOnly = true;
        for (Access access : footprint.accesses()) {
            if (access.place() == place) {
                changes |= access.kind().changes();
                addsOnly &= !access.kind().decides();
            }
        }
        return new Touch(footprint.transition().id(), changes, addsOnly);
    }

    private static void pairs(int place, List<Touch> touches, Consumer<Conflict> consumer) {
        for (int i = 0; i < touches.size(); i++) {
            Touch a = touches.get(i);
            for (int j = i; j < touches.size(); j++) {
                Touch b = touches.get(j);
                if (a.changes || b.changes) {
                    consumer.accept(new Conflict(a.transition, b.transition, place, a.addsOnly && b.addsOnly));
                }
            }
        }
    }
}
