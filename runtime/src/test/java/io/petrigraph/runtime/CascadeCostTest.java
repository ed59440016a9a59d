package io.petrigraph.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a cascade costs: counted in guards that are asked, not in time. */
final class CascadeCostTest {
    private static final int ITEMS = 100;

    private final AtomicLong asked = new AtomicLong();

    /** As soon as a hub is on, its items with odd keys are done, one firing each. */
    private Net hubs() {
        NetBuilder net = Net.builder("hubs");
        net.entity("Hub").states("Off", "On");
        net.entity("Item").states("Waiting", "Done");
        net.edge("Item.of").from("Item").to("Hub").toOne().inverse("Hub.items");
        TransitionBuilder open = net.transition("open");
        open.create("Hub.Off", open.key("hub"));
        TransitionBuilder add = net.transition("add");
        Expr.Var of = add.key("hub");
        Expr.Var added = add.key("item");
        add.in("Hub.Off", of).create("Item.Waiting", added).link("Item.of", added, of);
        TransitionBuilder turnOn = net.transition("turnOn");
        turnOn.move("Hub.Off", "Hub.On", turnOn.key("hub"));
        TransitionBuilder rule = net.transition("do").eager(Transition.Eager.SAME_STEP);
        Expr.Var hub = rule.free("hub", Colour.Primitive.LONG);
        Expr.Var item = rule.free("item", Colour.Primitive.LONG);
        rule.in("Hub.On", hub).read("Hub.items", hub, item).move("Item.Waiting", "Item.Done", item);
        rule.guard("isOdd", binding -> {
            asked.incrementAndGet();
            return binding.value(item.variable()) % 2 == 1;
        });
        return net.build();
    }

    @Test
    void shouldAskEachCandidateOnceWhenARuleFiresForManyOfThem() {
        Net net = hubs();
        try (Engine engine = Engine.open(net, EngineContext.inMemory().threads(Threads.callerDriven()))) {
            engine.fire("open", Map.of("hub", 1));
            for (int item = 0; item < ITEMS; item++) {
                assertTrue(engine.fire("add", Map.of("hub", 1, "item", item)).isCommitted());
            }
            assertEquals(0, asked.get(), "a hub that is off rules its items out before a guard is asked");

            assertTrue(engine.fire("turnOn", Map.of("hub", 1)).isCommitted());

            assertEquals(ITEMS, asked.get());
            try (View view = engine.view()) {
                assertEquals(ITEMS / 2, view.rowCount(net.place("Item.Done").id()));
            }
        }
    }
}
