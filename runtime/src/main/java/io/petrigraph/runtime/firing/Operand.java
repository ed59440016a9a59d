package io.petrigraph.runtime.firing;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.runtime.marking.TextPool;
import org.jspecify.annotations.Nullable;

/**
 * One compiled column of a term: how its word comes from the binding. Immutable. A word that does not exist (overflow, no
 * successor, out of the column's range) is reported by {@link Undefined}.
 */
final class Operand {
    /** Where an evaluation notes that a word does not exist. Owner: the deciding thread. */
    static final class Undefined {
        boolean seen;
    }

    private enum Kind {
        VARIABLE,
        CONSTANT,
        STEP,
        PLUS,
        MINUS,
        TIMES,
        ANY,
        CARRY
    }

    private static final Operand NONE = new Operand(Kind.ANY, -1, 0, null, null, null, 0);

    private final Kind kind;
    private final int variable;
    private final long word;
    private final Operand left;
    private final Operand right;
    private final ColumnDomain domain;
    private final int steps;

    private Operand(
            Kind kind,
            int variable,
            long word,
            @Nullable Operand left,
            @Nullable Operand right,
            @Nullable ColumnDomain domain,
            int steps) {
        this.kind = kind;
        this.variable = variable;
        this.word = word;
        this.left = left == null ? this : left;
        this.right = right == null ? this : right;
        this.domain = domain == null ? ColumnDomain.ALL : domain;
        this.steps = steps;
    }

    /** Compiles the expression of a column of that colour. */
    static Operand of(Expr expr, Colour.Scalar colour, TextPool texts) {
        if (expr instanceof Expr.Var v) {
            return new Operand(Kind.VARIABLE, v.variable(), 0, null, null, null, 0);
        }
        if (expr instanceof Expr.Const c) {
            return constant(c.word());
        }
        if (expr instanceof Expr.Text t) {
            return constant(texts.intern(t.text()));
        }
        if (expr instanceof Expr.Step s) {
            return new Operand(Kind.STEP, -1, 0, of(s.of(), colour, texts), null, ColumnDomain.of(colour), s.steps());
        }
        if (expr instanceof Expr.Arithmetic a) {
            Kind kind =
                    switch (a.operator()) {
                        case PLUS -> Kind.PLUS;
                        case MINUS -> Kind.MINUS;
                        case TIMES -> Kind.TIMES;
                    };
            return new Operand(kind, -1, 0, of(a.left(), colour, texts), of(a.right(), colour, texts), null, 0);
        }
        return expr instanceof Expr.Carry ? new Operand(Kind.CARRY, -1, 0, null, null, null, 0) : NONE;
    }

    private static Operand constant(long word) {
        return new Operand(Kind.CONSTANT, -1, word, null, null, null, 0);
    }

    /** The variable that stands alone in the column, or -1. */
    int variable() {
        return variable;
    }

    /** True where evaluating it may find that the word does not exist. */
    boolean isComputed() {
        return kind == Kind.STEP || kind == Kind.PLUS || kind == Kind.MINUS || kind == Kind.TIMES;
    }

    boolean isAny() {
        return kind == Kind.ANY;
    }

    boolean isCarry() {
        return kind == Kind.CARRY;
    }

    /** True where all variables of the operand are known. */
    boolean isKnown(boolean[] known) {
        return switch (kind) {
            case VARIABLE -> known[variable];
            case CONSTANT -> true;
            case STEP -> left.isKnown(known);
            case PLUS, MINUS, TIMES -> left.isKnown(known) && right.isKnown(known);
            case ANY, CARRY -> false;
        };
    }

    /** The word under these values. */
    long word(long[] values, Undefined undefined) {
        return switch (kind) {
            case VARIABLE -> values[variable];
            case CONSTANT -> word;
            case STEP -> domain.step(left.word(values, undefined), steps, undefined);
            case PLUS, MINUS, TIMES ->
                arithmetic(left.word(values, undefined), right.word(values, undefined), undefined);
            case ANY, CARRY -> throw new IllegalStateException("a column without a word was evaluated: kind=" + kind);
        };
    }

    private long arithmetic(long a, long b, Undefined undefined) {
        long result;
        boolean overflow;
        if (kind == Kind.PLUS) {
            result = a + b;
            overflow = ((a ^ result) & (b ^ result)) < 0;
        } else if (kind == Kind.MINUS) {
            result = a - b;
            overflow = ((a ^ b) & (a ^ result)) < 0;
        } else {
            result = a * b;
            overflow = Math.multiplyHigh(a, b) != result >> 63;
        }
        if (overflow) {
            undefined.seen = true;
        }
        return result;
    }
}
