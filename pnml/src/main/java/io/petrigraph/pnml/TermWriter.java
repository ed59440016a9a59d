package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Term;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions, multisets and conditions of one element of a net as terms of symmetric nets. One thread. */
final class TermWriter {
    /** Successors of successors: XML is nested no deeper than {@link PnmlLimits} allows. */
    private static final int MAX_STEPS = 64;

    private final String where;
    private final WrittenSorts sorts;
    private final List<Variable> variables;
    private final List<String> ids;

    /** Over the variables of a transition with their ids in the file; none in a marking. */
    TermWriter(String where, WrittenSorts sorts, List<Variable> variables, List<String> ids) {
        this.where = where;
        this.sorts = sorts;
        this.variables = variables;
        this.ids = ids;
    }

    static PnmlElement operator(String name, List<PnmlElement> operands) {
        List<PnmlElement> subterms = new ArrayList<>();
        operands.forEach(operand -> subterms.add(PnmlElement.of("subterm", Map.of(), List.of(operand))));
        return PnmlElement.of(name, Map.of(), subterms);
    }

    /** Terms of equal columns as one, in order of first appearance, those of no tokens left out. */
    static List<Term> summed(List<Term> terms) {
        Map<List<Expr>, Long> sum = new LinkedHashMap<>();
        terms.forEach(term -> sum.merge(term.columns(), term.count(), Math::addExact));
        List<Term> summed = new ArrayList<>();
        sum.forEach((columns, count) -> {
            if (count != 0) {
                summed.add(new Term(count, columns));
            }
        });
        return summed;
    }

    /** A sum of tokens of a place, which is not empty; what is subtracted comes last. */
    PnmlElement multiset(List<Term> terms, List<Column> columns) {
        List<PnmlElement> added = new ArrayList<>();
        List<PnmlElement> subtracted = new ArrayList<>();
        for (Term term : terms) {
            PnmlElement token = token(term.columns(), columns, false);
            (term.count() > 0 ? added : subtracted).add(counted(Math.abs(term.count()), token));
        }
        if (added.isEmpty()) {
            throw new UnwritableNetException(
                    where, "an arc only subtracts tokens, so it never happens", "take the transition out");
        }
        PnmlElement sum = added.size() == 1 ? added.get(0) : operator("add", added);
        if (subtracted.isEmpty()) {
            return sum;
        }
        subtracted.add(0, sum);
        return operator("subtract", subtracted);
    }

    PnmlElement counted(long count, PnmlElement token) {
        PnmlElement number = PnmlElement.of(
                "numberconstant",
                Map.of("value", Long.toString(count)),
                List.of(PnmlElement.of("positive", Map.of(), List.of())));
        return operator("numberof", List.of(number, token));
    }

    /** One token of a place; any value is {@code all} of its sort where that is allowed. */
    PnmlElement token(List<Expr> token, List<Column> columns, boolean isPattern) {
        List<PnmlElement> components = new ArrayList<>();
        for (int i = 0; i < token.size(); i++) {
            Colour.Scalar colour = columns.get(i).colour();
            components.add(
                    isPattern && token.get(i) instanceof Expr.Any
                            ? PnmlElement.of("all", Map.of(), List.of(sorts.of(where, colour)))
                            : of(token.get(i), colour));
        }
        return switch (components.size()) {
            case 0 -> PnmlElement.of("dotconstant", Map.of(), List.of());
            case 1 -> components.get(0);
            default -> operator("tuple", components);
        };
    }

    private PnmlElement of(Expr expr, Colour.Scalar colour) {
        if (expr instanceof Expr.Var variable) {
            return PnmlElement.of("variable", Map.of("refvariable", ids.get(variable.variable())), List.of());
        }
        if (expr instanceof Expr.Const constant) {
            return constant(constant.word(), colour);
        }
        if (expr instanceof Expr.Step step) {
            return step(step, colour);
        }
        String what = expr instanceof Expr.Any
                ? "an arc takes any token"
                : expr instanceof Expr.Arithmetic ? "an arc computes a number" : "an arc has a column that is no term";
        String cure = expr instanceof Expr.Any
                ? "give each column a free variable"
                : "use a cyclic enumeration with successors, or a variable and a guard";
        throw new UnwritableNetException(where, what, cure);
    }

    private PnmlElement constant(long word, Colour.Scalar colour) {
        sorts.of(where, colour);
        if (colour instanceof Colour.Enumeration enumeration
                && word >= 0
                && word < enumeration.constants().size()) {
            return PnmlElement.of("useroperator", Map.of("declaration", sorts.constant(enumeration, word)), List.of());
        }
        if (colour instanceof Colour.IntRange range && word >= range.low() && word <= range.high()) {
            return PnmlElement.of(
                    "finiteintrangeconstant", Map.of("value", Long.toString(word)), List.of(WrittenSorts.range(range)));
        }
        if (colour == Colour.Primitive.BOOLEAN && (word == 0 || word == 1)) {
            return bool(word == 1);
        }
        throw new UnwritableNetException(
                where, "a constant is no value of " + colour.typeName() + ": word=" + word, "use one of its values");
    }

    private static PnmlElement bool(boolean value) {
        return PnmlElement.of("booleanconstant", Map.of("value", Boolean.toString(value)), List.of());
    }

    private PnmlElement step(Expr.Step step, Colour.Scalar colour) {
        if (!(colour instanceof Colour.Enumeration enumeration) || !enumeration.cyclic()) {
            throw new UnwritableNetException(
                    where,
                    "a successor or predecessor of " + colour.typeName() + ", which is no cyclic enumeration",
                    "use a cyclic enumeration and a guard that leaves out the ends");
        }
        int size = enumeration.constants().size();
        int steps = Math.floorMod(step.steps(), size);
        steps = steps > size / 2 ? steps - size : steps;
        if (Math.abs(steps) > MAX_STEPS) {
            throw new UnwritableNetException(
                    where, "a successor of more than " + MAX_STEPS + " steps: steps=" + steps, "use smaller steps");
        }
        PnmlElement of = of(step.of(), colour);
        for (int left = Math.abs(steps); left > 0; left--) {
            of = operator(steps > 0 ? "successor" : "predecessor", List.of(of));
        }
        return of;
    }

    // Conditions

    PnmlElement condition(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.conditions().isEmpty() ? bool(true) : operator("and", all(and.conditions()));
        }
        if (condition instanceof Condition.Or or) {
            return or.conditions().isEmpty() ? bool(false) : operator("or", all(or.conditions()));
        }
        if (condition instanceof Condition.Not not) {
            return operator("not", List.of(condition(not.condition())));
        }
        return comparison((Condition.Compare) condition);
    }

    private List<PnmlElement> all(List<Condition> conditions) {
        return conditions.stream().map(this::condition).toList();
    }

    private PnmlElement comparison(Condition.Compare compare) {
        Colour.Scalar colour = colourOf(compare.left());
        colour = colour == null ? colourOf(compare.right()) : colour;
        if (colour == null) {
            throw new UnwritableNetException(
                    where, "a guard compares what has no variable", "write true as and(), false as or()");
        }
        String name =
                switch (compare.comparison()) {
                    case EQUAL -> "equality";
                    case NOT_EQUAL -> "inequality";
                    case LESS -> "lessthan";
                    case LESS_OR_EQUAL -> "lessthanorequal";
                    case GREATER -> "greaterthan";
                    case GREATER_OR_EQUAL -> "greaterthanorequal";
                };
        return operator(name, List.of(of(compare.left(), colour), of(compare.right(), colour)));
    }

    private Colour.@Nullable Scalar colourOf(Expr expr) {
        if (expr instanceof Expr.Var variable) {
            return variables.get(variable.variable()).colour();
        }
        return expr instanceof Expr.Step step ? colourOf(step.of()) : null;
    }

    /** A condition that says nothing but names the variable, so that its values count as bindings. */
    PnmlElement mention(int variable) {
        PnmlElement reference =
                of(new Expr.Var(variable), variables.get(variable).colour());
        return operator("equality", List.of(reference, reference));
    }
}
