package io.petrigraph.explorer;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Event;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.firing.EnabledBindings;
import io.petrigraph.runtime.firing.Touches;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All steps that an engine could make at a marking: each event with each value of its parameters, of its variants the first
 * that is enabled, of that each binding, and behind it same-step transitions in every order that priorities allow; a step
 * behind which an invariant does not hold is none. Guards and computations in code run, and must answer alike each time.
 *
 * <pre>
 *   load(marking) --> event, values --> variant --> binding --> fire --> (eager --> fire)* --> invariants --> sink --> undo
 * </pre>
 */
final class Steps {
    /** Eager firings of one step; an engine refuses longer cascades too. */
    static final int MAX_CASCADE = 1000;

    private final Net net;
    private final Marking marking;
    private final EnabledBindings bindings;
    private final Touched touched = new Touched();
    private final List<EventCase> cases = new ArrayList<>();
    private final List<Transition> eager;
    private Sink sink = (transition, values) -> true;
    private boolean goesOn;
    private long sequence;

    /** Told of each step while the marking behind it stands; false ends the walk. */
    interface Sink {
        boolean step(Transition transition, long[] values);
    }

    /** One event with the words of its parameters. */
    private record EventCase(Event event, List<Variable> parameters, List<long[]> words) {}

    Steps(Net net, TextPool texts, Domains domains) {
        this.net = net;
        this.marking = new Marking(net, texts);
        this.marking.addInitial();
        this.bindings = new EnabledBindings(new CompiledNet(net, texts), marking, touched);
        for (Event event : net.events()) {
            Transition first = net.transitions().get(event.variants().get(0));
            if (first.eager() != Transition.Eager.SAME_STEP) {
                List<Variable> parameters = event.parameters().stream()
                        .filter(parameter -> parameter.origin() == Variable.Origin.PARAMETER)
                        .toList();
                cases.add(new EventCase(event, parameters, domains.combinations(event, parameters)));
            }
        }
        this.eager = net.transitions().stream()
                .filter(transition -> transition.eager() == Transition.Eager.SAME_STEP)
                .sorted(Comparator.comparingInt(Transition::priority).reversed())
                .toList();
    }

    Marking marking() {
        return marking;
    }

    EnabledBindings walker() {
        return bindings;
    }

    /** What follows from the initial marking by itself, before any event. */
    void settle(Sink to) {
        sink = to;
        goesOn = true;
        attempt(() -> cascade(net.transitions().get(0), new long[0], 0));
    }

    /** Every step at the marking, which is the same afterwards. False where the sink ended the walk. */
    boolean each(Sink to) {
        sink = to;
        goesOn = true;
        for (EventCase one : cases) {
            for (int i = 0; goesOn && i < one.words.size(); i++) {
                answer(one, one.words.get(i));
            }
        }
        return goesOn;
    }

    private void answer(EventCase one, long[] words) {
        for (int id : one.event.variants()) {
            Transition variant = net.transitions().get(id);
            List<long[]> found = find(variant, one.parameters, words);
            for (int i = 0; goesOn && i < found.size(); i++) {
                long[] values = found.get(i);
                attempt(() -> {
                    fire(variant, values);
                    cascade(variant, values, 0);
                });
            }
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    private List<long[]> find(Transition variant, List<Variable> parameters, long[] words) {
        int count = variant.variables().size();
        long[] given = new long[count];
        boolean[] isGiven = new boolean[count];
        for (int i = 0; i < parameters.size(); i++) {
            for (Variable variable : variant.variables()) {
                if (variable.isWholeFiring()
                        && variable.origin() == Variable.Origin.PARAMETER
                        && variable.name().equals(parameters.get(i).name())) {
                    given[variable.index()] = words[i];
                    isGiven[variable.index()] = true;
                }
            }
        }
        return find(variant, given, isGiven);
    }

    private List<long[]> find(Transition transition, long[] given, boolean[] isGiven) {
        int found = bindings.find(transition.id(), given, isGiven);
        List<long[]> values = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            values.add(bindings.values(i));
        }
        return values;
    }

    /** Fires by the values: between finding and firing other transitions were looked at. */
    private void fire(Transition transition, long[] values) {
        boolean[] isGiven = new boolean[values.length];
        for (Variable variable : transition.variables()) {
            isGiven[variable.index()] = variable.isWholeFiring()
                    && (variable.origin() == Variable.Origin.PARAMETER || variable.origin() == Variable.Origin.FREE);
        }
        if (bindings.find(transition.id(), values, isGiven) != 1) {
            throw new IllegalStateException(
                    "user code answers differently when asked again: transition=" + transition.name());
        }
        bindings.fire(0, sequence++);
    }

    private void attempt(Runnable step) {
        touched.count = 0;
        marking.beginTentative();
        try {
            step.run();
        } finally {
            marking.rollbackTo(0);
            marking.commitTentative();
        }
    }

    /** Every order of the eager transitions that are enabled now; the end of each is a step. */
    private void cascade(Transition cause, long[] values, int depth) {
        List<Transition> next = new ArrayList<>();
        List<long[]> found = new ArrayList<>();
        for (Transition transition : eager) {
            if (next.isEmpty() || next.get(0).priority() == transition.priority()) {
                int variables = transition.variables().size();
                for (long[] binding : find(transition, new long[variables], new boolean[variables])) {
                    next.add(transition);
                    found.add(binding);
                }
            }
        }
        if (next.isEmpty()) {
            goesOn = goesOn && (!invariantsHold() || sink.step(cause, values));
            return;
        }
        for (int i = 0; goesOn && depth < MAX_CASCADE && i < next.size(); i++) {
            int savepoint = marking.savepoint();
            int mark = touched.count;
            fire(next.get(i), found.get(i));
            cascade(cause, values, depth + 1);
            marking.rollbackTo(savepoint);
            touched.count = mark;
        }
    }

    private boolean invariantsHold() {
        for (Invariant invariant : net.invariants()) {
            for (int i = 0; i < touched.count; i++) {
                if (touched.families[i] == invariant.family() && !bindings.holds(invariant, touched.keys[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The keys whose rows or links the firings of a step moved, as a stack. */
    private final class Touched implements Touches {
        private int[] families = new int[16];
        private long[] keys = new long[16];
        private int count;

        @Override
        public boolean isInterested() {
            return !net.invariants().isEmpty();
        }

        @Override
        public void removed(Place place, long[] token) {
            touch(place, token);
        }

        @Override
        public void added(Place place, long[] token) {
            touch(place, token);
        }

        private void touch(Place place, long[] token) {
            switch (place.role()) {
                case STATE -> push(place.group(), token[0]);
                case FORWARD, INVERSE -> {
                    Edge edge = net.edges().get(place.group());
                    boolean forward = place.role() == Place.Role.FORWARD;
                    push(edge.fromFamily(), token[forward ? 0 : 1]);
                    push(edge.toFamily(), token[forward ? 1 : 0]);
                }
                case BAG -> {}
            }
        }

        private void push(int family, long key) {
            if (count == keys.length) {
                families = Arrays.copyOf(families, count * 2);
                keys = Arrays.copyOf(keys, count * 2);
            }
            families[count] = family;
            keys[count++] = key;
        }
    }
}
