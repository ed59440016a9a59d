package io.petrigraph.runtime;

import static io.petrigraph.net.FieldValue.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Colour;
import io.petrigraph.net.EntityBuilder;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.partition.Ownership;
import io.petrigraph.runtime.partition.ParallelReplay;
import io.petrigraph.runtime.replay.Replay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A net may grow by fields behind the last one: its log goes on. Whatever else changes what records say is refused. */
final class GrownNetTest {
    private final MemoryStorage storage = new MemoryStorage();

    /** Accounts with the given fields, all of them parameters of the event that opens one; they can be linked and ended. */
    private static Net accounts(String... fields) {
        NetBuilder net = Net.builder("accounts");
        EntityBuilder account = net.entity("Account");
        TransitionBuilder open = net.transition("Account.open");
        Expr key = open.key("account");
        List<FieldValue> sets = new ArrayList<>();
        for (String field : fields) {
            String name = field.substring(0, field.indexOf(':'));
            Colour.Scalar colour = field.endsWith(":text") ? Colour.Primitive.STRING : Colour.Primitive.LONG;
            account.field(name, colour);
            sets.add(set(name, open.parameter(name, colour)));
        }
        account.states("Open", "Frozen").ends();
        open.create("Account.Open", key, sets.toArray(new FieldValue[0]));
        net.edge("Account.next").from("Account").to("Account").inverse("Account.before");
        TransitionBuilder link = net.transition("Account.link");
        link.link("Account.next", link.key("account"), link.key("other"));
        TransitionBuilder freeze = net.transition("Account.freeze");
        Expr frozen = freeze.key("account");
        freeze.move("Account.Open", "Account.Frozen", frozen);
        freeze.forAll(each -> {
            Expr next = each.each("next");
            each.select("Account.next", frozen, next).whereIn("Account.Open", next);
            each.move("Account.Open", "Account.Frozen", next);
        });
        TransitionBuilder end = net.transition("Account.end");
        end.end("Account.Frozen", end.key("account"));
        return net.build();
    }

    private Engine open(Net net) {
        return Engine.open(
                net, EngineContext.at(storage).threads(Threads.callerDriven()).segmentLengthBytes(1 << 16));
    }

    private static void fire(Engine engine, String event, Object... values) {
        List<String> names = engine.net().event(event).parameters().stream()
                .map(parameter -> parameter.name())
                .toList();
        Map<String, Object> given = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            given.put(names.get(i), values[i]);
        }
        Outcome outcome = engine.fire(event, given);
        assertTrue(outcome.isCommitted(), outcome.message());
    }

    private void writeWithTheNetBefore() {
        try (Engine before = open(accounts("cents:long"))) {
            for (long account = 1; account <= 4; account++) {
                fire(before, "Account.open", account, 100 * account);
            }
            fire(before, "Account.link", 1L, 2L);
            fire(before, "Account.freeze", 1L);
            fire(before, "Account.end", 1L);
        }
    }

    private static long hash(Engine engine) {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    @Test
    void shouldGoOnWithTheLogWhenFieldsAreAppendedOnceAndAgain() {
        writeWithTheNetBefore();
        try (Engine after = open(accounts("cents:long", "note:text"));
                View view = after.view()) {
            assertEquals(200, view.field(0, 2, 1));
            assertEquals("", view.textField(0, 2, 2));
            fire(after, "Account.open", 5L, 500L, "new");
            fire(after, "Account.link", 3L, 5L);
        }
        Net last = accounts("cents:long", "note:text", "limit:long");
        long hash;
        try (Engine engine = open(last)) {
            fire(engine, "Account.open", 6L, 600L, "newer", 7L);
            fire(engine, "Account.freeze", 3L);
            hash = hash(engine);
        }
        try (Engine engine = open(last);
                View view = engine.view()) {
            assertEquals(hash, view.hash());
            assertEquals("new", view.textField(0, 5, 2));
            assertEquals(0, view.field(0, 5, 3));
            assertEquals(7, view.field(0, 6, 3));
        }
    }

    @Test
    void shouldReplayInPartsWhenTheNetHasGrown() {
        writeWithTheNetBefore();
        Net after = accounts("cents:long", "note:text");
        try (Engine engine = open(after)) {
            fire(engine, "Account.open", 5L, 500L, "new");
        }
        Replay whole = new Replay(new CompiledNet(after, new TextPool()));
        try (LogReader reader = LogReader.open(storage)) {
            whole.run(reader, Long.MAX_VALUE);
        }
        ParallelReplay parts = new ParallelReplay(after, Ownership.hashed(after, 3));
        parts.run(() -> LogReader.open(storage), Long.MAX_VALUE, Runnable::run);
        assertEquals(whole.hash(), parts.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"note:text", "cents:text", "note:text,cents:long", ""})
    void shouldRefuseWhenAFieldIsRemovedRetypedOrReordered(String fields) {
        writeWithTheNetBefore();
        Net other = accounts(fields.isEmpty() ? new String[0] : fields.split(",", -1));
        LogFormatException refused = assertThrows(LogFormatException.class, () -> open(other));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("its place 0 Account.Open has other columns"), message);
    }

    @Test
    void shouldRefuseTheNetBeforeWhenTheNetAfterHasWritten() {
        writeWithTheNetBefore();
        open(accounts("cents:long", "note:text")).close();
        assertThrows(LogFormatException.class, () -> open(accounts("cents:long")));
        assertThrows(LogFormatException.class, () -> open(accounts("cents:long", "limit:long")));
    }
}
