package io.petrigraph.structure.plain;

import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which variables a condition speaks of. */
final class ConditionVariables {
    private ConditionVariables() {}

    static SortedSet<Integer> of(Condition condition) {
        SortedSet<Integer> found = new TreeSet<>();
        collect(condition, found);
        return found;
    }

    private static void collect(Condition condition, SortedSet<Integer> found) {
        if (condition instanceof Condition.And and) {
            and.conditions().forEach(inner -> collect(inner, found));
        } else if (condition instanceof Condition.Or or) {
            or.conditions().forEach(inner -> collect(inner, found));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), found);
        } else if (condition instanceof Condition.Compare compare) {
            found.addAll(Expr.variables(compare.left()));
            found.addAll(Expr.variables(compare.right()));
        }
    }
}
