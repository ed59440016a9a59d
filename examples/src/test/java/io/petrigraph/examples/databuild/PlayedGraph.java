package io.petrigraph.examples.databuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.examples.databuild.ExpectedEnds.End;
import io.petrigraph.examples.databuild.graph.DependencyGraph;
import io.petrigraph.log.storage.Storage;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The demo over one graph, judged ref by ref against {@link ExpectedEnds}. */
final class PlayedGraph {
    private static final Map<End, String> WANT_STATE =
            Map.of(End.LIVE, "Want.Successful", End.FAILED, "Want.Failed", End.BLOCKED, "Want.UpstreamFailed");
    private static final List<String> WAITING = List.of(
            "Want.New", "Want.Idle", "Want.Building", "Want.UpstreamBuilding", "JobRun.Queued", "JobRun.Running");

    private final DependencyGraph graph;
    private final ExpectedEnds expected;
    private final Map<String, Integer> refs = new HashMap<>();
    private final DatabuildDemo.Settings settings;
    private long hash;

    PlayedGraph(DatabuildDemo.Settings settings) {
        this.settings = settings;
        this.graph = settings.graph();
        this.expected = new ExpectedEnds(
                graph,
                settings.batchCycles(),
                ref -> DatabuildDemo.fails(settings.seed(), ref, settings.failuresPercent()));
        for (int ref = 0; ref < graph.size(); ref++) {
            refs.put(graph.name(ref), ref);
        }
    }

    /** Plays, checks every ref, closes, opens again and checks that nothing has changed. */
    ExpectedEnds playAndCheck(Storage storage) {
        try (Engine engine = open(storage)) {
            DatabuildDemo demo =
                    new DatabuildDemo(engine, settings, (latencyNs, sequence) -> {}, (what, done, total) -> {});
            demo.run();
            assertEquals(0, demo.rejected());
            check(engine);
        }
        try (Engine engine = open(storage);
                View view = engine.view()) {
            assertEquals(hash, view.hash(), "the log replays to another marking");
        }
        return expected;
    }

    long hash() {
        return hash;
    }

    private Engine open(Storage storage) {
        return Engine.open(DatabuildNet.NET, EngineContext.at(storage).cascadeLimit(DatabuildDemo.cascadeLimit(graph)));
    }

    private void check(Engine engine) {
        try (View view = engine.view()) {
            for (int ref = 0; ref < graph.size(); ref++) {
                checkRef(view, ref);
            }
            for (String waiting : WAITING) {
                assertEquals(0, view.rowCount(DatabuildNet.NET.place(waiting).id()), waiting);
            }
            hash = view.hash();
        }
    }

    /** The demo gives the want of a ref the ref's number. */
    private void checkRef(View view, int ref) {
        End end = expected.of(ref);
        Set<String> built = instances(view, ref);
        assertEquals(end == End.LIVE, built.contains("Partition.Live"), graph.name(ref));
        assertEquals(end == End.FAILED, built.contains("Partition.Failed"), graph.name(ref));
        assertEquals(WANT_STATE.get(end), state(view, DatabuildNet.FAMILY_WANT, ref), graph.name(ref));
        if (end == End.BLOCKED && settings.failuresPercent() == 0) {
            checkNamedCycle(ref, view.textField(DatabuildNet.FAMILY_WANT, ref, DatabuildNet.COLUMN_WANT_CAUSE));
        }
    }

    /** Whoever wants a ref whose build failed asks for another instance of it, which may never be built. */
    private static Set<String> instances(View view, int ref) {
        int place = DatabuildNet.NET.place("Ref.instances").id();
        Set<String> states = new TreeSet<>();
        for (long at = view.linkCursor(place, ref, -1); at >= 0; at = view.linkCursor(place, ref, at)) {
            states.add(state(view, DatabuildNet.FAMILY_PARTITION, view.linkTarget(place, at)));
        }
        return states;
    }

    private static String state(View view, int family, long key) {
        int state = view.stateOf(family, key);
        return state < 0 ? "nowhere" : DatabuildNet.NET.places().get(state).name();
    }

    /** What a want is told must be a real cycle: its own where it is on one, else one that it depends on. */
    private void checkNamedCycle(int ref, String cause) {
        assertTrue(cause.startsWith("cycle: "), () -> graph.name(ref) + ": " + cause);
        String[] names = cause.substring("cycle: ".length()).split(" -> ", -1);
        assertEquals(names[0], names[names.length - 1], cause);
        for (int i = 1; i < names.length; i++) {
            int from = ref(names[i - 1]);
            int to = ref(names[i]);
            assertTrue(List.of(boxed(graph.dependencies(from))).contains(to), cause);
        }
        Set<Integer> own = expected.cycle(ref);
        if (expected.isOnCycle(ref)) {
            assertTrue(own.contains(ref(names[0])), () -> graph.name(ref) + " is told of " + cause);
        } else {
            assertFalse(own.contains(ref(names[0])), cause);
        }
    }

    private int ref(String name) {
        Integer ref = refs.get(name);
        assertNotNull(ref, () -> "no such ref: " + name);
        return ref;
    }

    private static Integer[] boxed(int[] values) {
        Integer[] boxed = new Integer[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }
}
