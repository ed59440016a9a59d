package io.petrigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.PlainTransition.Effect;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SiphonsTest {
    private static final int PLACES = 6;

    private static Siphons siphons(Net net) {
        return Siphons.of(PlainNet.of(net, StructureLimits.DEFAULT.plain()), StructureLimits.DEFAULT);
    }

    private static Liveness liveness(Net net) {
        return StructureReport.of(net, StructureLimits.DEFAULT).liveness();
    }

    @Test
    void shouldFindTheSiphonThatEmptiesWhenPhilosophersMayStarve() {
        Siphons siphons = siphons(SampleNets.philosophers(3));
        assertTrue(siphons.siphonsComplete() && siphons.trapsComplete());
        assertFalse(siphons.areAllControlled());
        Liveness liveness = liveness(SampleNets.philosophers(3));
        assertEquals(Liveness.Verdict.UNKNOWN, liveness.deadlockFree());
        assertFalse(liveness.isFreeChoice());
    }

    @Test
    void shouldProveLivenessWhenAFreeChoiceNetHasNoSiphonThatEmpties() {
        NetBuilder net = Net.builder("Cycle");
        SampleNets.dot(net, "a", 1);
        SampleNets.dot(net, "b", 0);
        net.transition("left").consume("a").produce("b");
        net.transition("right").consume("a").produce("b");
        net.transition("back").consume("b").produce("a");
        assertEquals(Liveness.Verdict.PROVEN, liveness(net.build()).live());
        assertEquals(Liveness.Verdict.PROVEN, liveness(net.build()).deadlockFree());
    }

    @Test
    void shouldRefuteLivenessWhenAFreeChoiceNetRunsDry() {
        NetBuilder net = Net.builder("Drain");
        SampleNets.dot(net, "a", 1);
        net.transition("stay").consume("a").produce("a");
        net.transition("drain").consume("a");
        assertEquals(Liveness.Verdict.REFUTED, liveness(net.build()).live());
        assertEquals(Liveness.Verdict.UNKNOWN, liveness(net.build()).deadlockFree());
    }

    @Test
    void shouldProveNothingWhenAnInhibitorOrAWeightDecides() {
        NetBuilder net = Net.builder("Inhibited");
        SampleNets.dot(net, "a", 1);
        SampleNets.dot(net, "b", 1);
        net.transition("stay").consume("a").produce("a").inhibit("b");
        assertEquals(Liveness.Verdict.UNKNOWN, liveness(net.build()).deadlockFree());
        assertEquals(Liveness.Verdict.UNKNOWN, liveness(SampleNets.weighted(1)).deadlockFree());
    }

    @Test
    void shouldSayNotFinishedWhenThereAreMoreThanTheLimit() {
        StructureLimits few = new StructureLimits(StructureLimits.DEFAULT.plain(), 1 << 14, 1 << 20, 3, 1 << 20);
        Siphons siphons = Siphons.of(PlainNet.of(SampleNets.philosophers(5), few.plain()), few);
        assertFalse(siphons.siphonsComplete());
        assertFalse(siphons.areAllControlled());
    }

    @Test
    void shouldFindEveryMinimalSiphonAndTrapWhenNetsAreRandom() {
        for (long seed = 0; seed < 2_000; seed++) {
            Net net = SampleNets.random(seed, PLACES, 5);
            PlainNet plain = PlainNet.of(net, StructureLimits.DEFAULT.plain());
            Siphons found = siphons(net);
            Set<BitSet> siphons =
                    found.siphons().stream().map(Siphons.Siphon::places).collect(Collectors.toSet());
            assertEquals(minimal(plain, true), siphons, "siphons of seed=" + seed);
            assertEquals(minimal(plain, false), new HashSet<>(found.traps()), "traps of seed=" + seed);
        }
    }

    /** Every set of places that some transition touches, tried. */
    private static Set<BitSet> minimal(PlainNet net, boolean siphons) {
        List<Effect> effects = net.transitions().stream()
                .map(PlainTransition::effects)
                .flatMap(List::stream)
                .toList();
        BitSet touched = new BitSet();
        effects.forEach(effect ->
                List.of(effect.needs(), effect.takes(), effect.puts()).forEach(set -> set.forEach(touched::set)));
        Set<BitSet> closed = new HashSet<>();
        for (long code = 1; code < 1 << PLACES; code++) {
            BitSet set = BitSet.valueOf(new long[] {code});
            boolean isClosed = effects.stream()
                    .allMatch(e -> siphons ? follows(set, e.puts(), e.needs()) : follows(set, e.takes(), e.puts()));
            BitSet outside = (BitSet) set.clone();
            outside.andNot(touched);
            if (isClosed && outside.isEmpty()) {
                closed.add(set);
            }
        }
        return closed.stream()
                .filter(set -> closed.stream().noneMatch(other -> !other.equals(set) && contains(set, other)))
                .collect(Collectors.toSet());
    }

    private static boolean follows(BitSet set, SortedSet<Integer> meeting, SortedSet<Integer> thenMeeting) {
        return meeting.stream().noneMatch(set::get) || thenMeeting.stream().anyMatch(set::get);
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
