package io.petrigraph.runtime;

import io.petrigraph.net.Expr;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An engine whose guard does what a test wants: items are made, and poked through a guard.
 *
 * <pre>
 *   Item.make(item) --> Item.Whole -- Item.poke(item), guard "trap" --> Item.Poked
 * </pre>
 */
final class Traps {
    static final int EVENT_ID_WINDOW = 8;
    static final long PATIENCE_SECONDS = 30;

    private Traps() {}

    static Net net(GuardFunction trap) {
        NetBuilder net = Net.builder("traps").eventIdWindow(EVENT_ID_WINDOW);
        net.entity("Item").states("Whole", "Poked");
        TransitionBuilder make = net.transition("Item.make");
        make.create("Item.Whole", make.key("item"));
        TransitionBuilder poke = net.transition("Item.poke");
        Expr.Var item = poke.key("item");
        poke.move("Item.Whole", "Item.Poked", item).guard("trap", trap);
        return net.build();
    }

    static Outcome make(Engine engine, long item) {
        return engine.fire("Item.make", Map.of("item", item));
    }

    static Outcome poke(Engine engine, long item) {
        return engine.fire("Item.poke", Map.of("item", item));
    }

    static void makeOnLane(Engine engine, Lane lane, long item) {
        lane.begin(engine.eventId("Item.make")).put(0, item).fire();
    }

    /** Where an item is: 0 whole, 1 poked, -1 nowhere. */
    static int state(Engine engine, long item) {
        try (View view = engine.view()) {
            return view.stateOf(0, item);
        }
    }

    static long hash(Engine engine) {
        try (View view = engine.view()) {
            return view.hash();
        }
    }

    static void await(CountDownLatch latch) {
        boolean interrupted = false;
        boolean opened = false;
        while (!opened) {
            try {
                opened = latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!opened) {
                    throw new AssertionError("nobody came: patienceSeconds=" + PATIENCE_SECONDS);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A guard that lets nobody through until it is opened, and says when somebody stands in it. */
    static final class Gate implements GuardFunction {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch opened = new CountDownLatch(1);

        @Override
        public boolean test(io.petrigraph.net.BindingView binding) {
            entered.countDown();
            await(opened);
            return true;
        }
    }
}
