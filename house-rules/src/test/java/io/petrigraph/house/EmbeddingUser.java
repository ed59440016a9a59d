package io.petrigraph.house;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.runtime.Ack;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Fork;
import io.petrigraph.runtime.Lane;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.Transaction;
import io.petrigraph.runtime.View;
import java.nio.file.Path;
import java.util.Map;

/** What an embedding user does first: an engine with a log, every scope once, a close, and a reopening that recovers. */
final class EmbeddingUser {
    private EmbeddingUser() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        long hash;
        try (Engine engine = Engine.open(net(), EngineContext.at(folder).ack(Ack.DISK))) {
            hash = use(engine);
        }
        try (Engine engine = Engine.open(net(), EngineContext.at(folder));
                View view = engine.view()) {
            require("recovery", engine.recoveredRecords() == 4 && view.hash() == hash);
        }
    }

    private static Net net() {
        NetBuilder net = Net.builder("first");
        net.entity("Lamp").states("Off", "On");
        TransitionBuilder make = net.transition("Lamp.make");
        make.create("Lamp.Off", make.parameter("lamp", Colour.Primitive.LONG));
        TransitionBuilder light = net.transition("Lamp.light");
        Expr lamp = light.parameter("lamp", Colour.Primitive.LONG);
        light.move("Lamp.Off", "Lamp.On", lamp);
        return net.build();
    }

    private static long use(Engine engine) {
        int make = engine.eventId("Lamp.make");
        int light = engine.eventId("Lamp.light");
        require("step", engine.fire("Lamp.make", Map.of("lamp", 1L)).isCommitted());
        require("refusal", engine.fire("Lamp.light", Map.of("lamp", 9L)) instanceof Outcome.NoSuchId);
        Lane lane = engine.lane();
        lane.begin(light).put(0, 1).fire();
        int[] committed = {0};
        while (lane.inFlight() > 0) {
            lane.poll((ticket, status, sequence) -> committed[0] += sequence == 1 ? 1 : 0, 8);
        }
        require("lane", committed[0] == 1);
        try (Transaction transaction = engine.begin()) {
            transaction.begin(make).put(0, 2).fire();
            transaction.begin(light).put(0, 2).fire();
            require("transaction", transaction.commit().sequence() == 2);
        }
        try (Fork fork = engine.fork();
                View view = engine.view()) {
            fork.begin(make).put(0, 3).fire();
            require("fork", fork.hash() != view.hash());
            return view.hash();
        }
    }

    private static void require(String name, boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The embedding user's path failed at part=" + name);
        }
    }
}
