package io.petrigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Term;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureReportTest {
    private static StructureReport report(Net net) {
        return StructureReport.of(net, StructureLimits.DEFAULT);
    }

    @Test
    void shouldBoundEveryPlaceByOneWhenPhilosophersDine() {
        Bounds bounds = report(SampleNets.philosophers(5)).bounds();
        assertTrue(bounds.areAllKnown());
        assertEquals(1, bounds.largest());
    }

    @Test
    void shouldBoundAColouredPlaceByTheSkeletonWhenItIsSharper() {
        StructureReport report = report(SampleNets.colouredPhilosophers(5));
        assertEquals(1, report.bounds().largestPlain());
        assertEquals(5, report.bounds().largest());
        int eat = report.net().net().place("Eat").id();
        assertEquals(2, report.bounds().of(eat)); // two forks for each that eats, though each of five could
    }

    @Test
    void shouldRoundDownWhenWeightsDoNotDivide() {
        Net net = SampleNets.weighted(7);
        assertEquals(3, report(net).bounds().of(net.place("big").id()));
        assertEquals(7, report(net).bounds().of(net.place("small").id()));
    }

    @Test
    void shouldKnowNoBoundWhenAPlaceGrows() {
        NetBuilder builder = Net.builder("Source");
        SampleNets.dot(builder, "a", 0);
        builder.transition("make").produce("a");
        Bounds bounds = report(builder.build()).bounds();
        assertEquals(Bounds.UNKNOWN, bounds.of(0));
        assertEquals(Bounds.UNKNOWN, bounds.largest());
    }

    @Test
    void shouldFindWhatNeverHappensWhenNothingFeedsItOrAnInvariantForbidsIt() {
        NetBuilder builder = Net.builder("Dead");
        SampleNets.dot(builder, "a", 1);
        SampleNets.dot(builder, "b", 0);
        SampleNets.dot(builder, "empty", 0);
        builder.transition("go").consume("a").produce("b");
        builder.transition("back").consume("b").produce("a");
        builder.transition("both").consume("a").read("b").produce("a");
        builder.transition("two").consume("a", new Term(2, List.of())).produce("b", new Term(2, List.of()));
        builder.transition("starved").consume("empty").produce("empty");
        StructureReport report = report(builder.build());
        assertEquals(List.of(2, 3, 4), report.dead().deadNetTransitions(report.net()));
        assertEquals(List.of(2), report.dead().unmarkedNetPlaces(report.net()));
    }

    @Test
    void shouldTellPartsApartWhenArcsDoNotJoinThem() {
        NetBuilder builder = Net.builder("Parts");
        List.of("a", "b", "c", "alone").forEach(place -> SampleNets.dot(builder, place, 1));
        builder.transition("t").consume("a").inhibit("b");
        builder.transition("u").read("c");
        builder.transition("nothing");
        Parts parts = Parts.of(builder.build());
        assertEquals(2, parts.components());
        assertEquals(List.of(3), parts.isolatedPlaces());
        assertEquals(List.of(2), parts.isolatedTransitions());
    }

    @Test
    void shouldAnswerWithinSecondsWhenTheNetHasTwoThousandNodes() {
        Net net = SampleNets.sharedCycles(2_000, 1);
        StructureReport report = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> report(net));
        assertTrue(report.invariants().complete());
        assertTrue(report.bounds().areAllKnown());
        assertFalse(report.siphons().siphons().isEmpty());
    }
}
