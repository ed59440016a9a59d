package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Expressions and conditions as text: variables by name, constants as values of their colour. */
public final class ExprText {
    private ExprText() {}

    static String token(Place place, List<Expr> columns, List<Variable> variables) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Colour.Scalar colour = i < place.width() ? place.columns().get(i).colour() : Colour.Primitive.LONG;
            parts.add(of(columns.get(i), colour, variables));
        }
        return place.name() + parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    /** An expression in a column of this colour, over these variables. */
    public static String of(Expr expr, Colour.Scalar colour, List<Variable> variables) {
        if (expr instanceof Expr.Var variable) {
            return variables.get(variable.variable()).name();
        }
        if (expr instanceof Expr.Const constant) {
            return constant(constant.word(), colour);
        }
        if (expr instanceof Expr.Text text) {
            return '"' + text.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (expr instanceof Expr.Step step) {
            String sign = step.steps() < 0 ? " -- " : " ++ ";
            return "(" + of(step.of(), colour, variables) + sign + Math.abs((long) step.steps()) + ")";
        }
        if (expr instanceof Expr.Arithmetic sum) {
            String operator =
                    switch (sum.operator()) {
                        case PLUS -> " + ";
                        case MINUS -> " - ";
                        case TIMES -> " * ";
                    };
            return "(" + of(sum.left(), colour, variables) + operator + of(sum.right(), colour, variables) + ")";
        }
        return expr instanceof Expr.Carry ? "carry" : "_";
    }

    private static String constant(long word, Colour.Scalar colour) {
        if (colour instanceof Colour.Enumeration enumeration
                && word >= 0
                && word < enumeration.constants().size()) {
            return enumeration.constants().get((int) word);
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            return word == 0 ? "false" : "true";
        }
        return colour == Colour.Primitive.DOUBLE ? Double.toString(Double.longBitsToDouble(word)) : Long.toString(word);
    }

    static String condition(Condition condition, List<Variable> variables) {
        if (condition instanceof Condition.Compare compare) {
            Colour.Scalar colour =
                    colourOf(compare.left(), colourOf(compare.right(), Colour.Primitive.LONG, variables), variables);
            return of(compare.left(), colour, variables)
                    + operator(compare.comparison())
                    + of(compare.right(), colour, variables);
        }
        if (condition instanceof Condition.Not not) {
            return "not (" + condition(not.condition(), variables) + ")";
        }
        if (condition instanceof Condition.And and) {
            return and.conditions().isEmpty() ? "true" : joined(and.conditions(), " and ", variables);
        }
        List<Condition> any = ((Condition.Or) condition).conditions();
        return any.isEmpty() ? "false" : joined(any, " or ", variables);
    }

    private static String joined(List<Condition> conditions, String word, List<Variable> variables) {
        return conditions.stream().map(inner -> grouped(inner, variables)).collect(Collectors.joining(word));
    }

    private static String grouped(Condition condition, List<Variable> variables) {
        String text = condition(condition, variables);
        return condition instanceof Condition.Compare ? text : "(" + text + ")";
    }

    private static Colour.Scalar colourOf(Expr expr, Colour.Scalar otherwise, List<Variable> variables) {
        if (expr instanceof Expr.Step step) {
            return colourOf(step.of(), otherwise, variables);
        }
        return expr instanceof Expr.Var variable
                ? variables.get(variable.variable()).colour()
                : otherwise;
    }

    private static String operator(Condition.Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> " == ";
            case NOT_EQUAL -> " != ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }
}
