package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Multiset terms of inscriptions and markings as the net model's terms. {@code all} is written out, a product is its
 * columns, a tuple of one is its component, a step of a constant of a cyclic enumeration is a constant. One thread.
 */
final class Terms {
    private final Declarations declarations;
    /** The columns that stand for a variable of the transition at hand, by variable id. */
    private final Map<String, List<Expr>> variables;

    private final Blocks blocks;
    /** How many tokens one term may stand for. */
    private final int maxTokens;

    /** Gives the variable that is the block of a value which only a binding knows. */
    interface Blocks {
        Expr of(Declarations.Partition partition, Expr value);
    }

    Terms(Declarations declarations, Map<String, List<Expr>> variables, Blocks blocks) {
        this(declarations, variables, blocks, PnmlLimits.MAX_TERMS);
    }

    private Terms(Declarations declarations, Map<String, List<Expr>> variables, Blocks blocks, int maxTokens) {
        this.declarations = declarations;
        this.variables = variables;
        this.blocks = blocks;
        this.maxTokens = maxTokens;
    }

    /** Terms of constants: those of an initial marking. */
    static Terms closed(Declarations declarations) {
        Blocks none = (partition, value) -> {
            throw new IllegalStateException("a constant has no variable: value=" + value);
        };
        return new Terms(declarations, Map.of(), none, PnmlLimits.MAX_INITIAL_TOKENS);
    }

    /** The tokens of a colour that a term stands for: equal columns once, in order of first appearance; none counts 0. */
    List<Term> multiset(PnmlElement term, Colour colour) {
        Map<List<Expr>, Long> sum = new LinkedHashMap<>();
        add(term, colour, 1, sum);
        List<Term> terms = new ArrayList<>();
        sum.forEach((columns, count) -> {
            if (count != 0) {
                terms.add(new Term(count, columns));
            }
        });
        return terms;
    }

    private void add(PnmlElement term, Colour colour, long times, Map<List<Expr>, Long> sum) {
        switch (term.name()) {
            case "add" -> operands(term, 1).forEach(operand -> add(operand, colour, times, sum));
            case "subtract" -> {
                List<PnmlElement> operands = operands(term, 2);
                add(operands.get(0), colour, times, sum);
                operands.subList(1, operands.size()).forEach(operand -> add(operand, colour, -times, sum));
            }
            case "numberof", "scalarproduct" -> {
                List<PnmlElement> operands = operands(term, 1);
                boolean isCounted = operands.size() > 1;
                long count = isCounted ? number(operands.get(0)) : 1;
                if (operands.size() > 2) {
                    throw term.expected("a number and a term", operands.size() + " terms");
                }
                add(operands.get(isCounted ? 1 : 0), colour, product(term, times, count), sum);
            }
            case "empty" -> {}
            default -> {
                for (List<Expr> columns : tokens(term, colour)) {
                    long total = sum.merge(columns, times, Long::sum);
                    if (sum.size() > maxTokens) {
                        throw term.expected("at most " + maxTokens + " tokens in one term", "more");
                    }
                    Numbers.bounded(term, Math.abs(total), 0);
                }
            }
        }
    }

    private static long product(PnmlElement at, long times, long count) {
        long high = Math.multiplyHigh(times, count);
        long low = times * count;
        if (high != low >> (Long.SIZE - 1)) {
            throw at.expected("at most " + NetLimits.MAX_COUNT + " tokens", "more");
        }
        Numbers.bounded(at, Math.abs(low), 0);
        return low;
    }

    private static long number(PnmlElement term) {
        if (!term.is("numberconstant")) {
            throw term.expected("<numberconstant>");
        }
        return Numbers.count(term, term.require("value"), 0);
    }

    /** What stands in the {@code subterm}s. */
    static List<PnmlElement> operands(PnmlElement term, int atLeast) {
        List<PnmlElement> operands = new ArrayList<>();
        for (PnmlElement subterm : term.children("subterm")) {
            if (subterm.children().size() != 1) {
                throw subterm.expected(
                        "one term in <subterm>", subterm.children().size() + " elements");
            }
            operands.add(subterm.children().get(0));
        }
        if (operands.size() < atLeast) {
            throw term.expected(atLeast + " or more <subterm> in <" + term.name() + ">", "" + operands.size());
        }
        return operands;
    }

    /**
     * What an inhibitor, reset or transfer arc looks for: a term of a count and a pattern for each summand, in which {@code
     * all} of a component is any value. Where more than one token of each value is meant, {@code all} is written out.
     */
    List<Term> patterns(PnmlElement term, Colour colour) {
        List<Term> patterns = new ArrayList<>();
        for (PnmlElement summand : term.is("add") ? operands(term, 1) : List.of(term)) {
            boolean isCounted = summand.is("numberof") && operands(summand, 1).size() == 2;
            PnmlElement pattern = summand.is("numberof") ? operands(summand, 1).get(isCounted ? 1 : 0) : summand;
            long count = isCounted ? number(operands(summand, 2).get(0)) : 1;
            if (count == 1 && (pattern.is("tuple") || pattern.is("all"))) {
                patterns.add(new Term(1, pattern(pattern, colour)));
            } else {
                patterns.addAll(multiset(summand, colour));
            }
        }
        return patterns;
    }

    private List<Expr> pattern(PnmlElement term, Colour colour) {
        if (term.is("all")) {
            requireSame(term, declarations.sort(only(term)), colour);
            return colour.columns().stream().map(column -> Expr.any()).toList();
        }
        List<PnmlElement> operands = term.is("tuple") ? operands(term, 1) : List.of();
        if (operands.size() < 2) {
            return operands.isEmpty() ? columns(term, colour) : pattern(operands.get(0), colour);
        }
        List<Expr> columns = new ArrayList<>();
        List<Colour> components = components(term, operands, colour);
        for (int i = 0; i < operands.size(); i++) {
            columns.addAll(pattern(operands.get(i), components.get(i)));
        }
        return columns;
    }

    private static List<Colour> components(PnmlElement term, List<PnmlElement> operands, Colour colour) {
        List<Colour> components = colour instanceof Colour.Product product ? product.components() : List.of(colour);
        if (operands.size() != components.size()) {
            throw term.expected("a tuple of " + components.size() + " components", "" + operands.size());
        }
        return components;
    }

    /** The tokens that a term without counts stands for: several where {@code all} is in it. */
    private List<List<Expr>> tokens(PnmlElement term, Colour colour) {
        if (term.is("tuple")) {
            return tuple(term, colour);
        }
        if (term.is("all")) {
            Colour of = declarations.sort(only(term));
            requireSame(term, of, colour);
            return all(term, colour);
        }
        return List.of(columns(term, colour));
    }

    private List<List<Expr>> tuple(PnmlElement term, Colour colour) {
        List<PnmlElement> operands = operands(term, 1);
        if (operands.size() == 1) {
            return tokens(operands.get(0), colour);
        }
        List<Colour> components = components(term, operands, colour);
        List<List<Expr>> tuples = List.of(List.of());
        for (int i = 0; i < operands.size(); i++) {
            List<List<Expr>> component = tokens(operands.get(i), components.get(i));
            tuples = crossed(term, tuples, component);
        }
        return tuples;
    }

    /** Every value of a colour; the columns of a dot are none. */
    private List<List<Expr>> all(PnmlElement at, Colour colour) {
        List<List<Expr>> values = List.of(List.of());
        for (Colour.Scalar scalar : colour.columns()) {
            values = crossed(at, values, values(at, scalar));
        }
        return values;
    }

    private List<List<Expr>> values(PnmlElement at, Colour.Scalar scalar) {
        long low = scalar instanceof Colour.IntRange range ? range.low() : 0;
        long high = scalar instanceof Colour.IntRange range
                ? range.high()
                : scalar instanceof Colour.Enumeration e ? e.constants().size() - 1L : 1;
        if (high - low < 0 || high - low >= maxTokens) {
            throw at.expected("a sort of at most " + maxTokens + " values", "a larger one");
        }
        List<List<Expr>> values = new ArrayList<>();
        for (long word = low; word <= high; word++) {
            values.add(List.of(Expr.constant(word)));
        }
        return values;
    }

    private List<List<Expr>> crossed(PnmlElement at, List<List<Expr>> left, List<List<Expr>> right) {
        if ((long) left.size() * right.size() > maxTokens) {
            throw at.expected("at most " + maxTokens + " tokens in one term", "more");
        }
        List<List<Expr>> crossed = new ArrayList<>();
        for (List<Expr> first : left) {
            for (List<Expr> second : right) {
                List<Expr> both = new ArrayList<>(first);
                both.addAll(second);
                crossed.add(List.copyOf(both));
            }
        }
        return crossed;
    }

    /** The columns of one value of that colour. */
    List<Expr> columns(PnmlElement term, Colour colour) {
        Colour is = sortOf(term);
        if (is != null) {
            requireSame(term, is, colour);
        }
        return switch (term.name()) {
            case "variable" -> variable(term);
            case "useroperator" ->
                List.of(Expr.constant(declarations.constant(term).index()));
            case "dotconstant" -> List.of();
            case "finiteintrangeconstant", "booleanconstant", "numberconstant" -> List.of(constant(term, colour));
            case "partitionelementof" -> List.of(block(term));
            case "successor" -> List.of(step(term, colour, 1));
            case "predecessor" -> List.of(step(term, colour, -1));
            case "tuple" -> {
                List<List<Expr>> tuple = tuple(term, colour);
                if (tuple.size() != 1) {
                    throw term.expected("one value", tuple.size() + " values");
                }
                yield tuple.get(0);
            }
            default -> throw term.expected("a term of symmetric nets");
        };
    }

    private Expr block(PnmlElement term) {
        Declarations.Partition partition = declarations.partitionOf(term);
        List<PnmlElement> operands = operands(term, 1);
        if (operands.size() != 1) {
            throw term.expected("one <subterm> in <partitionelementof>", "" + operands.size());
        }
        Expr value = columns(operands.get(0), partition.of()).get(0);
        return value instanceof Expr.Const constant
                ? Expr.constant(partition.blockOf().get((int) (constant.word() - partition.low())))
                : blocks.of(partition, value);
    }

    private List<Expr> variable(PnmlElement term) {
        List<Expr> columns = variables.get(term.require("refvariable"));
        if (columns == null) {
            throw term.expected("a term without variables", PnmlElement.shown(term.require("refvariable")));
        }
        return columns;
    }

    private Expr constant(PnmlElement term, Colour colour) {
        if (term.is("booleanconstant")) {
            return Expr.constant(bool(term) ? 1 : 0);
        }
        long word = Numbers.integer(term, term.require("value"));
        if (!(colour instanceof Colour.IntRange range) || word < range.low() || word > range.high()) {
            throw term.expected("a value of " + nameOf(colour), "" + word);
        }
        return Expr.constant(word);
    }

    static boolean bool(PnmlElement term) {
        String value = term.require("value");
        if (!value.equals("true") && !value.equals("false")) {
            throw term.expected("true or false", PnmlElement.shown(value));
        }
        return value.equals("true");
    }

    private Expr step(PnmlElement term, Colour colour, int steps) {
        if (!(colour instanceof Colour.Enumeration enumeration) || !enumeration.cyclic()) {
            throw term.expected("<" + term.name() + "> of a cyclic enumeration", "one of " + nameOf(colour));
        }
        int size = enumeration.constants().size();
        Expr of = columns(operands(term, 1).get(0), colour).get(0);
        if (of instanceof Expr.Const constant) {
            return Expr.constant(Math.floorMod(constant.word() + steps, (long) size));
        }
        if (of instanceof Expr.Step inner) {
            int sum = (inner.steps() + steps) % size;
            return sum == 0 ? inner.of() : new Expr.Step(inner.of(), sum);
        }
        return size == 1 ? of : new Expr.Step(of, steps);
    }

    /** The sort that a term has by itself, or null where what it stands in must say it. */
    @Nullable
    Colour sortOf(PnmlElement term) {
        return switch (term.name()) {
            case "variable" -> declarations.variableSort(term);
            case "useroperator" -> declarations.constant(term).of();
            case "dotconstant" -> Colour.dot();
            case "booleanconstant" -> Colour.Primitive.BOOLEAN;
            case "finiteintrangeconstant" -> declarations.range(only(term), "");
            case "partitionelementof" -> declarations.partitionOf(term).blocks();
            case "successor", "predecessor" -> sortOf(operands(term, 1).get(0));
            case "tuple" -> {
                List<PnmlElement> operands = operands(term, 1);
                yield operands.size() == 1 ? sortOf(operands.get(0)) : null;
            }
            default -> null;
        };
    }

    static PnmlElement only(PnmlElement term) {
        if (term.children().size() != 1) {
            throw term.expected(
                    "one sort in <" + term.name() + ">", term.children().size() + " elements");
        }
        return term.children().get(0);
    }

    /** Ranges are the same where their bounds are, enumerations where they are one declaration. */
    static void requireSame(PnmlElement term, Colour is, Colour wanted) {
        if (!isSame(is, wanted)) {
            throw term.expected("a term of " + nameOf(wanted), "one of " + nameOf(is));
        }
    }

    private static boolean isSame(Colour left, Colour right) {
        List<Colour.Scalar> first = left.columns();
        List<Colour.Scalar> second = right.columns();
        boolean same = first.size() == second.size();
        for (int i = 0; same && i < first.size(); i++) {
            boolean areRanges = first.get(i) instanceof Colour.IntRange && second.get(i) instanceof Colour.IntRange;
            same = areRanges
                    ? isSame((Colour.IntRange) first.get(i), (Colour.IntRange) second.get(i))
                    : first.get(i).equals(second.get(i));
        }
        return same;
    }

    private static boolean isSame(Colour.IntRange left, Colour.IntRange right) {
        return left.low() == right.low() && left.high() == right.high();
    }

    static String nameOf(Colour colour) {
        if (colour instanceof Colour.Scalar scalar) {
            return "sort " + PnmlElement.shown(scalar.typeName());
        }
        return colour instanceof Colour.Product product ? "sort " + PnmlElement.shown(product.name()) : "sort dot";
    }
}
