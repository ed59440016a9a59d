package io.petrigraph.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.firing.Binding;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.CompiledTransition;
import io.petrigraph.runtime.firing.FiringSink;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.RandomValues;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import io.petrigraph.test.reference.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * On random nets (all arcs, colours, guards, priorities, entities, eager transitions) the explorer finds exactly the steps
 * that the reference allows, and the step that the engine takes is one of them. Some markings are followed in each net.
 */
class RandomNetsTest {
    private static final long FIRST_SEED = Long.getLong("petrigraph.seed", 0);
    private static final int NETS = Integer.getInteger("petrigraph.nets", 10_000);
    private static final int MARKINGS = 2;

    @Test
    void shouldFindTheStepsOfTheReferenceAndOfTheEngineWhenNetsAreRandom() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + NETS; seed++) {
            try {
                new Case(seed).compare();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "repeat with: mvn -pl explorer -am test -Dtest=RandomNetsTest -Dpetrigraph.nets=1"
                                + " -Dpetrigraph.seed=" + seed,
                        e);
            }
        }
    }

    /** One net with one value for each parameter of each event. */
    private static final class Case {
        private final Net net;
        private final TextPool texts = new TextPool();
        private final Domains domains;
        private final Map<String, Map<String, Object>> parameters = new HashMap<>();
        private final ReferenceInterpreter reference;
        private final Steps steps;

        Case(long seed) {
            net = RandomNet.of(seed);
            domains = new Domains(net, texts);
            SplitMix64 random = new SplitMix64(seed);
            for (Event event : net.events()) {
                Map<String, Object> values = new HashMap<>();
                for (Variable parameter : event.parameters()) {
                    if (parameter.origin() == Variable.Origin.PARAMETER) {
                        Object value = RandomValues.value(parameter.colour(), random);
                        values.put(parameter.name(), value);
                        domains.values(event.name() + "." + parameter.name(), List.of(given(parameter, value)));
                    }
                }
                parameters.put(event.name(), values);
            }
            reference = new ReferenceInterpreter(net);
            steps = new Steps(net, texts, domains);
        }

        private static Object given(Variable parameter, Object value) {
            boolean isBytes = parameter.colour() == Colour.Primitive.BYTES;
            return isBytes ? ((String) value).getBytes(StandardCharsets.ISO_8859_1) : value;
        }

        void compare() {
            MarkingCodec codec = new MarkingCodec(net, steps.marking(), steps.walker());
            if (!settle(codec)) {
                return;
            }
            for (int i = 0; i < MARKINGS; i++) {
                Map<String, Set<Long>> found = new TreeMap<>();
                List<long[]> behind = new ArrayList<>();
                steps.each((transition, values) -> {
                    found.computeIfAbsent(transition.event(), any -> new TreeSet<>())
                            .add(steps.marking().hash());
                    codec.encode();
                    behind.add(Arrays.copyOf(codec.words(), codec.length()));
                    return true;
                });
                Map<Long, Tokens> markings = new HashMap<>();
                assertEquals(allowed(markings), found);
                if (behind.isEmpty()) {
                    return;
                }
                codec.load(behind.get(behind.size() / 2));
                reference.marking(
                        Objects.requireNonNull(markings.get(steps.marking().hash())));
            }
        }

        /** Fires what is enabled from the start, as an engine does before any event. False where an invariant forbids it. */
        private boolean settle(MarkingCodec codec) {
            Set<Long> found = new TreeSet<>();
            List<long[]> ends = new ArrayList<>();
            steps.settle((transition, values) -> {
                found.add(steps.marking().hash());
                codec.encode();
                ends.add(Arrays.copyOf(codec.words(), codec.length()));
                return true;
            });
            StepRules rules = new StepRules(net);
            Map<Long, Tokens> markings = new HashMap<>();
            List<Firing> first = rules.eager(reference, Transition.Eager.SAME_STEP);
            if (first.isEmpty()) {
                markings.put(reference.hash(), reference.marking());
            }
            rules.search(reference, first, any -> true, end -> {
                if (end.broken().isEmpty()) {
                    markings.put(end.marking().hash(net), end.marking());
                }
                return false;
            });
            assertEquals(new TreeSet<>(markings.keySet()), found);
            if (!ends.isEmpty()) {
                codec.load(ends.get(0));
                reference.marking(
                        Objects.requireNonNull(markings.get(steps.marking().hash())));
            }
            return !ends.isEmpty();
        }

        /** By event, the hashes of the markings behind the steps that the reference allows. */
        private Map<String, Set<Long>> allowed(Map<Long, Tokens> markings) {
            StepRules rules = new StepRules(net);
            Map<String, Set<Long>> allowed = new TreeMap<>();
            for (Event event : net.events()) {
                if (net.transitions().get(event.variants().get(0)).eager() == Transition.Eager.SAME_STEP) {
                    continue;
                }
                List<Firing> first = rules.answers(reference, event, parameters.getOrDefault(event.name(), Map.of()));
                Set<Long> ends = new TreeSet<>();
                rules.search(reference, first, any -> true, end -> {
                    if (end.broken().isEmpty()) {
                        markings.put(end.marking().hash(net), end.marking());
                        ends.add(end.marking().hash(net));
                    }
                    return false;
                });
                if (!ends.isEmpty()) {
                    allowed.put(event.name(), ends);
                }
                engine(event, ends);
            }
            return allowed;
        }

        /** The engine's own step from here is one of those; it takes none only where there may be none. */
        private void engine(Event event, Set<Long> ends) {
            Marking marking = steps.marking().snapshot();
            Stepper stepper = new Stepper(new CompiledNet(net, texts), marking, new NoSink(), Steps.MAX_CASCADE);
            long[] words = new long[event.parameters().size()];
            long given = 0;
            for (int i = 0; i < words.length; i++) {
                if (event.parameters().get(i).origin() == Variable.Origin.PARAMETER) {
                    words[i] = domains.of(event, event.parameters().get(i))[0];
                    given |= 1L << i;
                }
            }
            stepper.begin(0, true);
            boolean done = stepper.event(event.id(), words, given) && stepper.finish();
            if (done) {
                assertEquals(true, ends.contains(marking.hash()), "the engine's step is not allowed: " + event.name());
            } else if (net.invariants().isEmpty()
                    && net.transitions().stream().allMatch(t -> t.eager() == Transition.Eager.NO)) {
                assertEquals(Set.of(), ends, "the engine refuses: " + event.name());
            }
        }
    }

    /** Keeps nothing. */
    private static final class NoSink implements FiringSink {
        @Override
        public void fired(CompiledTransition transition, Binding binding, long sequence) {}

        @Override
        public int mark() {
            return 0;
        }

        @Override
        public void undoTo(int mark) {}
    }
}
