package io.petrigraph.runtime.commit;

import java.util.LinkedHashMap;
import java.util.Map;

/** Granules that an event looks at, and which of them it changes. Owner: one thread; an attempt has a copy of its own. */
final class Footprint {
    private final Map<Granule, Boolean> changes = new LinkedHashMap<>();
    private boolean isWide;

    Footprint() {}

    private Footprint(Footprint other) {
        changes.putAll(other.changes);
        isWide = other.isWide;
    }

    Footprint copy() {
        return new Footprint(this);
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    int size() {
        return changes.size();
    }

    /** Adds a granule. False where it was there, with no less. */
    boolean add(Granule granule, boolean isChanged) {
        Boolean before = changes.get(granule);
        if (before != null && (before || !isChanged)) {
            return false;
        }
        changes.put(granule, isChanged);
        isWide |= granule.isWorld() || granule.isWhole();
        return true;
    }

    void addAll(Footprint other) {
        other.changes.forEach(this::add);
    }

    void clear() {
        changes.clear();
        isWide = false;
    }

    /** True where it takes every partition as a whole. */
    boolean holdsAll() {
        return isWide;
    }

    boolean has(Granule granule) {
        return changes.containsKey(granule);
    }

    /** True where the granule may be looked at or, where that is asked for, changed. */
    boolean covers(Granule granule, boolean isChanged) {
        Boolean allowed = changes.get(granule);
        return allowed != null && (allowed || !isChanged);
    }

    Map<Granule, Boolean> granules() {
        return changes;
    }
}
