package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Marking;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One try of an event that needs more than its partition holds. It passes the owners of its footprint from the highest to
 * the lowest; each reserves its part and adds the values of it, the last one decides. What it reserves is reserved for this
 * attempt, never for the event: a release that comes late frees nothing of the next attempt.
 *
 * <p>Owner: whoever holds it; it is handed on by the queues between partitions. After the decision nobody changes it.
 */
final class Attempt {
    final EventUnderWay event;
    final int number;
    final long age;
    final Footprint footprint;
    /** The partitions that it passes, highest first; the last one decides. */
    final List<Integer> owners;

    private final Map<Granule, Value> values = new LinkedHashMap<>();
    private final @Nullable Marking[] lent;

    Attempt(EventUnderWay event, int number, Footprint footprint, List<Integer> owners, int partitions) {
        this.lent = new Marking[footprint.holdsAll() ? partitions : 0];
        this.event = event;
        this.number = number;
        this.age = event.age();
        this.footprint = footprint;
        this.owners = owners;
    }

    /** Older events go first; of one event, the earlier attempt. */
    boolean isOlderThan(Attempt other) {
        return age != other.age ? age < other.age : number < other.number;
    }

    int decider() {
        return owners.get(owners.size() - 1);
    }

    /** The owner behind that one. */
    int after(int partition) {
        return owners.get(owners.indexOf(partition) + 1);
    }

    void forward(Granule granule, Value value) {
        values.put(granule, value);
    }

    /** The value of a row that an owner has forwarded, or null. */
    @Nullable
    Value value(Granule granule) {
        return values.get(granule);
    }

    /** A partition lends all that it owns: it changes nothing of it before the attempt is over. */
    void lend(int partition, Marking part) {
        lent[partition] = part;
    }

    /** What the partitions have lent, by their number. */
    @Nullable
    Marking[] lent() {
        return lent;
    }

    List<Value> values() {
        return new ArrayList<>(values.values());
    }

    @Override
    public String toString() {
        return "event=" + event + " attempt=" + number + " owners=" + owners;
    }
}
