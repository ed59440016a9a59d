package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the arcs of a net and of one that grew out of it to one form: the variables of the net after, the columns of the net
 * before. One comparison's own.
 */
record GrownArcs(List<Place> before, List<Place> after) {
    /** What becomes of the columns of an arc; null where the arc cannot be brought to the form. */
    @FunctionalInterface
    private interface Columns {
        @Nullable
        List<Expr> of(int place, List<Expr> columns, boolean produced);
    }

    boolean isGrown(InitialToken token, InitialToken grown) {
        int width = token.columns().size();
        return token.place() == grown.place()
                && token.count() == grown.count()
                && width <= grown.columns().size()
                && token.columns().equals(grown.columns().subList(0, width));
    }

    /** An arc of the net before, with the variables of the net after. */
    Arc renumbered(Arc arc, Map<Integer, Expr.Var> names) {
        Columns columns = (place, exprs, produced) ->
                exprs.stream().map(expr -> Renaming.of(expr, names)).toList();
        return Objects.requireNonNull(rewritten(arc, columns, names), "an arc has columns");
    }

    /** An arc of the net after without what was appended; null where it asks for it, so that an old record could not fire. */
    @Nullable
    Arc truncated(Arc arc, List<Variable> variables, Set<Integer> fresh) {
        return rewritten(
                arc,
                (place, columns, produced) -> {
                    int width =
                            Math.min(columns.size(), before.get(place).columns().size());
                    for (Expr appended : columns.subList(width, columns.size())) {
                        boolean isLookedUp = appended instanceof Expr.Var variable
                                && fresh.contains(variable.variable())
                                && !variables.get(variable.variable()).recorded();
                        if (!produced && !isLookedUp && !(appended instanceof Expr.Any)) {
                            return null;
                        }
                    }
                    return columns.subList(0, width);
                },
                Map.of());
    }

    private boolean grows(int place) {
        return before.get(place).columns().size() < after.get(place).columns().size();
    }

    private @Nullable Arc rewritten(Arc arc, Columns columns, Map<Integer, Expr.Var> names) {
        if (arc instanceof Arc.Consume consume) {
            List<Term> terms = terms(consume.place(), consume.terms(), columns, false);
            return terms == null ? null : new Arc.Consume(consume.place(), terms);
        }
        if (arc instanceof Arc.Read read) {
            List<Term> terms = terms(read.place(), read.terms(), columns, false);
            return terms == null ? null : new Arc.Read(read.place(), terms);
        }
        if (arc instanceof Arc.Produce produce) {
            List<Term> terms = terms(produce.place(), produce.terms(), columns, true);
            return terms == null ? null : new Arc.Produce(produce.place(), terms);
        }
        if (arc instanceof Arc.Inhibit inhibit) {
            List<Expr> pattern = columns.of(inhibit.place(), inhibit.pattern(), false);
            return pattern == null ? null : new Arc.Inhibit(inhibit.place(), pattern, inhibit.threshold());
        }
        if (arc instanceof Arc.ForAll forAll) {
            return forAll(forAll, columns, names);
        }
        if (arc instanceof Arc.Exists exists) {
            return new Arc.Exists(exists.family(), Renaming.of(exists.key(), names), exists.present());
        }
        return moved(arc, columns);
    }

    /** A reset or transfer records whole tokens, so its place must not grow. */
    private @Nullable Arc moved(Arc arc, Columns columns) {
        if (arc instanceof Arc.Reset reset) {
            List<Expr> pattern = columns.of(reset.place(), reset.pattern(), false);
            return pattern == null || grows(reset.place()) ? null : new Arc.Reset(reset.place(), pattern);
        }
        Arc.Transfer transfer = (Arc.Transfer) arc;
        List<Expr> pattern = columns.of(transfer.place(), transfer.pattern(), false);
        return pattern == null || grows(transfer.place())
                ? null
                : new Arc.Transfer(transfer.place(), transfer.toPlace(), pattern);
    }

    private @Nullable Arc forAll(Arc.ForAll forAll, Columns columns, Map<Integer, Expr.Var> names) {
        List<Arc.Select> selects = new ArrayList<>();
        for (Arc.Select select : forAll.selects()) {
            List<Expr> pattern = columns.of(select.place(), select.pattern(), false);
            if (pattern == null) {
                return null;
            }
            selects.add(new Arc.Select(select.place(), pattern));
        }
        List<Arc> inner = new ArrayList<>();
        for (Arc arc : forAll.inner()) {
            Arc rewritten = rewritten(arc, columns, names);
            if (rewritten == null) {
                return null;
            }
            inner.add(rewritten);
        }
        return new Arc.ForAll(forAll.index(), selects, inner);
    }

    private static @Nullable List<Term> terms(int place, List<Term> terms, Columns columns, boolean produced) {
        List<Term> rewritten = new ArrayList<>();
        for (Term term : terms) {
            List<Expr> of = columns.of(place, term.columns(), produced);
            if (of == null) {
                return null;
            }
            rewritten.add(new Term(term.count(), of));
        }
        return rewritten;
    }
}
