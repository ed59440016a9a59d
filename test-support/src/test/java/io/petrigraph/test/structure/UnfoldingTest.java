package io.petrigraph.test.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import io.petrigraph.structure.plain.PlainLimits;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A net and its unfolding go to the same markings. */
class UnfoldingTest {
    private static final int NETS = 3_000;
    private static final int STEPS = 8;

    @Test
    void shouldReachTheSameMarkingsAsTheReferenceWhenColoursAreFinite() {
        int firings = 0;
        for (long seed = 0; seed < NETS; seed++) {
            Net net = FiniteNets.of(seed);
            PlainNet plain = PlainNet.of(net, PlainLimits.DEFAULT);
            assertTrue(plain.assumptions().isEmpty(), "seed=" + seed + " " + plain.assumptions());
            ReferenceInterpreter reference = new ReferenceInterpreter(net);
            assertEquals(plain.initial(), counted(plain, reference.marking()), "seed=" + seed);
            SplitMix64 random = new SplitMix64(seed);
            for (int step = 0; step < STEPS; step++) {
                List<Firing> enabled = new ArrayList<>();
                net.transitions().forEach(t -> enabled.addAll(reference.enabled(t, Map.of())));
                assertEquals(successors(plain, enabled), successors(plain, reference.marking()), "seed=" + seed);
                if (enabled.isEmpty()) {
                    break;
                }
                firings++;
                reference.marking(random.pick(enabled).after());
            }
        }
        assertTrue(firings > NETS, "the nets hardly ever fire: firings=" + firings);
    }

    /** Transition and marking behind it, of every enabled binding. */
    private static Set<List<Object>> successors(PlainNet plain, List<Firing> enabled) {
        Set<List<Object>> successors = new HashSet<>();
        enabled.forEach(firing -> successors.add(List.of(firing.transition().id(), counted(plain, firing.after()))));
        return successors;
    }

    private static Set<List<Object>> successors(PlainNet plain, Tokens marking) {
        Weights at = counted(plain, marking);
        Set<List<Object>> successors = new HashSet<>();
        for (PlainTransition transition : plain.transitions()) {
            if (transition.isEnabled(at)) {
                successors.add(List.of(transition.transition(), transition.fire(at)));
            }
        }
        return successors;
    }

    private static Weights counted(PlainNet plain, Tokens marking) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        marking.forEach((place, token, count) -> counts.put(
                plain.placeOf(
                        place, token.stream().mapToLong(word -> (Long) word).toArray()),
                count));
        return Weights.of(counts);
    }
}
