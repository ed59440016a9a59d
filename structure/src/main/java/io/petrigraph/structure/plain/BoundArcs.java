package io.petrigraph.structure.plain;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Term;
import io.petrigraph.structure.plain.PlainTransition.Removal;
import java.util.ArrayList;
import java.util.List;

/** The arcs of one binding, summed up: what a firing takes, adds, tests and removes. One thread uses it. */
final class BoundArcs {
    private final PlaceIndex places;
    private final Evaluation evaluation;
    final TokenSum consumed = new TokenSum();
    final TokenSum produced = new TokenSum();
    final TokenSum read = new TokenSum();
    final List<PlainTransition.Inhibition> inhibited = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();

    BoundArcs(PlaceIndex places, Evaluation evaluation) {
        this.places = places;
        this.evaluation = evaluation;
    }

    /** False where the arc names a token outside its colour: then the binding is not enabled. */
    boolean add(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return add(consume.place(), consume.terms(), consumed);
        }
        if (arc instanceof Arc.Produce produce) {
            return add(produce.place(), produce.terms(), produced);
        }
        if (arc instanceof Arc.Read test) {
            TokenSum one = new TokenSum();
            boolean named = add(test.place(), test.terms(), one) && !one.isNegative();
            read.max(one);
            return named;
        }
        if (arc instanceof Arc.Inhibit inhibit) {
            List<Integer> matching = matching(inhibit.place(), inhibit.pattern());
            inhibited.add(new PlainTransition.Inhibition(matching, inhibit.threshold()));
            return !matching.isEmpty();
        }
        if (arc instanceof Arc.Reset reset) {
            return remove(reset.place(), Removal.GONE, reset.pattern());
        }
        if (arc instanceof Arc.Transfer transfer) {
            return remove(transfer.place(), transfer.toPlace(), transfer.pattern());
        }
        return true;
    }

    boolean isNegative() {
        return consumed.isNegative() || produced.isNegative();
    }

    private boolean add(int place, List<Term> terms, TokenSum sum) {
        for (Term term : terms) {
            int token = token(place, term.columns());
            if (token == PlaceIndex.NONE) {
                return false;
            }
            sum.add(token, term.count());
        }
        return true;
    }

    private int token(int place, List<Expr> columns) {
        long[] token = new long[columns.size()];
        for (int i = 0; i < token.length; i++) {
            token[i] = evaluation.value(
                    columns.get(i), places.columns(place).get(i).colour());
            if (token[i] == Evaluation.UNDEFINED) {
                return PlaceIndex.NONE;
            }
        }
        return places.of(place, token);
    }

    private boolean remove(int place, int to, List<Expr> pattern) {
        List<Integer> matching = matching(place, pattern);
        for (int from : matching) {
            int arrives = to == Removal.GONE ? to : from - places.first(place) + places.first(to);
            removals.add(new Removal(from, arrives));
        }
        return !matching.isEmpty();
    }

    /** The plain places of all tokens that match; none where a column has no value. */
    List<Integer> matching(int place, List<Expr> pattern) {
        List<Integer> offsets = new ArrayList<>(List.of(0));
        List<Column> columns = places.columns(place);
        for (int i = 0; i < pattern.size(); i++) {
            Colour.Scalar colour = columns.get(i).colour();
            int size = (int) Domains.size(colour);
            int low = 0;
            int high = size - 1;
            if (!(pattern.get(i) instanceof Expr.Any)) {
                long word = evaluation.value(pattern.get(i), colour);
                if (word == Evaluation.UNDEFINED) {
                    return List.of();
                }
                low = (int) (word - Domains.low(colour));
                high = low;
            }
            List<Integer> longer = new ArrayList<>();
            for (int offset : offsets) {
                for (int value = low; value <= high; value++) {
                    longer.add(offset * size + value);
                }
            }
            offsets = longer;
        }
        offsets.replaceAll(offset -> offset + places.first(place));
        return offsets;
    }
}
