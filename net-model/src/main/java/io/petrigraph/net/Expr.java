package io.petrigraph.net;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands in one column of an arc's term: data, never user code, so that replay can evaluate it. Arithmetic is
 * exact: an overflow, or a result that is no value of the column it stands in, makes the binding not enabled.
 */
public sealed interface Expr {

    /** The value of a variable; in a consuming, reading or selecting term of an unbound variable it binds it. */
    record Var(int variable) implements Expr {}

    /** A constant word (not a text). */
    record Const(long word) implements Expr {}

    /** A constant text. */
    record Text(String text) implements Expr {}

    /** Any value: allowed in consume, read, inhibit, reset, transfer and select terms, never in a produce term. */
    enum Any implements Expr {
        ANY
    }

    /**
     * The value which the row with the same key had before the firing: only in produce terms of state places whose
     * family has a consume term with the same key in the same transition (or for-all).
     */
    enum Carry implements Expr {
        CARRY
    }

    /** The n-th successor ({@code steps > 0}) or predecessor ({@code steps < 0}) within the enumeration or range of the column. */
    record Step(Expr of, int steps) implements Expr {}

    /** {@code left op right} over longs and ints. */
    record Arithmetic(Operator operator, Expr left, Expr right) implements Expr {}

    /** Exact integer arithmetic. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES
    }

    /** Any value. */
    static Expr any() {
        return Any.ANY;
    }

    /** The value of the consumed row. */
    static Expr carry() {
        return Carry.CARRY;
    }

    /** {@code left + right}, exact. */
    static Expr plus(Expr left, Expr right) {
        return new Arithmetic(Operator.PLUS, left, right);
    }

    /** {@code left - right}, exact. */
    static Expr minus(Expr left, Expr right) {
        return new Arithmetic(Operator.MINUS, left, right);
    }

    /** A constant word. */
    static Expr constant(long word) {
        return new Const(word);
    }

    /** The indexes of the variables in an expression, each once, in rising order. */
    static SortedSet<Integer> variables(Expr expr) {
        SortedSet<Integer> found = new TreeSet<>();
        collect(expr, found);
        return found;
    }

    private static void collect(Expr expr, SortedSet<Integer> found) {
        if (expr instanceof Var variable) {
            found.add(variable.variable());
        } else if (expr instanceof Step step) {
            collect(step.of(), found);
        } else if (expr instanceof Arithmetic arithmetic) {
            collect(arithmetic.left(), found);
            collect(arithmetic.right(), found);
        }
    }

    /** True where the variable stands in this expression. */
    default boolean mentions(int variable) {
        return variables(this).contains(variable);
    }
}
