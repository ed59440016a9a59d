package io.petrigraph.test.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Delta debugging: takes parts out of a failing list, large ones first, for as long as the rest still fails. */
final class Shrinker {
    private Shrinker() {}

    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails) {
        List<T> shortest = failing;
        for (int part = Math.max(1, failing.size() / 2); part >= 1; ) {
            List<T> shorter = withoutAPart(shortest, part, fails);
            part = shorter.size() < shortest.size() ? Math.min(part, Math.max(1, shorter.size() / 2)) : part / 2;
            shortest = shorter;
        }
        return shortest;
    }

    private static <T> List<T> withoutAPart(List<T> failing, int part, Predicate<List<T>> fails) {
        for (int start = 0; start < failing.size(); start += part) {
            List<T> rest = new ArrayList<>(failing.subList(0, start));
            rest.addAll(failing.subList(Math.min(failing.size(), start + part), failing.size()));
            if (fails.test(rest)) {
                return rest;
            }
        }
        return failing;
    }
}
