package io.petrigraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.pnml.Pnml;
import io.petrigraph.pnml.PnmlNet;
import io.petrigraph.test.random.RandomPlainNet;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * On random nets without events (weights, all arcs, colours, guards, priorities) the explorer over vectors, the reference
 * interpreter and, where there are no priorities, the engine's own steps find the same state space; so does the explorer
 * after some of them were written as PNML and read again. A net of more markings than a few is passed over, and another one taken.
 */
class RandomVectorsTest {
    private static final long FIRST_SEED = Long.getLong("petrigraph.seed", 0);
    private static final int NETS = Integer.getInteger("petrigraph.nets", 10_000);
    private static final int MAX_STATES = 30;
    /** Of so many nets one is written and read. */
    private static final int WRITTEN = 10;

    @Test
    void shouldFindTheStateSpaceOfTheReferenceAndOfTheEngineWhenNetsAreRandom() throws IOException {
        int compared = 0;
        for (long seed = FIRST_SEED; compared < NETS; seed++) {
            try {
                compared += compare(RandomPlainNet.of(seed), seed % WRITTEN == 0 || NETS == 1) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "repeat with: mvn -pl explorer -am test -Dtest=RandomVectorsTest -Dpetrigraph.nets=1"
                                + " -Dpetrigraph.seed=" + seed,
                        e);
            }
        }
    }

    /** False where the net has too many markings. */
    private static boolean compare(Net net, boolean isWritten) throws IOException {
        StateSpace vectors = Explorer.explore(net, MAX_STATES, (states, explored, edges) -> {});
        if (!vectors.complete()) {
            return false;
        }
        assertEquals(reference(net), facts(net, vectors));
        if (net.transitions().stream().map(Transition::priority).distinct().count() == 1) {
            StateSpace steps = ModelCheck.of(net).maxStates(MAX_STATES).explore();
            assertEquals(facts(net, steps), facts(net, vectors));
        }
        if (isWritten) {
            StateSpace again = Explorer.explore(writtenAndRead(net), MAX_STATES, (states, explored, edges) -> {});
            assertEquals(facts(net, vectors), facts(net, again));
        }
        return true;
    }

    private static Net writtenAndRead(Net net) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pnml.write(PnmlNet.of(net), out);
        return Pnml.read(new ByteArrayInputStream(out.toByteArray())).net();
    }

    private static Map<String, Object> facts(Net net, StateSpace space) {
        List<String> dead = space.deadTransitions().stream()
                .map(id -> net.transitions().get(id).name())
                .toList();
        return facts(
                space.states(),
                space.edges(),
                space.deadMarkings(),
                List.of(space.maxTokensInUnfoldedPlace(), space.maxTokensInPlace(), space.maxTokensPerMarking()),
                dead);
    }

    private static Map<String, Object> facts(
            long states, long edges, long deadMarkings, List<Long> maxima, List<String> deadTransitions) {
        return new TreeMap<>(Map.of(
                "states", states,
                "edges", edges,
                "deadMarkings", deadMarkings,
                "maxima", maxima,
                "deadTransitions", deadTransitions));
    }

    /** The same figures by the slow twin. */
    private static Map<String, Object> reference(Net net) {
        ReferenceInterpreter reference = new ReferenceInterpreter(net);
        Set<Long> seen = new HashSet<>(Set.of(reference.hash()));
        Queue<Tokens> waiting = new ArrayDeque<>(List.of(reference.marking()));
        Set<String> fired = new HashSet<>();
        long[] maxima = new long[3];
        long edges = 0;
        long deadMarkings = 0;
        while (!waiting.isEmpty()) {
            reference.marking(waiting.remove());
            measure(net, reference.marking(), maxima);
            List<Firing> enabled = enabled(reference);
            edges += enabled.size();
            deadMarkings += enabled.isEmpty() ? 1 : 0;
            for (Firing firing : enabled) {
                fired.add(firing.transition().name());
                if (seen.add(firing.after().hash(net))) {
                    waiting.add(firing.after());
                }
            }
        }
        List<String> dead = net.transitions().stream()
                .map(Transition::name)
                .filter(name -> !fired.contains(name))
                .toList();
        return facts(seen.size(), edges, deadMarkings, List.of(maxima[0], maxima[1], maxima[2]), dead);
    }

    /** What is enabled and not below something else that is. */
    private static List<Firing> enabled(ReferenceInterpreter reference) {
        List<Firing> enabled = new ArrayList<>();
        for (Transition transition : reference.net().transitions()) {
            enabled.addAll(reference.enabled(transition, Map.of()));
        }
        int highest = enabled.stream()
                .mapToInt(firing -> firing.transition().priority())
                .max()
                .orElse(0);
        enabled.removeIf(firing -> firing.transition().priority() < highest);
        return enabled;
    }

    private static void measure(Net net, Tokens marking, long[] maxima) {
        long sum = 0;
        for (int place = 0; place < net.places().size(); place++) {
            long inPlace = 0;
            for (long count : marking.in(place).values()) {
                maxima[0] = Math.max(maxima[0], count);
                inPlace += count;
            }
            maxima[1] = Math.max(maxima[1], inPlace);
            sum += inPlace;
        }
        maxima[2] = Math.max(maxima[2], sum);
    }
}
