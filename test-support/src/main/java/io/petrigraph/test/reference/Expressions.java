package io.petrigraph.test.reference;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Variable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What expressions and conditions mean. Overflow, and a value that its column cannot hold: {@link NotEnabled}. */
final class Expressions {
    private Expressions() {}

    /** True where every variable of the expression has a value, so that it can be evaluated. */
    static boolean isBound(Expr expr, Map<Integer, Object> binding) {
        if (expr instanceof Expr.Var v) {
            return binding.containsKey(v.variable());
        }
        if (expr instanceof Expr.Step step) {
            return isBound(step.of(), binding);
        }
        return !(expr instanceof Expr.Arithmetic a) || (isBound(a.left(), binding) && isBound(a.right(), binding));
    }

    /** The bindings with each value of the variable's colour, where it has none yet and the colour can be listed. */
    static Set<Map<Integer, Object>> withEveryValue(Variable variable, Set<Map<Integer, Object>> bindings) {
        Colour.Scalar colour = variable.colour();
        Set<Map<Integer, Object>> listed = new LinkedHashSet<>();
        for (Map<Integer, Object> binding : bindings) {
            if (binding.containsKey(variable.index()) || !Colour.isListable(colour)) {
                listed.add(binding);
                continue;
            }
            long low = colour instanceof Colour.IntRange range ? range.low() : 0;
            for (long word = low; holds(colour, word); word++) {
                Map<Integer, Object> longer = new HashMap<>(binding);
                longer.put(variable.index(), word);
                listed.add(longer);
            }
        }
        return listed;
    }

    /** The value in a column of this colour. */
    static Object evaluate(Expr expr, Colour.Scalar column, Map<Integer, Object> binding) {
        Object value = value(expr, column, binding);
        requireIn(column, value);
        return value;
    }

    /** A value of a colour, or not enabled. */
    static void requireIn(Colour.Scalar colour, Object value) {
        NotEnabled.unless(
                holds(colour, value), "value outside its colour: colour=" + colour.typeName() + " value=" + value);
    }

    private static boolean holds(Colour.Scalar colour, Object value) {
        if (Colour.isText(colour) || value instanceof String) {
            return Colour.isText(colour) && value instanceof String;
        }
        long word = (Long) value;
        if (colour instanceof Colour.Enumeration enumeration) {
            return 0 <= word && word < enumeration.constants().size();
        }
        if (colour instanceof Colour.IntRange range) {
            return range.low() <= word && word <= range.high();
        }
        if (colour == Colour.Primitive.INT) {
            return word == (int) word;
        }
        return colour != Colour.Primitive.BOOLEAN || word == 0 || word == 1;
    }

    private static Object value(Expr expr, Colour.Scalar column, Map<Integer, Object> binding) {
        if (expr instanceof Expr.Var v) {
            Object value = binding.get(v.variable());
            if (value == null) {
                throw new IllegalStateException("variable has no value: variable=" + v.variable());
            }
            return value;
        }
        if (expr instanceof Expr.Const constant) {
            return constant.word();
        }
        if (expr instanceof Expr.Text text) {
            return text(column, text.text());
        }
        if (expr instanceof Expr.Step step) {
            Object moved = step(column, Math.addExact(word(step.of(), column, binding), step.steps()));
            requireIn(column, moved);
            return moved;
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return arithmetic(arithmetic, column, binding);
        }
        throw new IllegalStateException("expression has no value of its own: expr=" + expr);
    }

    /** A constant text; in a column of byte strings, its UTF-8 bytes. */
    private static String text(Colour.Scalar column, String text) {
        return column == Colour.Primitive.BYTES
                ? new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                : text;
    }

    private static Object step(Colour.Scalar column, long word) {
        boolean cyclic = column instanceof Colour.Enumeration e && e.cyclic();
        return cyclic
                ? Math.floorMod(
                        word, (long) ((Colour.Enumeration) column).constants().size())
                : word;
    }

    private static Object arithmetic(Expr.Arithmetic a, Colour.Scalar column, Map<Integer, Object> binding) {
        long left = word(a.left(), column, binding);
        long right = word(a.right(), column, binding);
        try {
            return switch (a.operator()) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
            };
        } catch (ArithmeticException overflow) {
            throw new NotEnabled("overflow: expr=" + a);
        }
    }

    private static long word(Expr expr, Colour.Scalar column, Map<Integer, Object> binding) {
        return (Long) value(expr, column, binding);
    }

    /** A guard as data; {@code and} and {@code or} stop at the first condition that decides them. */
    static boolean test(Condition condition, List<Variable> variables, Map<Integer, Object> binding) {
        if (condition instanceof Condition.And and) {
            return and.conditions().stream().allMatch(c -> test(c, variables, binding));
        }
        if (condition instanceof Condition.Or or) {
            return or.conditions().stream().anyMatch(c -> test(c, variables, binding));
        }
        if (condition instanceof Condition.Not not) {
            return !test(not.condition(), variables, binding);
        }
        Condition.Compare compare = (Condition.Compare) condition;
        Colour.Scalar colour =
                colourOf(compare.left(), colourOf(compare.right(), Colour.Primitive.LONG, variables), variables);
        int order = order(colour, value(compare.left(), colour, binding), value(compare.right(), colour, binding));
        return switch (compare.comparison()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    private static int order(Colour.Scalar colour, Object left, Object right) {
        if (left instanceof String text) {
            return text.compareTo((String) right);
        }
        if (colour == Colour.Primitive.DOUBLE) {
            return Double.compare(Double.longBitsToDouble((Long) left), Double.longBitsToDouble((Long) right));
        }
        return Long.compare((Long) left, (Long) right);
    }

    /** The colour of the first variable in the expression: what a comparison compares by. */
    private static Colour.Scalar colourOf(Expr expr, Colour.Scalar otherwise, List<Variable> variables) {
        if (expr instanceof Expr.Var v) {
            return variables.get(v.variable()).colour();
        }
        if (expr instanceof Expr.Step step) {
            return colourOf(step.of(), otherwise, variables);
        }
        return expr instanceof Expr.Arithmetic a
                ? colourOf(a.left(), colourOf(a.right(), otherwise, variables), variables)
                : otherwise;
    }
}
