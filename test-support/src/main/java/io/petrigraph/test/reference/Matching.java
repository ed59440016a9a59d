package io.petrigraph.test.reference;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which tokens of a marking a pattern matches, and what its unbound variables are then. It tries every token. */
final class Matching {
    private final Net net;
    private final Tokens marking;

    /** One token that matches, with its count, and the binding with the pattern's variables added. */
    record Match(List<Object> token, long count, Map<Integer, Object> binding) {}

    Matching(Net net, Tokens marking) {
        this.net = net;
        this.marking = marking;
    }

    /** Every token of the place that matches. All that can be evaluated is, even where the place is empty. */
    List<Match> matches(int place, List<Expr> pattern, Map<Integer, Object> binding) {
        List<@Nullable Object> wanted = new ArrayList<>();
        List<Column> columns = net.places().get(place).columns();
        for (int i = 0; i < pattern.size(); i++) {
            Expr expr = pattern.get(i);
            boolean known = !(expr instanceof Expr.Any) && Expressions.isBound(expr, binding);
            wanted.add(known ? Expressions.evaluate(expr, columns.get(i).colour(), binding) : null);
        }
        List<Match> matches = new ArrayList<>();
        marking.in(place).forEach((token, count) -> {
            Map<Integer, Object> longer = new HashMap<>(binding);
            if (matches(pattern, wanted, token, longer)) {
                matches.add(new Match(token, count, longer));
            }
        });
        return matches;
    }

    /** Adds to the binding; a variable that stands twice must find the same value twice. */
    private static boolean matches(
            List<Expr> pattern, List<@Nullable Object> wanted, List<Object> token, Map<Integer, Object> binding) {
        for (int i = 0; i < token.size(); i++) {
            Object value = token.get(i);
            Object known = wanted.get(i);
            if (known == null && pattern.get(i) instanceof Expr.Var v) {
                known = binding.merge(v.variable(), value, (first, second) -> first);
            }
            if (known != null && !known.equals(value)) {
                return false;
            }
        }
        return true;
    }

    /** The number of tokens that match, each as often as it lies there. */
    long count(int place, List<Expr> pattern, Map<Integer, Object> binding) {
        return matches(place, pattern, binding).stream().mapToLong(Match::count).sum();
    }

    /** The arcs but those that test tokens from which a term subtracts. */
    static List<Arc> withoutSubtraction(List<Arc> arcs) {
        return arcs.stream()
                .filter(arc -> !isTest(arc) || arcs.stream().noneMatch(other -> spoils(other, arc)))
                .toList();
    }

    private static boolean isTest(Arc arc) {
        return arc instanceof Arc.Consume || arc instanceof Arc.Read;
    }

    /** True where a term that subtracts counts together with the terms of the other arc. */
    private static boolean spoils(Arc subtracting, Arc other) {
        boolean together = subtracting.equals(other)
                || (subtracting instanceof Arc.Consume a && other instanceof Arc.Consume b && a.place() == b.place());
        return together && isTest(subtracting) && termsOf(subtracting).stream().anyMatch(term -> term.count() < 0);
    }

    /** Every way to bind the variables that stand alone in a column of a consume or read arc to what lies there. */
    Set<Map<Integer, Object>> lookUp(List<Arc> arcs, Map<Integer, Object> given) {
        Set<Map<Integer, Object>> found = new LinkedHashSet<>(Set.of(given));
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Consume || arc instanceof Arc.Read) {
                found = lookUp(placeOf(arc), termsOf(arc), found);
            }
        }
        return found;
    }

    /** One random way, that keeps what it has where a token cannot be found. */
    Map<Integer, Object> guess(List<Arc> arcs, IntUnaryOperator pick) {
        Map<Integer, Object> guess = Map.of();
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Consume || arc instanceof Arc.Read) {
                for (Term term : termsOf(arc)) {
                    List<Map<Integer, Object>> longer = lookUp(placeOf(arc), term, guess);
                    guess = longer.isEmpty() ? guess : longer.get(pick.applyAsInt(longer.size()));
                }
            }
        }
        return guess;
    }

    /** The place of a consume, produce or read arc. */
    static int placeOf(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return consume.place();
        }
        return arc instanceof Arc.Produce produce ? produce.place() : ((Arc.Read) arc).place();
    }

    /** The terms of a consume, produce or read arc. */
    static List<Term> termsOf(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return consume.terms();
        }
        return arc instanceof Arc.Produce produce ? produce.terms() : ((Arc.Read) arc).terms();
    }

    private Set<Map<Integer, Object>> lookUp(int place, List<Term> terms, Set<Map<Integer, Object>> given) {
        Set<Map<Integer, Object>> found = given;
        for (Term term : terms) {
            Set<Map<Integer, Object>> longer = new LinkedHashSet<>();
            found.forEach(binding -> longer.addAll(lookUp(place, term, binding)));
            found = longer;
        }
        return found;
    }

    private List<Map<Integer, Object>> lookUp(int place, Term term, Map<Integer, Object> binding) {
        boolean open = term.columns().stream().anyMatch(e -> e instanceof Expr.Var && !Expressions.isBound(e, binding));
        if (!open || term.count() <= 0) {
            return List.of(binding);
        }
        try {
            return matches(place, term.columns(), binding).stream()
                    .map(Match::binding)
                    .toList();
        } catch (NotEnabled outsideItsColour) {
            return List.of();
        }
    }

    /**
     * The elements of a for-all: each combination of values of its local variables which the selects match, once,
     * however many tokens have these values; then what the rows of its inner arcs say of the looked-up ones.
     */
    List<Map<Integer, Object>> elements(Arc.ForAll forAll, Map<Integer, Object> binding) {
        Set<Map<Integer, Object>> selected = Set.of(binding);
        for (Arc.Select select : forAll.selects()) {
            Set<Map<Integer, Object>> longer = new LinkedHashSet<>();
            for (Map<Integer, Object> element : selected) {
                matches(select.place(), select.pattern(), element).forEach(match -> longer.add(match.binding));
            }
            selected = longer;
        }
        List<Map<Integer, Object>> elements = new ArrayList<>();
        for (Map<Integer, Object> element : selected) {
            Set<Map<Integer, Object>> whole = lookUp(forAll.inner(), element);
            NotEnabled.unless(!whole.isEmpty(), "for-all element finds no row: element=" + element);
            if (whole.size() > 1) {
                throw new IllegalStateException("for-all element finds several rows: element=" + element);
            }
            elements.add(new HashMap<>(whole.iterator().next()));
        }
        return elements;
    }
}
