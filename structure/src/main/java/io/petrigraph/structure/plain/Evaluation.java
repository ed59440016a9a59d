package io.petrigraph.structure.plain;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import java.util.List;

/** What expressions and conditions are under a binding of finite words. One thread uses it. */
final class Evaluation {
    /** The value of what has none: an overflow, or a word outside its colour. No finite colour holds this word. */
    static final long UNDEFINED = Long.MIN_VALUE;

    private final List<Colour.Scalar> colours;
    private final long[] binding;

    /** Truth, where a comparison may also have no answer: then the binding is not enabled. */
    enum Truth {
        TRUE,
        FALSE,
        UNDEFINED;

        static Truth of(boolean holds) {
            return holds ? TRUE : FALSE;
        }
    }

    /** {@code colours} and words by variable; the words may change between calls. */
    Evaluation(List<Colour.Scalar> colours, long[] binding) {
        this.colours = colours;
        this.binding = binding;
    }

    /** The word in a column of this colour, or {@link #UNDEFINED}. */
    long value(Expr expr, Colour.Scalar column) {
        long word = raw(expr, column);
        return word != UNDEFINED && Domains.holds(column, word) ? word : UNDEFINED;
    }

    private long raw(Expr expr, Colour.Scalar column) {
        if (expr instanceof Expr.Var variable) {
            return binding[variable.variable()];
        }
        if (expr instanceof Expr.Const constant) {
            return constant.word();
        }
        if (expr instanceof Expr.Step step) {
            return step(raw(step.of(), column), step.steps(), column);
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic.operator(), raw(arithmetic.left(), column), raw(arithmetic.right(), column));
        }
        throw new IllegalArgumentException("expression has no finite value: expr=" + expr);
    }

    private static long step(long from, int steps, Colour.Scalar column) {
        if (from == UNDEFINED) {
            return UNDEFINED;
        }
        boolean cyclic = column instanceof Colour.Enumeration enumeration && enumeration.cyclic();
        long moved = from + steps;
        if (cyclic) {
            return Math.floorMod(moved, Domains.size(column));
        }
        return Domains.size(column) == Domains.INFINITE || Domains.holds(column, moved) ? moved : UNDEFINED;
    }

    private static long arithmetic(Expr.Operator operator, long left, long right) {
        if (left == UNDEFINED || right == UNDEFINED) {
            return UNDEFINED;
        }
        try {
            return switch (operator) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
            };
        } catch (ArithmeticException overflow) {
            return UNDEFINED;
        }
    }

    Truth test(Condition condition) {
        if (condition instanceof Condition.And and) {
            return firstOther(and.conditions(), Truth.TRUE);
        }
        if (condition instanceof Condition.Or or) {
            return firstOther(or.conditions(), Truth.FALSE);
        }
        if (condition instanceof Condition.Not not) {
            Truth inner = test(not.condition());
            return inner == Truth.UNDEFINED ? inner : Truth.of(inner == Truth.FALSE);
        }
        return compare((Condition.Compare) condition);
    }

    /** The first that is not {@code neutral}: it decides. */
    private Truth firstOther(List<Condition> conditions, Truth neutral) {
        for (Condition condition : conditions) {
            Truth truth = test(condition);
            if (truth != neutral) {
                return truth;
            }
        }
        return neutral;
    }

    private Truth compare(Condition.Compare compare) {
        Colour.Scalar colour = colourOf(compare.left(), colourOf(compare.right(), Colour.Primitive.LONG));
        long left = raw(compare.left(), colour);
        long right = raw(compare.right(), colour);
        if (left == UNDEFINED || right == UNDEFINED) {
            return Truth.UNDEFINED;
        }
        int order = Long.compare(left, right);
        return Truth.of(
                switch (compare.comparison()) {
                    case EQUAL -> order == 0;
                    case NOT_EQUAL -> order != 0;
                    case LESS -> order < 0;
                    case LESS_OR_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    case GREATER_OR_EQUAL -> order >= 0;
                });
    }

    /** The colour of the first variable in the expression: what a comparison compares by. */
    private Colour.Scalar colourOf(Expr expr, Colour.Scalar otherwise) {
        if (expr instanceof Expr.Var variable) {
            return colours.get(variable.variable());
        }
        if (expr instanceof Expr.Step step) {
            return colourOf(step.of(), otherwise);
        }
        return expr instanceof Expr.Arithmetic arithmetic
                ? colourOf(arithmetic.left(), colourOf(arithmetic.right(), otherwise))
                : otherwise;
    }
}
