package io.petrigraph.explorer;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Guard;
import io.petrigraph.net.MarkingHash;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.EnabledBindings;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Unfolds a net by the engine's own binding search: over a marking to which every token that a firing may produce is added
 * in such a number that it never runs out, until nothing new appears. Inhibitors inhibit nothing there, resets and transfers
 * leave everything, so that net allows more; what never happens costs a vector and counts nowhere. One thread.
 */
final class Unfolding {
    /** More bindings than this, and a net is explored without unfolding. */
    static final int MAX_BINDINGS = 2_000_000;
    /** So many tokens of each value never run out in one firing. */
    private static final long PLENTY = 1L << 36;
    /** More tokens of one term than this, and the marking of plenty would not do. */
    static final long MAX_WEIGHT = 1L << 24;

    private final Net net;
    private final Marking marking;
    private final EnabledBindings bindings;
    private final List<Map<List<Long>, Integer>> numbers = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Long> hashes = new ArrayList<>();
    private final List<Long> initial = new ArrayList<>();

    private Unfolding(Net net) {
        this.net = net;
        TextPool texts = new TextPool();
        Net relaxed = relaxed(net);
        this.marking = new Marking(relaxed, texts);
        this.bindings = new EnabledBindings(new CompiledNet(relaxed, texts), marking, new NoTouches());
        net.places().forEach(place -> numbers.add(new HashMap<>()));
    }

    /** Nobody listens. */
    private static final class NoTouches implements Touches {
        @Override
        public boolean isInterested() {
            return false;
        }

        @Override
        public void removed(Place place, long[] token) {}

        @Override
        public void added(Place place, long[] token) {}
    }

    /** The unfolded net of one that {@link #isVectorial}; empty where it has more bindings than the limit. */
    static Optional<UnfoldedNet> of(Net net) {
        return new Unfolding(net).unfold();
    }

    /** True where vectors can say what the net says. */
    static boolean isVectorial(Net net) {
        boolean bags = net.places().stream().allMatch(p -> p.role() == Place.Role.BAG && p.uniqueWidth() == 0);
        boolean single =
                net.events().stream().allMatch(event -> event.variants().size() == 1);
        return bags
                && single
                && net.invariants().isEmpty()
                && net.transitions().stream().allMatch(Unfolding::isVectorial);
    }

    private static boolean isVectorial(Transition transition) {
        boolean arcs = transition.arcs().stream()
                .allMatch(arc -> arc instanceof Arc.Consume
                        || arc instanceof Arc.Produce
                        || arc instanceof Arc.Read
                        || Vectors.looksForAll(arc));
        boolean small = transition.arcs().stream().allMatch(Unfolding::isSmall);
        boolean data = transition.guards().stream().allMatch(guard -> guard.condition() != null)
                && transition.computations().isEmpty();
        boolean known = transition.variables().stream()
                .allMatch(v -> v.origin() == Variable.Origin.FREE && !Colour.isText(v.colour()));
        return arcs && small && data && known && transition.eager() == Transition.Eager.NO;
    }

    private static boolean isSmall(Arc arc) {
        return Vectors.terms(arc).stream().allMatch(term -> Math.abs(term.count()) <= MAX_WEIGHT);
    }

    /**
     * The same net without initial marking: variables keep their indexes, and what looks for all of a kind is an inhibitor
     * that nothing reaches, so that a binding tells its pattern. One more place and transition stand last, for nets of none.
     */
    private static Net relaxed(Net net) {
        NetBuilder builder = Net.builder(net.name()).eventIdWindow(0);
        for (Place place : net.places()) {
            builder.place(place.name(), 0, place.columns().toArray(new Column[0]));
        }
        for (Transition transition : net.transitions()) {
            TransitionBuilder to = builder.transition(transition.name());
            transition.variables().forEach(variable -> to.free(variable.name(), variable.colour()));
            for (Arc arc : transition.arcs()) {
                if (arc instanceof Arc.Consume consume) {
                    to.consume(name(net, consume.place()), consume.terms());
                } else if (arc instanceof Arc.Produce produce) {
                    to.produce(name(net, produce.place()), produce.terms());
                } else if (arc instanceof Arc.Read read) {
                    to.read(name(net, read.place()), read.terms());
                } else if (arc instanceof Arc.Inhibit inhibit) {
                    neverInhibit(to, name(net, inhibit.place()), inhibit.pattern());
                } else if (arc instanceof Arc.Reset reset) {
                    neverInhibit(to, name(net, reset.place()), reset.pattern());
                } else if (arc instanceof Arc.Transfer transfer) {
                    neverInhibit(to, name(net, transfer.place()), transfer.pattern());
                }
            }
            for (Guard guard : transition.guards()) {
                if (guard.condition() != null) {
                    to.guard(guard.name(), guard.condition());
                }
            }
        }
        builder.place(unused("none", net.places().stream().map(Place::name).toList()), Colour.dot());
        builder.transition(
                unused("none", net.transitions().stream().map(Transition::name).toList()));
        return builder.build();
    }

    private static String unused(String name, List<String> used) {
        return used.contains(name) ? unused(name + "_", used) : name;
    }

    private static void neverInhibit(TransitionBuilder to, String place, List<Expr> pattern) {
        to.inhibit(place, NetLimits.MAX_COUNT, pattern.toArray(new Expr[0]));
    }

    private static String name(Net net, int place) {
        return net.places().get(place).name();
    }

    private Optional<UnfoldedNet> unfold() {
        Marking start = new Marking(net, marking.texts());
        start.addInitial();
        for (Place place : net.places()) {
            Bag bag = start.bag(place.id());
            for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
                List<Long> token = new ArrayList<>();
                for (int column = 0; column < place.width(); column++) {
                    token.add(bag.word(entry, column));
                }
                initial.set(number(place.id(), token), bag.count(entry));
            }
        }
        Set<Integer> fresh = new LinkedHashSet<>();
        net.transitions().forEach(transition -> fresh.add(transition.id()));
        Map<Integer, List<UnfoldedNet.Firing>> firings = new TreeMap<>();
        int total = 0;
        while (!fresh.isEmpty()) {
            int next = fresh.iterator().next();
            fresh.remove(next);
            int before = places.size();
            List<UnfoldedNet.Firing> found = firings(net.transitions().get(next));
            List<UnfoldedNet.Firing> old = firings.put(next, found);
            total += found.size() - (old == null ? 0 : old.size());
            if (total > MAX_BINDINGS || places.size() > MAX_BINDINGS) {
                return Optional.empty();
            }
            Set<Integer> grown = new LinkedHashSet<>(places.subList(before, places.size()));
            net.transitions().stream()
                    .filter(transition -> transition.arcs().stream().anyMatch(arc -> takesFrom(arc, grown)))
                    .forEach(transition -> fresh.add(transition.id()));
        }
        // Once more for what looks for all tokens of a kind: only now is every token known.
        List<UnfoldedNet.Firing> all = new ArrayList<>();
        for (Transition transition : net.transitions()) {
            boolean looks = transition.arcs().stream().anyMatch(Vectors::looksForAll);
            all.addAll(looks ? firings(transition) : firings.getOrDefault(transition.id(), List.of()));
        }
        return Optional.of(new UnfoldedNet(
                places.stream().mapToInt(p -> p).toArray(),
                initial.stream().mapToLong(n -> n).toArray(),
                hashes.stream().mapToLong(hash -> hash).toArray(),
                all));
    }

    private static boolean takesFrom(Arc arc, Set<Integer> grown) {
        return (arc instanceof Arc.Consume consume && grown.contains(consume.place()))
                || (arc instanceof Arc.Read read && grown.contains(read.place()))
                || (arc instanceof Arc.Transfer transfer && grown.contains(transfer.place()));
    }

    private long hash(int place, List<Long> token) {
        long hash = MarkingHash.start(place);
        for (int column = 0; column < token.size(); column++) {
            Place of = marking.net().places().get(place);
            boolean isText = Colour.isText(of.columns().get(column).colour());
            byte[] text = isText ? marking.texts().bytes(token.get(column)) : new byte[0];
            hash = MarkingHash.next(hash, isText ? MarkingHash.text(text, 0, text.length) : token.get(column));
        }
        return hash;
    }

    /** The unfolded place of a token, which from now on never runs out. */
    private int number(int place, List<Long> token) {
        Integer known = numbers.get(place).get(token);
        if (known != null) {
            return known;
        }
        int number = places.size();
        numbers.get(place).put(token, number);
        places.add(place);
        initial.add(0L);
        hashes.add(hash(place, token));
        long[] words = Arrays.copyOf(token.stream().mapToLong(word -> word).toArray(), Math.max(1, token.size()));
        marking.add(marking.net().places().get(place), words, 0, 0, PLENTY, -1, -1);
        return number;
    }

    private List<UnfoldedNet.Firing> firings(Transition transition) {
        int variables = transition.variables().size();
        int count = bindings.find(transition.id(), new long[variables], new boolean[variables]);
        List<UnfoldedNet.Firing> firings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Vectors vectors = new Vectors(net.transitions().get(transition.id()), this::number);
            bindings.tokens(i, vectors);
            firings.add(vectors.firing(numbers));
        }
        return firings;
    }
}
