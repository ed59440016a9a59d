package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boolean terms as the net model's conditions. Order comparisons of an enumeration compare declaration indexes; those of
 * a partition compare the indexes of blocks, which is written out over the constants. One thread.
 */
final class Conditions {
    private final Declarations declarations;
    private final Terms terms;

    Conditions(Declarations declarations, Terms terms) {
        this.declarations = declarations;
        this.terms = terms;
    }

    /** What a boolean term says. */
    Condition of(PnmlElement term) {
        return switch (term.name()) {
            case "and" -> {
                List<Condition> all = new ArrayList<>();
                for (PnmlElement operand : Terms.operands(term, 1)) {
                    Condition inner = of(operand);
                    all.addAll(inner instanceof Condition.And and ? and.conditions() : List.of(inner));
                }
                yield new Condition.And(all);
            }
            case "or" -> {
                List<Condition> any = new ArrayList<>();
                for (PnmlElement operand : Terms.operands(term, 1)) {
                    Condition inner = of(operand);
                    any.addAll(inner instanceof Condition.Or or ? or.conditions() : List.of(inner));
                }
                yield new Condition.Or(any);
            }
            case "not" -> negated(of(pair(term, 1).get(0)));
            case "imply" -> {
                List<PnmlElement> sides = pair(term, 2);
                yield new Condition.Or(List.of(negated(of(sides.get(0))), of(sides.get(1))));
            }
            case "booleanconstant" -> Terms.bool(term) ? new Condition.And(List.of()) : new Condition.Or(List.of());
            case "variable" ->
                comparison(
                        Comparison.EQUAL,
                        terms.columns(term, Colour.Primitive.BOOLEAN).get(0),
                        one());
            default -> comparison(term);
        };
    }

    private static Expr one() {
        return Expr.constant(1);
    }

    /** Double negations go, so that a long chain of them is no deep condition. */
    private static Condition negated(Condition condition) {
        return condition instanceof Condition.Not not ? not.condition() : new Condition.Not(condition);
    }

    private static List<PnmlElement> pair(PnmlElement term, int count) {
        List<PnmlElement> operands = Terms.operands(term, count);
        if (operands.size() != count) {
            throw term.expected(count + " <subterm> in <" + term.name() + ">", "" + operands.size());
        }
        return operands;
    }

    private Condition comparison(PnmlElement term) {
        Comparison comparison =
                switch (term.name()) {
                    case "equality" -> Comparison.EQUAL;
                    case "inequality" -> Comparison.NOT_EQUAL;
                    case "lessthan", "lt", "ltp" -> Comparison.LESS;
                    case "lessthanorequal", "leq" -> Comparison.LESS_OR_EQUAL;
                    case "greaterthan", "gt", "gtp" -> Comparison.GREATER;
                    case "greaterthanorequal", "geq" -> Comparison.GREATER_OR_EQUAL;
                    default -> throw term.expected("a boolean term of symmetric nets");
                };
        List<PnmlElement> sides = pair(term, 2);
        PnmlElement left = sides.get(0);
        PnmlElement right = sides.get(1);
        Declarations.Partition partition = partitionOf(left);
        partition = partition == null ? partitionOf(right) : partition;
        if (partition != null) {
            return blocks(comparison, blocksOf(left, partition), blocksOf(right, partition));
        }
        Colour colour = terms.sortOf(left);
        colour = colour == null ? terms.sortOf(right) : colour;
        if (colour == null) {
            return tuples(term, comparison, left, right);
        }
        return columns(term, comparison, terms.columns(left, colour), terms.columns(right, colour));
    }

    /** Two tuples, component by component. */
    private Condition tuples(PnmlElement term, Comparison comparison, PnmlElement left, PnmlElement right) {
        if (!left.is("tuple") || !right.is("tuple")) {
            throw term.expected("two terms of one sort");
        }
        List<PnmlElement> first = Terms.operands(left, 1);
        List<PnmlElement> second = Terms.operands(right, 1);
        if (first.size() != second.size()) {
            throw term.expected("two tuples of one sort", first.size() + " and " + second.size() + " components");
        }
        List<Expr> firstColumns = new ArrayList<>();
        List<Expr> secondColumns = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Colour colour = terms.sortOf(first.get(i));
            colour = colour == null ? terms.sortOf(second.get(i)) : colour;
            if (colour == null) {
                throw first.get(i).expected("a component whose sort can be told");
            }
            firstColumns.addAll(terms.columns(first.get(i), colour));
            secondColumns.addAll(terms.columns(second.get(i), colour));
        }
        return columns(term, comparison, firstColumns, secondColumns);
    }

    private static Condition columns(PnmlElement term, Comparison comparison, List<Expr> left, List<Expr> right) {
        if (left.size() == 1) {
            return comparison(comparison, left.get(0), right.get(0));
        }
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            equal.add(comparison(Comparison.EQUAL, left.get(i), right.get(i)));
        }
        Condition all = new Condition.And(equal);
        return switch (comparison) {
            case EQUAL -> all;
            case NOT_EQUAL -> new Condition.Not(all);
            default -> throw term.expected("an order of scalars", "one of products or dots");
        };
    }

    /** Constants are compared now: a comparison of the net model takes its colour from a variable. */
    private static Condition comparison(Comparison comparison, Expr left, Expr right) {
        if (left instanceof Expr.Const a && right instanceof Expr.Const b) {
            return holds(comparison, Long.compare(a.word(), b.word()))
                    ? new Condition.And(List.of())
                    : new Condition.Or(List.of());
        }
        return new Condition.Compare(comparison, left, right);
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    // Partitions

    private Declarations.@Nullable Partition partitionOf(PnmlElement term) {
        return term.is("partitionelementof") ? declarations.partitionOf(term) : null;
    }

    /** For each block of a partition, when the term is that block. */
    private List<Condition> blocksOf(PnmlElement term, Declarations.Partition partition) {
        Declarations.Partition itself = partitionOf(term);
        List<Condition> isBlock = new ArrayList<>();
        if (itself == null) { // a constant or a variable
            Expr block = terms.columns(term, partition.blocks()).get(0);
            for (int i = 0; i < partition.blocks().constants().size(); i++) {
                isBlock.add(comparison(Comparison.EQUAL, block, Expr.constant(i)));
            }
            return isBlock;
        }
        if (!partition.equals(itself)) {
            throw term.expected("a block of the same partition");
        }
        Expr value = terms.columns(pair(term, 1).get(0), partition.of()).get(0);
        for (int i = 0; i < partition.blocks().constants().size(); i++) {
            isBlock.add(isIn(value, partition, i));
        }
        return isBlock;
    }

    /** When a value lies in a block. */
    static Condition isIn(Expr value, Declarations.Partition partition, int block) {
        List<Condition> any = new ArrayList<>();
        for (int i = 0; i < partition.blockOf().size(); i++) {
            if (partition.blockOf().get(i) == block) {
                any.add(comparison(Comparison.EQUAL, value, Expr.constant(partition.low() + i)));
            }
        }
        return new Condition.Or(any);
    }

    private static Condition blocks(Comparison comparison, List<Condition> left, List<Condition> right) {
        List<Condition> any = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (holds(comparison, Integer.compare(i, j))) {
                    any.add(new Condition.And(List.of(left.get(i), right.get(j))));
                }
            }
        }
        return new Condition.Or(any);
    }
}
