package io.petrigraph.net;

import java.util.List;

/** Expressions, terms and conditions in the canonical format: {@code tag, operands}. Writer and reader side by side. */
final class ExprFormat {
    private static final int VAR = 0;
    private static final int CONST = 1;
    private static final int TEXT = 2;
    private static final int ANY = 3;
    private static final int CARRY = 4;
    private static final int STEP = 5;
    private static final int ARITHMETIC = 6;

    private static final int COMPARE = 0;
    private static final int AND = 1;
    private static final int OR = 2;
    private static final int NOT = 3;

    private static final Tags<Expr.Operator> OPERATORS =
            new Tags<>("operator", List.of(Expr.Operator.PLUS, Expr.Operator.MINUS, Expr.Operator.TIMES));
    private static final Tags<Condition.Comparison> COMPARISONS = new Tags<>(
            "comparison",
            List.of(
                    Condition.Comparison.EQUAL,
                    Condition.Comparison.NOT_EQUAL,
                    Condition.Comparison.LESS,
                    Condition.Comparison.LESS_OR_EQUAL,
                    Condition.Comparison.GREATER,
                    Condition.Comparison.GREATER_OR_EQUAL));

    private ExprFormat() {}

    static void writeTerms(List<Term> terms, CanonicalOutput out) {
        out.unsigned(terms.size());
        for (Term term : terms) {
            out.signed(term.count());
            writeAll(term.columns(), out);
        }
    }

    static List<Term> readTerms(CanonicalInput in) {
        return in.list("terms", NetLimits.MAX_ARCS, () -> new Term(in.signed(), readAll(in)));
    }

    static void writeAll(List<Expr> exprs, CanonicalOutput out) {
        out.unsigned(exprs.size());
        exprs.forEach(expr -> write(expr, out));
    }

    static List<Expr> readAll(CanonicalInput in) {
        return in.list("columns", NetLimits.MAX_COLUMNS, () -> read(in));
    }

    static void write(Expr expr, CanonicalOutput out) {
        if (expr instanceof Expr.Var variable) {
            out.unsigned(VAR);
            out.unsigned(variable.variable());
        } else if (expr instanceof Expr.Const constant) {
            out.unsigned(CONST);
            out.signed(constant.word());
        } else if (expr instanceof Expr.Text text) {
            out.unsigned(TEXT);
            out.text(text.text());
        } else if (expr instanceof Expr.Any) {
            out.unsigned(ANY);
        } else if (expr instanceof Expr.Carry) {
            out.unsigned(CARRY);
        } else if (expr instanceof Expr.Step step) {
            out.unsigned(STEP);
            out.signed(step.steps());
            write(step.of(), out);
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            out.unsigned(ARITHMETIC);
            OPERATORS.write(arithmetic.operator(), out);
            write(arithmetic.left(), out);
            write(arithmetic.right(), out);
        }
    }

    static Expr read(CanonicalInput in) {
        return read(in, 0);
    }

    private static Expr read(CanonicalInput in, int depth) {
        checkDepth(in, depth);
        int tag = in.octet();
        return switch (tag) {
            case VAR -> new Expr.Var(in.index("a variable", NetLimits.MAX_VARIABLES));
            case CONST -> new Expr.Const(in.signed());
            case TEXT -> new Expr.Text(in.text(NetLimits.MAX_TEXT_BYTES));
            case ANY -> Expr.any();
            case CARRY -> Expr.carry();
            case STEP -> {
                long steps = in.signed();
                if (steps != (int) steps) {
                    throw in.fail("a step is no int", " steps=" + steps);
                }
                yield new Expr.Step(read(in, depth + 1), (int) steps);
            }
            case ARITHMETIC -> {
                Expr.Operator operator = OPERATORS.read(in);
                Expr left = read(in, depth + 1);
                yield new Expr.Arithmetic(operator, left, read(in, depth + 1));
            }
            default -> throw in.fail("unknown expression", " tag=" + tag);
        };
    }

    static void write(Condition condition, CanonicalOutput out) {
        if (condition instanceof Condition.Compare compare) {
            out.unsigned(COMPARE);
            COMPARISONS.write(compare.comparison(), out);
            write(compare.left(), out);
            write(compare.right(), out);
        } else if (condition instanceof Condition.And and) {
            out.unsigned(AND);
            writeConditions(and.conditions(), out);
        } else if (condition instanceof Condition.Or or) {
            out.unsigned(OR);
            writeConditions(or.conditions(), out);
        } else if (condition instanceof Condition.Not not) {
            out.unsigned(NOT);
            write(not.condition(), out);
        }
    }

    private static void writeConditions(List<Condition> conditions, CanonicalOutput out) {
        out.unsigned(conditions.size());
        conditions.forEach(condition -> write(condition, out));
    }

    static Condition readCondition(CanonicalInput in) {
        return readCondition(in, 0);
    }

    private static Condition readCondition(CanonicalInput in, int depth) {
        checkDepth(in, depth);
        int tag = in.octet();
        return switch (tag) {
            case COMPARE -> {
                Condition.Comparison comparison = COMPARISONS.read(in);
                Expr left = read(in);
                yield new Condition.Compare(comparison, left, read(in));
            }
            case AND -> new Condition.And(readConditions(in, depth));
            case OR -> new Condition.Or(readConditions(in, depth));
            case NOT -> new Condition.Not(readCondition(in, depth + 1));
            default -> throw in.fail("unknown condition", " tag=" + tag);
        };
    }

    private static List<Condition> readConditions(CanonicalInput in, int depth) {
        return in.list("conditions", NetLimits.MAX_ARCS, () -> readCondition(in, depth + 1));
    }

    private static void checkDepth(CanonicalInput in, int depth) {
        if (depth > NetLimits.MAX_DEPTH) {
            throw in.fail("too deeply nested", " limit=" + NetLimits.MAX_DEPTH);
        }
    }
}
