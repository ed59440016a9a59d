package io.petrigraph.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log keeps of one firing, by name and as people read it. Values are {@link Long}, {@link Boolean}, {@link
 * Double} or {@link String}; maps keep the order of the declaration. Immutable.
 *
 * @param transition the transition's name
 * @param values the recorded variables of the whole firing
 * @param groups what each reset, transfer and for-all arc found, in arc order
 */
public record Firing(String transition, Map<String, Object> values, List<Group> groups) {
    public Firing {
        values = ordered(values);
        groups = List.copyOf(groups);
    }

    /**
     * What one arc found.
     *
     * @param name {@code reset(place)}, {@code transfer(place)} or {@code forAll(place of the first select)}; where a
     *     transition has several of one name, or a variable of that name, {@code #2} and so on behind it
     * @param elements in the order of the record
     */
    public record Group(String name, List<Element> elements) {
        public Group {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A token that a reset or transfer took, or a combination that a for-all matched.
     *
     * @param values the token's columns, or the for-all's recorded local variables
     * @param count how many such tokens were taken; {@link #UNCOUNTED} in a for-all
     */
    public record Element(Map<String, Object> values, long count) {
        /** The count of a for-all's element. */
        public static final long UNCOUNTED = 0;

        public Element {
            values = ordered(values);
        }

        /** Whether this is a token with a count. */
        public boolean isCounted() {
            return count != UNCOUNTED;
        }
    }

    private static Map<String, Object> ordered(Map<String, Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
