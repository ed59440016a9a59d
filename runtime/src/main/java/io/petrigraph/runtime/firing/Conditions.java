package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Evaluates guards that are data. A comparison with a word that does not exist is false. */
final class Conditions {
    private Conditions() {}

    static boolean holds(Condition condition, Transition transition, long[] values, TextPool texts) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare, transition, values, texts);
        }
        if (condition instanceof Condition.And and) {
            for (Condition c : and.conditions()) {
                if (!holds(c, transition, values, texts)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Condition.Or or) {
            for (Condition c : or.conditions()) {
                if (holds(c, transition, values, texts)) {
                    return true;
                }
            }
            return false;
        }
        return !holds(((Condition.Not) condition).condition(), transition, values, texts);
    }

    private static boolean compare(Condition.Compare compare, Transition transition, long[] values, TextPool texts) {
        Colour.Scalar colour = colourOf(compare.left(), transition);
        if (colour == null) {
            colour = colourOf(compare.right(), transition);
        }
        if (colour == null) {
            colour = Colour.Primitive.LONG;
        }
        Operand.Undefined undefined = new Operand.Undefined();
        long left = Operand.of(compare.left(), colour, texts).word(values, undefined);
        long right = Operand.of(compare.right(), colour, texts).word(values, undefined);
        if (undefined.seen) {
            return false;
        }
        return answers(compare.comparison(), order(colour, left, right, texts));
    }

    private static int order(Colour.Scalar colour, long left, long right, TextPool texts) {
        if (colour == Colour.Primitive.DOUBLE) {
            return Double.compare(Double.longBitsToDouble(left), Double.longBitsToDouble(right));
        }
        if (Colour.isText(colour) && left != right) {
            return Arrays.compareUnsigned(texts.bytes(left), texts.bytes(right));
        }
        return Long.compare(left, right);
    }

    private static boolean answers(Condition.Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static Colour.@Nullable Scalar colourOf(Expr expr, Transition transition) {
        if (expr instanceof Expr.Var v) {
            return transition.variables().get(v.variable()).colour();
        }
        if (expr instanceof Expr.Step s) {
            return colourOf(s.of(), transition);
        }
        if (expr instanceof Expr.Arithmetic a) {
            Colour.Scalar left = colourOf(a.left(), transition);
            return left != null ? left : colourOf(a.right(), transition);
        }
        return null;
    }
}
