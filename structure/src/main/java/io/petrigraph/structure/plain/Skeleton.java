package io.petrigraph.structure.plain;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.structure.plain.PlainTransition.Removal;
import io.petrigraph.structure.plain.PlainTransition.Repetition;
import java.util.ArrayList;
import java.util.List;

/**
 * A transition without colours. An inscription of n tokens stays n tokens, whatever their colours; what only colours
 * decide (guards, inhibitors, the existence of keys) is left out.
 */
final class Skeleton {
    private final TokenSum consumed = new TokenSum();
    private final TokenSum produced = new TokenSum();
    private final TokenSum read = new TokenSum();
    private final List<Integer> selected = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();
    private final List<Repetition> repeated = new ArrayList<>();

    private Skeleton(List<Arc> arcs) {
        arcs.forEach(this::add);
    }

    static PlainTransition of(Transition transition) {
        Skeleton whole = new Skeleton(transition.arcs());
        return new PlainTransition(
                transition.id(),
                transition.name(),
                whole.consumed.positive(),
                whole.produced.positive(),
                whole.read.positive(),
                List.of(),
                whole.removals,
                whole.repeated);
    }

    private void add(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            consumed.add(consume.place(), count(consume.terms()));
        } else if (arc instanceof Arc.Produce produce) {
            produced.add(produce.place(), count(produce.terms()));
        } else if (arc instanceof Arc.Read test) {
            TokenSum one = new TokenSum();
            one.add(test.place(), count(test.terms()));
            read.max(one);
        } else if (arc instanceof Arc.Reset reset) {
            removals.add(new Removal(reset.place(), Removal.GONE));
        } else if (arc instanceof Arc.Transfer transfer) {
            removals.add(new Removal(transfer.place(), transfer.toPlace()));
        } else if (arc instanceof Arc.ForAll forAll) {
            Skeleton inner = new Skeleton(forAll.inner());
            forAll.selects().forEach(select -> inner.selected.add(select.place()));
            repeated.add(new Repetition(inner.selected, inner.consumed.positive(), inner.produced.positive()));
        }
    }

    private static long count(List<Term> terms) {
        return terms.stream().mapToLong(Term::count).reduce(0, Math::addExact);
    }
}
