package io.petrigraph.net;

import java.util.Map;

/** An expression with other variables. */
final class Renaming {
    private Renaming() {}

    static Expr of(Expr expr, Map<Integer, Expr.Var> names) {
        if (expr instanceof Expr.Var variable) {
            return names.getOrDefault(variable.variable(), variable);
        }
        if (expr instanceof Expr.Step step) {
            return new Expr.Step(of(step.of(), names), step.steps());
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return new Expr.Arithmetic(
                    arithmetic.operator(), of(arithmetic.left(), names), of(arithmetic.right(), names));
        }
        return expr;
    }
}
