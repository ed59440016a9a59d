package io.petrigraph.structure.siphon;

import java.util.BitSet;
import java.util.List;

/**
 * Minimal siphons, or minimal traps.
 *
 * @param sets each is one, none contains another
 * @param complete false where a limit ended the search: there may be more
 */
public record ClosedSets(List<BitSet> sets, boolean complete) {
    public ClosedSets {
        sets = List.copyOf(sets);
    }
}
