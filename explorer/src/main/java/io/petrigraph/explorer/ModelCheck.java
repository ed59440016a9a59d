package io.petrigraph.explorer;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Explores the steps of any net, entities and code included, with bounded ids and values: for a user's own build.
 *
 * <p>{@code ModelCheck.of(net).ids("Order", 1, 2).never("an order is shipped and cancelled", at -> ...)} fails with the
 * shortest sequence of events that leads there. A step is an event with all that eagerly follows; each event is tried with
 * each combination of values. What is not explored is not said: an answer holds for these ids and values only. One thread;
 * guards run on it, and what they throw passes through.
 */
public final class ModelCheck {
    private static final long DEFAULT_MAX_STATES = 1_000_000;

    private final Net net;
    private final TextPool texts = new TextPool();
    private final Domains domains;
    private long maxStates = DEFAULT_MAX_STATES;

    private ModelCheck(Net net) {
        this.net = net;
        this.domains = new Domains(net, texts);
    }

    /** A check of a net; parameters of small colours take all their values. */
    public static ModelCheck of(Net net) {
        return new ModelCheck(net);
    }

    /** The ids that parameters take which name this entity. */
    public ModelCheck ids(String entity, long... keys) {
        domains.ids(entity, keys);
        return this;
    }

    /** The values of a parameter, by its name or {@code event.name}, a constant by its index; they come before ids. */
    public ModelCheck values(String parameter, Object... values) {
        domains.values(parameter, Arrays.asList(values));
        return this;
    }

    /** Fail behind so many markings: 1,000,000 where nothing is said. */
    public ModelCheck maxStates(long limit) {
        maxStates = limit;
        return this;
    }

    /** A marking that was reached; valid during the call. */
    public final class At {
        private final Marking marking;

        private At(Marking marking) {
            this.marking = marking;
        }

        /** True where the entity of that id is in the state, {@code Entity.State}. */
        public boolean isIn(String state, long id) {
            Place place = net.place(state);
            return marking.stateOf(place.group(), id) == place.id();
        }

        /** The name of the state in which an entity is; empty where it never was. */
        public String stateOf(String entity, long id) {
            Family family = net.families().stream()
                    .filter(candidate -> candidate.name().equals(entity))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("net has no such entity: entity=" + entity));
            int place = marking.stateOf(family.id(), id);
            return place < 0 ? "" : net.places().get(place).name();
        }

        /** The number of tokens with these words in a place. */
        public long count(String place, long... words) {
            return marking.count(net.place(place), Arrays.copyOf(words, Math.max(1, words.length)), 0);
        }
    }

    /** One event of a sequence that leads somewhere: {@code Order.New.ship(id=1, buyer=7)}. */
    public record Told(String event, List<String> values) {
        public Told {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return event + "(" + String.join(", ", values) + ")";
        }
    }

    /** What is reachable; {@link IllegalStateException} where it is more than the limit. */
    public StateSpace explore() {
        Walk walk = new Walk(at -> false);
        walk.run();
        return walk.space();
    }

    /** The shortest sequence of events to a marking that fits; empty where none does. */
    public Optional<List<Told>> reach(Predicate<At> wanted) {
        Walk walk = new Walk(wanted);
        return walk.run() ? Optional.of(walk.told()) : Optional.empty();
    }

    /** Fails with the shortest sequence of events where a marking fits. */
    public void never(String what, Predicate<At> unwanted) {
        reach(unwanted).ifPresent(told -> {
            StringBuilder message = new StringBuilder(what + ", after " + told.size() + " events:");
            told.forEach(event -> message.append("\n  ").append(event));
            throw new AssertionError(message.toString());
        });
    }

    /** One breadth-first walk. */
    private final class Walk {
        private final Predicate<At> wanted;
        private final Steps steps = new Steps(net, texts, domains);
        private final MarkingCodec codec = new MarkingCodec(net, steps.marking(), steps.walker());
        private final At at = new At(steps.marking());
        private final StateLog log = new StateLog();
        private final List<Told> causes = new ArrayList<>();
        private final boolean[] fired = new boolean[net.transitions().size()];
        private final long[] maxima = new long[3];
        private long edges;
        private long deadMarkings;
        private int explored;
        private boolean isFound;

        Walk(Predicate<At> wanted) {
            this.wanted = wanted;
        }

        /** True where a wanted marking was met: then it is the last of the log. */
        boolean run() {
            steps.settle((transition, values) -> meet(new Told("start", List.of()), -1));
            for (; !isFound && explored < log.size(); explored++) {
                codec.load(log.get(explored));
                measure();
                long before = edges;
                int from = explored;
                steps.each((transition, values) -> {
                    edges++;
                    fired[transition.id()] = true;
                    return meet(told(transition, values), from);
                });
                deadMarkings += edges == before ? 1 : 0;
            }
            return isFound;
        }

        /** Keeps the marking as it stands; false where the walk ends with it. */
        private boolean meet(Told cause, int parent) {
            codec.encode();
            int before = log.size();
            log.add(codec.words(), codec.length(), parent);
            if (log.size() > before) {
                causes.add(cause);
                isFound = wanted.test(at);
                if (log.size() > maxStates) {
                    throw new IllegalStateException(
                            "more markings than the limit; bound ids and values further, or allow more: maxStates="
                                    + maxStates);
                }
            }
            return !isFound;
        }

        private void measure() {
            long sum = 0;
            for (Place place : net.places()) {
                long inPlace = 0;
                steps.walker().walk(place);
                while (steps.walker().next() != null) {
                    maxima[0] = Math.max(maxima[0], steps.walker().multiplicity());
                    inPlace += steps.walker().multiplicity();
                }
                maxima[1] = Math.max(maxima[1], inPlace);
                sum += inPlace;
            }
            maxima[2] = Math.max(maxima[2], sum);
        }

        private Told told(Transition transition, long[] values) {
            List<String> shown = new ArrayList<>();
            for (Variable variable : transition.variables()) {
                if (variable.isWholeFiring() && variable.origin() != Variable.Origin.COMPUTED) {
                    shown.add(variable.name() + "=" + shown(variable, values[variable.index()]));
                }
            }
            return new Told(transition.event(), shown);
        }

        private String shown(Variable variable, long word) {
            return switch (variable.colour().typeName()) {
                case "string" -> '"' + texts.text(word) + '"';
                case "boolean" -> word == 0 ? "false" : "true";
                case "double" -> Double.toString(Double.longBitsToDouble(word));
                default ->
                    variable.colour() instanceof Colour.Enumeration e
                            ? e.constants().get((int) word)
                            : Long.toString(word);
            };
        }

        List<Told> told() {
            List<Told> told = new ArrayList<>();
            for (int number = log.size() - 1; log.parent(number) >= 0; number = log.parent(number)) {
                told.add(causes.get(number));
            }
            Collections.reverse(told);
            return told;
        }

        StateSpace space() {
            List<Integer> dead = new ArrayList<>();
            for (Transition transition : net.transitions()) {
                if (!fired[transition.id()] && transition.eager() != Transition.Eager.SAME_STEP) {
                    dead.add(transition.id());
                }
            }
            double bytes = (double) log.bytes() / Math.max(1, log.size());
            return new StateSpace(log.size(), edges, maxima[0], maxima[1], maxima[2], deadMarkings, dead, true, bytes);
        }
    }
}
