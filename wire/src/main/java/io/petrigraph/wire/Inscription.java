package io.petrigraph.wire;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Inscriptions of arcs and guards as text.
 *
 * <pre>
 *   order        a variable          next(d, -2)   two constants back        _       any value
 *   17, Mon      a constant          (a + b)       exact arithmetic          carry   what the row had
 *   2 (day, 3) + (next(day, 1), 5)                 two tokens and one
 * </pre>
 */
final class Inscription {
    private final List<Variable> variables;

    Inscription(List<Variable> variables) {
        this.variables = variables;
    }

    String terms(Place place, List<Term> terms) {
        return terms.stream()
                .map(term -> (term.count() == 1 ? "" : term.count() + " ") + token(place, term.columns()))
                .collect(Collectors.joining(" + "));
    }

    String token(Place place, List<Expr> columns) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = place.columns().get(i);
            shown.add(
                    columns.get(i) instanceof Expr.Const c
                            ? constant(column.colour(), c.word())
                            : expr(columns.get(i)));
        }
        return shown.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static String constant(Colour.Scalar colour, long word) {
        return Colour.isText(colour)
                ? Long.toString(word)
                : PlainValues.ofWord(colour, word).toString();
    }

    String expr(Expr expr) {
        if (expr instanceof Expr.Var v) {
            return variables.get(v.variable()).name();
        }
        if (expr instanceof Expr.Const c) {
            return Long.toString(c.word());
        }
        if (expr instanceof Expr.Text t) {
            return '"' + t.text() + '"';
        }
        if (expr instanceof Expr.Step step) {
            return "next(" + expr(step.of()) + ", " + step.steps() + ")";
        }
        if (expr instanceof Expr.Arithmetic a) {
            return "(" + expr(a.left()) + " " + sign(a.operator()) + " " + expr(a.right()) + ")";
        }
        return expr instanceof Expr.Any ? "_" : "carry";
    }

    private static String sign(Expr.Operator operator) {
        return switch (operator) {
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
        };
    }

    String condition(Condition condition) {
        if (condition instanceof Condition.Compare c) {
            return expr(c.left()) + " " + sign(c.comparison()) + " " + expr(c.right());
        }
        if (condition instanceof Condition.Not not) {
            return "not (" + condition(not.condition()) + ")";
        }
        if (condition instanceof Condition.And and) {
            return and.conditions().isEmpty() ? "true" : joined(and.conditions(), " and ");
        }
        List<Condition> any = ((Condition.Or) condition).conditions();
        return any.isEmpty() ? "false" : joined(any, " or ");
    }

    private String joined(List<Condition> conditions, String word) {
        return conditions.stream().map(this::condition).collect(Collectors.joining(word, "(", ")"));
    }

    private static String sign(Condition.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }
}
