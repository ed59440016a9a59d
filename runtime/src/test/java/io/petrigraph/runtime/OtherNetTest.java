package io.petrigraph.runtime;

import static io.petrigraph.net.FieldValue.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log outlives the program that wrote it: what decides may change, what is recorded may not. */
final class OtherNetTest {
    private final MemoryStorage storage = new MemoryStorage();

    private static Net accounts(String transition, String guard, long limit) {
        NetBuilder net = Net.builder("accounts");
        net.entity("Account").field("cents", Colour.Primitive.LONG).states("Open");
        TransitionBuilder open = net.transition(transition);
        Expr.Var cents = open.parameter("cents", Colour.Primitive.LONG);
        open.create("Account.Open", open.key("account"), set("cents", cents))
                .guard(guard, new Condition.Compare(Condition.Comparison.LESS, cents, Expr.constant(limit)));
        return net.build();
    }

    private Engine open(Net net) {
        return Engine.open(
                net, EngineContext.at(storage).threads(Threads.callerDriven()).segmentLengthBytes(1 << 16));
    }

    private static Outcome open(Engine engine, long account, long cents) {
        return engine.fire("Account.open", Map.of("account", account, "cents", cents));
    }

    private static long hash(Engine engine) {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    @Test
    void shouldReplayAndDecideAnewWhenOnlyAGuardIsAnother() {
        long hash;
        try (Engine engine = open(accounts("Account.open", "modest", 100))) {
            assertTrue(open(engine, 1, 99).isCommitted());
            assertEquals(Status.GUARD_FAILED, open(engine, 2, 100).status());
            hash = hash(engine);
        }
        for (int account = 3; account < 5; account++) {
            try (Engine engine = open(accounts("Account.open", "poor", 50))) {
                assertEquals(hash, hash(engine));
                assertTrue(open(engine, account, 49).isCommitted());
                Outcome refused = open(engine, 9, 99);
                assertTrue(refused.message().contains("guard poor is false"), refused.message());
                hash = hash(engine);
            }
        }
    }

    @Test
    void shouldRefuseAndSayWhatDiffersWhenATransitionIsAnother() {
        open(accounts("Account.open", "modest", 100)).close();
        LogFormatException refused =
                assertThrows(LogFormatException.class, () -> open(accounts("Account.begin", "modest", 100)));
        assertTrue(
                refused.toString().contains("its transition 0 is Account.open, not Account.begin: fingerprintInLog="),
                refused.toString());
        open(accounts("Account.open", "modest", 100)).close();
    }
}
