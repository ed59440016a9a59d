package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guard that is data, ready to be evaluated without allocating. A comparison with a word that does not exist is false. */
abstract sealed class CompiledCondition {

    /** True where it holds under these values. */
    abstract boolean holds(long[] values, Operand.Undefined undefined);

    static CompiledCondition of(Condition condition, Transition transition, TextPool texts) {
        if (condition instanceof Condition.Compare compare) {
            return new Compare(compare, transition, texts);
        }
        if (condition instanceof Condition.And and) {
            return new Several(and.conditions(), true, transition, texts);
        }
        if (condition instanceof Condition.Or or) {
            return new Several(or.conditions(), false, transition, texts);
        }
        return new Not(of(((Condition.Not) condition).condition(), transition, texts));
    }

    private static final class Compare extends CompiledCondition {
        private final Condition.Comparison comparison;
        private final Operand left;
        private final Operand right;
        private final Colour.Scalar colour;
        private final boolean isSigned;
        private final TextPool texts;

        Compare(Condition.Compare compare, Transition transition, TextPool texts) {
            this.comparison = compare.comparison();
            this.colour = colourOf(compare, transition);
            this.left = Operand.of(compare.left(), colour, texts);
            this.right = Operand.of(compare.right(), colour, texts);
            this.isSigned = colour != Colour.Primitive.DOUBLE && !Colour.isText(colour);
            this.texts = texts;
        }

        @Override
        boolean holds(long[] values, Operand.Undefined undefined) {
            undefined.seen = false;
            long a = left.word(values, undefined);
            long b = right.word(values, undefined);
            boolean exists = !undefined.seen;
            undefined.seen = false;
            return exists && answers(isSigned ? Long.compare(a, b) : order(a, b));
        }

        private int order(long a, long b) {
            if (colour == Colour.Primitive.DOUBLE) {
                return Double.compare(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
            }
            return a == b ? 0 : Arrays.compareUnsigned(texts.bytes(a), texts.bytes(b));
        }

        private boolean answers(int order) {
            return switch (comparison) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }

        private static Colour.Scalar colourOf(Condition.Compare compare, Transition transition) {
            Colour.Scalar left = colourOf(compare.left(), transition);
            Colour.Scalar right = left != null ? left : colourOf(compare.right(), transition);
            return right != null ? right : Colour.Primitive.LONG;
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

    private static final class Several extends CompiledCondition {
        private final CompiledCondition[] parts;
        private final boolean all;

        Several(List<Condition> conditions, boolean all, Transition transition, TextPool texts) {
            this.parts = conditions.stream().map(c -> of(c, transition, texts)).toArray(CompiledCondition[]::new);
            this.all = all;
        }

        @Override
        boolean holds(long[] values, Operand.Undefined undefined) {
            for (CompiledCondition part : parts) {
                if (part.holds(values, undefined) != all) {
                    return !all;
                }
            }
            return all;
        }
    }

    private static final class Not extends CompiledCondition {
        private final CompiledCondition part;

        Not(CompiledCondition part) {
            this.part = part;
        }

        @Override
        boolean holds(long[] values, Operand.Undefined undefined) {
            return !part.holds(values, undefined);
        }
    }
}
