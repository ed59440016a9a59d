package io.petrigraph.structure;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;

/**
 * What can never happen: places that no reachable marking marks, and transitions that no reachable marking enables, as
 * far as it follows from who feeds whom and from the invariants. What is not listed may be dead all the same.
 *
 * @param unmarkedPlaces plain places that never hold a token
 * @param deadTransitions indexes of plain transitions that never fire
 */
public record DeadParts(BitSet unmarkedPlaces, BitSet deadTransitions) {
    public DeadParts {
        unmarkedPlaces = (BitSet) unmarkedPlaces.clone();
        deadTransitions = (BitSet) deadTransitions.clone();
    }

    @Override
    public BitSet unmarkedPlaces() {
        return (BitSet) unmarkedPlaces.clone();
    }

    @Override
    public BitSet deadTransitions() {
        return (BitSet) deadTransitions.clone();
    }

    /** Feeds tokens forward from the initial marking, through every transition that the invariants do not forbid. */
    static DeadParts of(PlaceInvariants invariants) {
        return new Feeding(invariants).run();
    }

    /** The ids of the net's transitions of which every binding is dead. */
    public List<Integer> deadNetTransitions(PlainNet net) {
        BitSet alive = new BitSet();
        for (int i = 0; i < net.transitions().size(); i++) {
            if (!deadTransitions.get(i)) {
                alive.set(net.transitions().get(i).transition());
            }
        }
        List<Integer> dead = new ArrayList<>();
        net.net().transitions().stream()
                .filter(transition -> !alive.get(transition.id()))
                .forEach(transition -> dead.add(transition.id()));
        return dead;
    }

    /** The ids of the net's places that never hold a token of any colour. */
    public List<Integer> unmarkedNetPlaces(PlainNet net) {
        List<Integer> unmarked = new ArrayList<>();
        for (int place = 0; place < net.net().places().size(); place++) {
            int first = net.firstPlace(place);
            if (unmarkedPlaces.nextClearBit(first) >= first + net.placesOf(place)) {
                unmarked.add(place);
            }
        }
        return unmarked;
    }

    /** One change of one transition that waits for the places it needs. */
    private static final class Waiting {
        private final int transition;
        private final boolean isFiring;
        private final SortedSet<Integer> puts;
        private int missing;

        Waiting(int transition, boolean isFiring, PlainTransition.Effect effect) {
            this.transition = transition;
            this.isFiring = isFiring;
            this.puts = effect.puts();
            this.missing = effect.needs().size();
        }
    }

    private static final class Feeding {
        private final PlainNet net;
        private final List<List<Waiting>> waitingFor = new ArrayList<>();
        private final Deque<Integer> fed = new ArrayDeque<>();
        private final BitSet marked = new BitSet();
        private final BitSet alive = new BitSet();
        private final List<List<PlaceInvariant>> semiflowsOf = new ArrayList<>();

        Feeding(PlaceInvariants invariants) {
            net = invariants.net();
            for (int place = 0; place < net.placeCount(); place++) {
                waitingFor.add(new ArrayList<>());
                semiflowsOf.add(new ArrayList<>());
            }
            for (PlaceInvariant semiflow : invariants.semiflows()) {
                for (int place : semiflow.weights().places()) {
                    semiflowsOf.get(place).add(semiflow);
                }
            }
        }

        DeadParts run() {
            for (int place : net.initial().places()) {
                mark(place);
            }
            for (int i = 0; i < net.transitions().size(); i++) {
                if (!isForbidden(net.transitions().get(i))) {
                    wait(i, net.transitions().get(i).effects());
                }
            }
            while (!fed.isEmpty()) {
                for (Waiting waiting : waitingFor.get(fed.remove())) {
                    if (--waiting.missing == 0) {
                        happen(waiting);
                    }
                }
            }
            BitSet unmarked = new BitSet();
            unmarked.set(0, net.placeCount());
            unmarked.andNot(marked);
            BitSet dead = new BitSet();
            dead.set(0, net.transitions().size());
            dead.andNot(alive);
            return new DeadParts(unmarked, dead);
        }

        private void wait(int transition, List<PlainTransition.Effect> effects) {
            for (int i = 0; i < effects.size(); i++) {
                Waiting waiting = new Waiting(transition, i == 0, effects.get(i));
                effects.get(i).needs().forEach(place -> waitingFor.get(place).add(waiting));
                if (waiting.missing == 0) {
                    happen(waiting);
                }
            }
        }

        private void happen(Waiting waiting) {
            if (waiting.isFiring) {
                alive.set(waiting.transition);
            }
            waiting.puts.forEach(this::mark);
        }

        private void mark(int place) {
            if (!marked.get(place)) {
                marked.set(place);
                fed.add(place);
            }
        }

        /** True where what must be there for it is more than some semiflow ever has. */
        private boolean isForbidden(PlainTransition transition) {
            IdentityHashMap<PlaceInvariant, Long> sums = new IdentityHashMap<>();
            Weights required = transition.required();
            for (int i = 0; i < required.size(); i++) {
                for (PlaceInvariant semiflow : semiflowsOf.get(required.place(i))) {
                    long part = saturated(semiflow.weights().countOf(required.place(i)), required.count(i));
                    long sum = sums.merge(semiflow, part, (x, y) -> x > Long.MAX_VALUE - y ? Long.MAX_VALUE : x + y);
                    if (sum > semiflow.value()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static long saturated(long a, long b) {
            long high = Math.multiplyHigh(a, b);
            long low = a * b;
            return high != 0 || low < 0 ? Long.MAX_VALUE : low;
        }
    }
}
