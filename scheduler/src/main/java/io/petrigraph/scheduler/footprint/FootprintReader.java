package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Family;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the footprint of one transition off its arcs; made for one transition, used once. */
final class FootprintReader {
    private final Net net;
    private final Transition transition;
    private final List<Pattern> patterns = new ArrayList<>();

    /** An arc's token before its reach is known. */
    record Pattern(int place, Access.Kind kind, List<Expr> columns, int forAll) {
        /** True where matching the pattern tells what stands in its columns. */
        boolean binds() {
            return kind == Access.Kind.CONSUME || kind == Access.Kind.READ || kind == Access.Kind.SELECT;
        }
    }

    FootprintReader(Net net, Transition transition) {
        this.net = net;
        this.transition = transition;
    }

    Footprint read() {
        read(transition.arcs(), Variable.WHOLE_FIRING);
        BindingWalk walk = BindingWalk.of(net, transition, patterns);
        Set<Access> accesses = new LinkedHashSet<>();
        for (Pattern pattern : patterns) {
            accesses.add(access(pattern, walk));
            accesses.addAll(otherHalf(pattern, walk));
        }
        invariants(accesses);
        return new Footprint(
                transition,
                List.copyOf(accesses),
                List.copyOf(walk.edgesFollowed()),
                List.copyOf(walk.uniqueLookUps()),
                accesses.stream()
                        .filter(access -> access.reach() == Access.Reach.OPEN)
                        .map(Access::place)
                        .distinct()
                        .toList());
    }

    private static Access access(Pattern pattern, BindingWalk walk) {
        return new Access(pattern.place, pattern.kind, pattern.columns, walk.reach(pattern), pattern.forAll);
    }

    private void read(List<Arc> arcs, int forAll) {
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Consume consume) {
                terms(consume.place(), Access.Kind.CONSUME, consume.terms(), forAll);
            } else if (arc instanceof Arc.Produce produce) {
                terms(produce.place(), Access.Kind.PRODUCE, produce.terms(), forAll);
            } else if (arc instanceof Arc.Read read) {
                terms(read.place(), Access.Kind.READ, read.terms(), forAll);
            } else if (arc instanceof Arc.Inhibit inhibit) {
                add(inhibit.place(), Access.Kind.INHIBIT, inhibit.pattern(), forAll);
            } else if (arc instanceof Arc.Reset reset) {
                add(reset.place(), Access.Kind.RESET, reset.pattern(), forAll);
            } else if (arc instanceof Arc.Transfer transfer) {
                add(transfer.place(), Access.Kind.TRANSFER_OUT, transfer.pattern(), forAll);
                add(transfer.toPlace(), Access.Kind.TRANSFER_IN, transfer.pattern(), forAll);
            } else if (arc instanceof Arc.Exists exists) {
                exists(exists, forAll);
            } else if (arc instanceof Arc.ForAll each) {
                each.selects().forEach(s -> add(s.place(), Access.Kind.SELECT, s.pattern(), each.index()));
                read(each.inner(), each.index());
            }
        }
    }

    private void terms(int place, Access.Kind kind, List<Term> terms, int forAll) {
        terms.forEach(term -> add(place, kind, term.columns(), forAll));
    }

    private void add(int place, Access.Kind kind, List<Expr> columns, int forAll) {
        patterns.add(new Pattern(place, kind, columns, forAll));
        boolean arrives = kind == Access.Kind.PRODUCE || kind == Access.Kind.TRANSFER_IN;
        if (arrives && net.places().get(place).uniqueWidth() > 0) {
            patterns.add(new Pattern(place, Access.Kind.UNIQUE, columns, forAll));
        }
    }

    private void exists(Arc.Exists exists, int forAll) {
        Family family = net.families().get(exists.family());
        for (int place : family.places()) {
            if (!exists.present() || place != family.ended()) {
                add(place, exists.present() ? Access.Kind.LIVE : Access.Kind.ABSENT, List.of(exists.key()), forAll);
            }
        }
    }

    /** A link that is found from its far end is read there. */
    private List<Access> otherHalf(Pattern pattern, BindingWalk walk) {
        Place place = net.places().get(pattern.place);
        boolean isLink = place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE;
        if (!isLink || !pattern.kind.decides() || !walk.isFoundFromFarEnd(pattern)) {
            return List.of();
        }
        Edge edge = net.edges().get(place.group());
        int other = place.id() == edge.forwardPlace() ? edge.inversePlace() : edge.forwardPlace();
        List<Expr> turned = List.of(pattern.columns.get(1), pattern.columns.get(0));
        return List.of(access(new Pattern(other, Access.Kind.READ, turned, pattern.forAll), walk));
    }

    /** What the invariants of the families that the transition touches look at. */
    private void invariants(Set<Access> accesses) {
        List<Access> touching =
                accesses.stream().filter(access -> access.kind().changes()).toList();
        for (Invariant invariant : net.invariants()) {
            for (Access touch : touching) {
                if (HomeUnits.familyOf(net, touch.place()) == invariant.family()
                        && !touch.columns().isEmpty()) {
                    invariant.reads().forEach(read -> accesses.add(invariantRead(invariant, read, touch)));
                }
            }
        }
    }

    /** The invariant looks at the touched key, or follows edges to keys which only the marking knows. */
    private Access invariantRead(Invariant invariant, int read, Access touch) {
        boolean own = HomeUnits.familyOf(net, read) == invariant.family() && !leadsBack(invariant, read);
        return own
                ? new Access(read, Access.Kind.INVARIANT, touch.columns().subList(0, 1), touch.reach(), touch.forAll())
                : new Access(read, Access.Kind.INVARIANT, List.of(), Access.Reach.FOLLOWED, touch.forAll());
    }

    /** True where the invariant follows an edge of the family to itself and may look at another row. */
    private boolean leadsBack(Invariant invariant, int read) {
        return net.places().get(read).role() == Place.Role.STATE
                && net.edges().stream()
                        .filter(edge -> invariant.reads().contains(edge.forwardPlace())
                                || invariant.reads().contains(edge.inversePlace()))
                        .anyMatch(edge ->
                                edge.fromFamily() == invariant.family() && edge.toFamily() == invariant.family());
    }
}
