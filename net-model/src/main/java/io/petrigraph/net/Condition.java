package io.petrigraph.net;

import java.util.List;

/** A guard as data. Comparisons are signed over words; a double compares as a double, an enumeration by index. */
public sealed interface Condition {

    /** {@code left op right}. */
    record Compare(Comparison comparison, Expr left, Expr right) implements Condition {}

    /** All of them; true where empty. */
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }
    }

    /** Any of them; false where empty. */
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }
    }

    /** Not it. */
    record Not(Condition condition) implements Condition {}

    /** The six comparisons. */
    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }
}
