package io.petrigraph.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All comparisons by name, in the order in which they run. */
final class Comparisons {
    private static final Map<String, Comparison> ALL = List.of(
                    Comparison.of("orders-engine-pipeline", "engine-log", "pipeline", "orders"),
                    Comparison.of("orders-engine-floor", "engine-log", "floor", "orders"),
                    Comparison.of("orders-memory-objects", "engine", "objects", "orders"),
                    Comparison.of("orders-random-ids-engine-pipeline", "engine-log", "pipeline", "orders,ids=random"),
                    Comparison.of("orders-random-ids-memory-objects", "engine", "objects", "orders,ids=random"),
                    Comparison.of("transfer-engine-pipeline", "engine-log", "pipeline", "transfer"),
                    Comparison.of("transfer-engine-floor", "engine-log", "floor", "transfer"),
                    Comparison.of("transfer-memory-objects", "engine", "objects", "transfer"),
                    Comparison.ofStreams(
                            "growth-engine", "engine", "transfer,accounts=1000000", "transfer,accounts=1000"),
                    Comparison.of("orders-pipeline-floor", "pipeline", "floor", "orders"),
                    Comparison.of("orders-pipeline-arrays-objects", "pipeline-arrays", "pipeline", "orders"),
                    Comparison.of("orders-arrays-objects", "arrays", "objects", "orders"),
                    Comparison.of("orders-random-ids-arrays-objects", "arrays", "objects", "orders,ids=random"),
                    Comparison.of("transfer-pipeline-floor", "pipeline", "floor", "transfer"),
                    Comparison.of("transfer-pipeline-arrays-objects", "pipeline-arrays", "pipeline", "transfer"),
                    Comparison.of("transfer-arrays-objects", "arrays", "objects", "transfer"),
                    Comparison.ofStreams(
                            "growth-arrays", "arrays", "transfer,accounts=1000000", "transfer,accounts=1000"),
                    Comparison.ofStreams(
                            "growth-objects", "objects", "transfer,accounts=1000000", "transfer,accounts=1000"))
            .stream()
            .collect(Collectors.toMap(
                    Comparison::name,
                    each -> each,
                    (first, second) -> {
                        throw new IllegalStateException("two comparisons share a name, name=" + first.name());
                    },
                    LinkedHashMap::new));

    /** What the project claims about its speed rests on these. */
    private static final String CLAIMS = "claims";

    private static final List<String> CLAIMED = List.of(
            "orders-memory-objects",
            "orders-engine-pipeline",
            "transfer-memory-objects",
            "transfer-engine-pipeline",
            "growth-engine",
            "growth-arrays");

    private Comparisons() {}

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The names of the comparisons that a word of the command line means, in the order in which they run; none if none. */
    static List<String> meantBy(String word) {
        if (word.equals(CLAIMS)) {
            return CLAIMED;
        }
        return names().stream()
                .filter(name -> name.equals(word) || name.startsWith(word + "-"))
                .toList();
    }

    /** The comparison of that name; the names are those of {@link #names}. */
    static Comparison named(String name) {
        Comparison comparison = ALL.get(name);
        if (comparison == null) {
            throw new IllegalArgumentException("no such comparison: see --list, name=" + name);
        }
        return comparison;
    }
}
