package io.petrigraph.test.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.StepScope;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.View;
import io.petrigraph.structure.InvariantChecker;
import io.petrigraph.test.random.SplitMix64;
import org.junit.jupiter.api.Test;

/** The engine keeps every place invariant of nets of bags. */
class EngineInvariantsTest {
    private static final int NETS = 400;
    private static final int EVENTS = 20;

    @Test
    void shouldPassTheCheckWhenNothingWasFired() {
        Net net = Net.builder("Pool")
                .place("free", Colour.dot())
                .place("used", Colour.dot())
                .initial("free", 3)
                .build();
        // snippet: check
        InvariantChecker checker = InvariantChecker.of(net); // once for each net
        try (Engine engine = Engine.open(net, EngineContext.inMemory());
                View now = engine.view()) {
            checker.check(MarkingCounts.of(now)); // fails and names the invariant that the marking breaks
        }
        // end
        assertEquals(2, checker.size());
    }

    @Test
    void shouldKeepEveryInvariantWhenTheEngineFiresRandomEvents() {
        int checks = 0;
        for (long seed = 0; seed < NETS; seed++) {
            Net net = FiniteNets.of(seed);
            InvariantChecker checker = InvariantChecker.of(net);
            SplitMix64 random = new SplitMix64(seed);
            EngineContext context = EngineContext.at(new MemoryStorage())
                    .threads(Threads.callerDriven())
                    .segmentLengthBytes(1 << 16);
            try (Engine engine = Engine.open(net, context)) {
                for (int i = 0; i < EVENTS; i++) {
                    StepScope step = engine.steps();
                    step.begin(random.below(net.events().size()));
                    step.tryFire();
                    try (View view = engine.view()) {
                        assertEquals(
                                "",
                                checker.broken(MarkingCounts.of(view))
                                        .map(Object::toString)
                                        .orElse(""));
                    }
                    checks += checker.size();
                }
            }
        }
        assertTrue(checks > NETS, "hardly any net has an invariant: checks=" + checks);
    }
}
