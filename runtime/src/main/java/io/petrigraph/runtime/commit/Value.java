package io.petrigraph.runtime.commit;

import io.petrigraph.runtime.marking.Marking;

/** What lies in one granule, as its owner forwards it to the partition that decides. Immutable. */
sealed interface Value permits RowValue, BagValue {
    /** Puts it into a tentative marking, as if it lay there. */
    void install(Marking marking);
}
