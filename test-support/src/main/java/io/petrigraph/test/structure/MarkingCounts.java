package io.petrigraph.test.structure;

import io.petrigraph.runtime.View;
import io.petrigraph.structure.TokenCounts;
import io.petrigraph.test.reference.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Markings as an {@link io.petrigraph.structure.InvariantChecker} counts them. */
public final class MarkingCounts {
    private MarkingCounts() {}

    /** The marking of a view, which must stay open as long as it is counted. */
    public static TokenCounts of(View view) {
        return new TokenCounts() {
            @Override
            public long of(int placeId) {
                return view.tokenCount(placeId);
            }

            @Override
            public long of(int placeId, long[] token) {
                return view.tokenCount(placeId, token);
            }
        };
    }

    /** A marking of the reference. */
    public static TokenCounts of(Tokens marking) {
        return new TokenCounts() {
            @Override
            public long of(int placeId) {
                return marking.in(placeId).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }

            @Override
            public long of(int placeId, long[] token) {
                List<Object> columns = new ArrayList<>();
                for (long word : token) {
                    columns.add(word);
                }
                return marking.count(placeId, columns);
            }
        };
    }
}
