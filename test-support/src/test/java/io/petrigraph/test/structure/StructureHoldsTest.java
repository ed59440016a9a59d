package io.petrigraph.test.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.structure.Bounds;
import io.petrigraph.structure.InvariantChecker;
import io.petrigraph.structure.Liveness.Verdict;
import io.petrigraph.structure.StructureLimits;
import io.petrigraph.structure.StructureReport;
import io.petrigraph.structure.plain.PlainLimits;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** Whatever the structure claims, random walks of the reference keep; {@code -Dpetrigraph.seed=N} walks one net. */
class StructureHoldsTest {
    private static final StructureLimits SMALL =
            new StructureLimits(new PlainLimits(1 << 10, 1 << 12, 1 << 16), 1 << 8, 1 << 20, 1 << 8, 1 << 18);
    private static final int STEPS = 15;

    private int checked;

    @Test
    void shouldHoldOnEveryMarkingWhenNetsHaveEveryConstruct() {
        walk(1_500, RandomNet::of);
        assertTrue(checked > 1_000, "hardly any net has an invariant: checked=" + checked);
    }

    @Test
    void shouldHoldOnEveryMarkingWhenNetsUnfold() {
        walk(2_000, FiniteNets::of);
        assertTrue(checked > 1_000, "hardly any net has an invariant: checked=" + checked);
    }

    private void walk(int nets, LongFunction<Net> netOf) {
        Long only = Long.getLong("petrigraph.seed");
        for (long seed = only == null ? 0 : only; seed < (only == null ? nets : only + 1); seed++) {
            Net net = netOf.apply(seed);
            StructureReport report = StructureReport.of(net, SMALL);
            InvariantChecker checker = new InvariantChecker(report.invariants());
            ReferenceInterpreter reference = new ReferenceInterpreter(net);
            SplitMix64 random = new SplitMix64(seed);
            Optional<Firing> next = Optional.empty();
            for (int step = 0; step < STEPS; step++) {
                String where = "seed=" + seed + " step=" + step + " net=" + net.name();
                checker.broken(MarkingCounts.of(reference.marking()))
                        .ifPresent(broken -> assertEquals("", broken.toString(), where));
                checked += Math.min(1, checker.size());
                next = pick(reference, random);
                requireClaims(report, reference, next, where);
                if (next.isEmpty()) {
                    break;
                }
                reference.marking(next.get().after());
            }
        }
    }

    private static Optional<Firing> pick(ReferenceInterpreter reference, SplitMix64 random) {
        List<Firing> enabled = new ArrayList<>();
        reference.net().transitions().forEach(transition -> {
            try {
                enabled.addAll(reference.enabled(transition, Map.of()));
            } catch (IllegalStateException ambiguous) {
                // the reference asks for a parameter that only a caller can give
            }
        });
        return enabled.isEmpty() ? Optional.empty() : Optional.of(random.pick(enabled));
    }

    private static void requireClaims(
            StructureReport report, ReferenceInterpreter reference, Optional<Firing> next, String where) {
        for (Place place : reference.net().places()) {
            long tokens = MarkingCounts.of(reference.marking()).of(place.id());
            long bound = report.bounds().of(place.id());
            assertTrue(bound == Bounds.UNKNOWN || tokens <= bound, where + " place=" + place.name());
            boolean never = report.dead().unmarkedNetPlaces(report.net()).contains(place.id());
            assertFalse(never && tokens > 0, where + " place=" + place.name());
        }
        next.ifPresent(firing -> assertFalse(
                report.dead()
                        .deadNetTransitions(report.net())
                        .contains(firing.transition().id()),
                where + " fires " + firing));
        boolean stops = next.isEmpty() && report.liveness().deadlockFree() == Verdict.PROVEN;
        assertFalse(stops, where + " is dead at " + reference.marking());
    }
}
