package io.petrigraph.cli.walk;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.EnabledBindings;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.structure.TokenCounts;
import io.petrigraph.test.random.SplitMix64;
import java.util.Arrays;
import java.util.List;

/** Fires one enabled binding after the other, by the engine's own search, decider and applier. One thread. */
final class RandomWalk {
    private final Net net;
    private final TextPool texts = new TextPool();
    private final CompiledNet compiled;
    private final SplitMix64 random;
    private Marking marking;
    private EnabledBindings bindings;

    RandomWalk(Net net, long seed) {
        this.net = net;
        this.compiled = new CompiledNet(net, texts);
        this.random = new SplitMix64(seed);
        this.marking = new Marking(net, texts);
        this.bindings = new EnabledBindings(compiled, marking, new NoTouches());
        marking.addInitial();
    }

    /** Goes back to the initial marking. */
    void restart() {
        marking = new Marking(net, texts);
        bindings = new EnabledBindings(compiled, marking, new NoTouches());
        marking.addInitial();
    }

    /** Fires a random binding of a random transition; false where nothing is enabled. */
    boolean step() {
        List<Transition> transitions = net.transitions();
        int first = random.below(transitions.size());
        for (int i = 0; i < transitions.size(); i++) {
            Transition transition = transitions.get((first + i) % transitions.size());
            int variables = transition.variables().size();
            int found = bindings.find(transition.id(), new long[variables], new boolean[variables]);
            if (found > 0) {
                bindings.fire(random.below(found), 0);
                return true;
            }
        }
        return false;
    }

    /** Adds a token that nobody produced, or takes one away: for who wants to see that it is noticed. */
    void forge(Place place, long... token) {
        marking.add(place, Arrays.copyOf(token, Math.max(1, token.length)), 0, 0, 1, -1, -1);
    }

    TokenCounts counts() {
        return new TokenCounts() {
            @Override
            public long of(int placeId) {
                long sum = 0;
                bindings.walk(net.places().get(placeId));
                while (bindings.next() != null) {
                    sum += bindings.multiplicity();
                }
                return sum;
            }

            @Override
            public long of(int placeId, long[] token) {
                return marking.count(net.places().get(placeId), Arrays.copyOf(token, Math.max(1, token.length)), 0);
            }
        };
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
}
