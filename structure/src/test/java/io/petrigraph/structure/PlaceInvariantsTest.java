package io.petrigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceInvariantsTest {
    private static final int MAX_WEIGHT = 3;

    private static List<String> texts(PlaceInvariants invariants) {
        return invariants.all().stream()
                .map(invariant -> invariant.text(invariants.net()))
                .sorted()
                .toList();
    }

    @Test
    void shouldWeighTokensWhenArcsHaveWeights() {
        PlaceInvariants invariants = PlaceInvariants.of(SampleNets.weighted(7));
        assertEquals(List.of("small + 2*big = 7"), texts(invariants));
        assertTrue(invariants.complete() && invariants.spanning());
    }

    @Test
    void shouldGiveNoWeightWhenAPlaceIsReset() {
        NetBuilder net = Net.builder("Reset");
        net.place("a", Colour.dot()).place("b", Colour.dot()).initial("a", 1);
        net.transition("there").consume("a").produce("b");
        net.transition("back").consume("b").produce("a");
        assertEquals(List.of("a + b = 1"), texts(PlaceInvariants.of(net.build())));
        net.transition("lose").reset("b");
        assertEquals(List.of(), texts(PlaceInvariants.of(net.build())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 200})
    void shouldFindOneSemiflowForEachPhilosopherAndEachForkWhenTheyDine(int n) {
        PlaceInvariants invariants = PlaceInvariants.of(SampleNets.philosophers(n));
        assertTrue(invariants.complete());
        assertEquals(2 * n, invariants.semiflows().size());
        assertEquals(List.of(), invariants.others());
        assertTrue(invariants.semiflows().stream().allMatch(semiflow -> semiflow.value() == 1));
        assertTrue(texts(invariants).contains("Think1 + Catch11 + Catch21 + Eat1 = 1"));
    }

    @Test
    void shouldFindTheSameWhenTheNetIsColoured() {
        PlaceInvariants plain = PlaceInvariants.of(SampleNets.philosophers(7));
        PlaceInvariants coloured = PlaceInvariants.of(SampleNets.colouredPhilosophers(7));
        assertEquals(PlainNet.Form.UNFOLDED, coloured.net().form());
        assertEquals(plain.semiflows().size(), coloured.semiflows().size());
        assertTrue(texts(coloured).contains("Fork[p1] + Catch1[p1] + Catch2[p0] + Eat[p0] + Eat[p1] = 1"));
    }

    @Test
    void shouldUseTheSkeletonAndSayWhyWhenAColourIsNotFinite() {
        NetBuilder net =
                Net.builder("Jobs").place("waiting", Colour.Primitive.LONG).place("done", Colour.Primitive.LONG);
        net.initial("waiting", 1, Expr.constant(4)).initial("waiting", 2, Expr.constant(9));
        var run = net.transition("run");
        Expr.Var job = run.free("job", Colour.Primitive.LONG);
        run.consume("waiting", job).produce("done", job);
        PlaceInvariants invariants = PlaceInvariants.of(net.build());
        assertEquals(List.of("waiting + done = 3"), texts(invariants));
        assertEquals(
                List.of("place \"waiting\" has a column whose colour is not finite: long"),
                invariants.net().assumptions());
    }

    @Test
    void shouldKeepBothHalvesOfAnEdgeEqualWhenTheNetHasEntities() {
        NetBuilder net = Net.builder("Shop").eventIdWindow(0);
        net.entity("Customer").states("Active");
        net.entity("Order").states("New", "Paid");
        net.edge("Order.placedBy")
                .from("Order")
                .to("Customer")
                .inverse("Customer.orders")
                .toOne();
        var place = net.transition("place");
        Expr.Var order = place.key("order");
        Expr.Var customer = place.key("customer");
        place.in("Customer.Active", customer).create("Order.New", order).link("Order.placedBy", order, customer);
        PlaceInvariants invariants = PlaceInvariants.of(net.build());
        assertTrue(
                texts(invariants).contains("Order.New - Order.placedBy = 0")
                        || texts(invariants).contains("Order.placedBy - Customer.orders = 0"),
                () -> texts(invariants).toString());
    }

    @Test
    void shouldSayNotFinishedWhenTheBudgetEndsAndListOnlyInvariants() {
        Net net = SampleNets.philosophers(30);
        StructureLimits few = new StructureLimits(StructureLimits.DEFAULT.plain(), 1 << 14, 2_000, 10, 1_000);
        PlaceInvariants invariants = PlaceInvariants.of(PlainNet.of(net, few.plain()), few);
        assertFalse(invariants.complete());
        assertFalse(invariants.spanning());
        invariants.all().forEach(invariant -> assertTrue(holds(invariants.net(), invariant.weights())));
    }

    @Test
    void shouldSayNotFinishedWhenAWeightOverflows() {
        NetBuilder net = Net.builder("Doubling");
        SampleNets.dot(net, "p0", 1);
        for (int i = 0; i < 70; i++) {
            SampleNets.dot(net, "p" + (i + 1), 0);
            net.transition("t" + i).consume("p" + i).produce("p" + (i + 1), new io.petrigraph.net.Term(2, List.of()));
        }
        PlaceInvariants invariants = PlaceInvariants.of(net.build());
        assertFalse(invariants.complete());
        assertEquals(List.of(), invariants.all());
    }

    /** Every vector of small weights that is an invariant contains the places of a semiflow that was found. */
    @Test
    void shouldMissNoSemiflowWhenNetsAreRandom() {
        for (long seed = 0; seed < 1_500; seed++) {
            PlaceInvariants found = PlaceInvariants.of(SampleNets.random(seed, 5, 4));
            for (PlaceInvariant invariant : found.all()) {
                assertTrue(holds(found.net(), invariant.weights()), "seed=" + seed + " " + invariant);
            }
            for (Weights weights : smallVectors(5)) {
                boolean covered = found.semiflows().stream().anyMatch(flow -> contains(weights, flow.weights()));
                assertEquals(covered, covered || holds(found.net(), weights), "seed=" + seed + " " + weights);
            }
            assertTrue(found.complete() && areMinimal(found), "seed=" + seed);
        }
    }

    @Test
    void shouldListOnlyMinimalSemiflowsWhenNetsAreLarger() {
        int several = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            PlaceInvariants found = PlaceInvariants.of(SampleNets.random(seed, 12, 6));
            found.all().forEach(invariant -> assertTrue(holds(found.net(), invariant.weights())));
            assertTrue(areMinimal(found), "seed=" + seed);
            several += found.semiflows().size() > 1 ? 1 : 0;
        }
        assertTrue(several > 100, "hardly any net has semiflows: several=" + several);
    }

    private static boolean areMinimal(PlaceInvariants found) {
        return found.semiflows().stream().allMatch(one -> found.semiflows().stream()
                .allMatch(other -> one.equals(other) || !contains(one.weights(), other.weights())));
    }

    private static boolean contains(Weights all, Weights some) {
        for (int place : some.places()) {
            if (all.countOf(place) == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(PlainNet net, Weights weights) {
        for (PlainTransition transition : net.transitions()) {
            for (PlainTransition.Effect effect : transition.effects()) {
                if (weights.times(effect.delta()::countOf) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Weights> smallVectors(int places) {
        List<Weights> vectors = new ArrayList<>();
        for (int code = 1; code < Math.pow(MAX_WEIGHT + 1, places); code++) {
            TreeMap<Integer, Long> sum = new TreeMap<>();
            for (int place = 0, rest = code; place < places; place++, rest /= MAX_WEIGHT + 1) {
                sum.put(place, (long) (rest % (MAX_WEIGHT + 1)));
            }
            vectors.add(Weights.of(sum));
        }
        return vectors;
    }
}
