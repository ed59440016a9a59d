package io.petrigraph.test.reference;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;

/**
 * The oracle: which bindings are enabled, and what a firing does. It follows a run that somebody else decided, one
 * firing at a time, and says where it went wrong. Bindings map variable indexes to values (see {@link Tokens}).
 */
public class ReferenceInterpreter {
    private final Net net;
    private final BiFunction<Net, Tokens, FiringRules> rules;
    private Tokens marking;

    /** An enabled firing: its whole binding, what the log says of it, all tokens that it moves, the marking behind it. */
    public record Firing(
            Transition transition, Map<Integer, Object> binding, RecordedFiring recorded, Tokens moved, Tokens after) {
        @Override
        public String toString() {
            return transition.name() + binding;
        }
    }

    public ReferenceInterpreter(Net net) {
        this(net, FiringRules::new);
    }

    /** With other rules: the twins that are wrong on purpose. */
    ReferenceInterpreter(Net net, BiFunction<Net, Tokens, FiringRules> rules) {
        this.net = net;
        this.rules = rules;
        this.marking = rules.apply(net, new Tokens()).initialMarking();
    }

    /** The same rules at the same marking, to go on from there alone. */
    public ReferenceInterpreter copy() {
        ReferenceInterpreter copy = new ReferenceInterpreter(net, rules);
        copy.marking = marking;
        return copy;
    }

    /** The net whose rules these are. */
    public Net net() {
        return net;
    }

    /** The marking now; never changed in place, so it may be kept. */
    public Tokens marking() {
        return marking;
    }

    /** Goes to another marking, for example back to an earlier one. */
    public void marking(Tokens other) {
        marking = other;
    }

    /** Fires; {@link NotEnabled} where this binding is not enabled here. Computed values may be given or missing. */
    public Firing fire(Transition transition, Map<Integer, Object> binding) {
        Firing firing = rules.apply(net, marking).decide(transition, binding, true);
        marking = firing.after;
        return firing;
    }

    /** Fires what a log recorded: no guard is asked, nothing of the user's code runs. */
    public Firing replay(RecordedFiring recorded) {
        Transition transition = net.transitions().get(recorded.transition());
        List<Firing> found = enabled(transition, recorded.variables(), false);
        found.removeIf(firing -> !firing.recorded.equals(recorded));
        NotEnabled.unless(
                found.size() == 1, "the record fits " + found.size() + " enabled firings: record=" + recorded);
        marking = found.get(0).after;
        return found.get(0);
    }

    /** Every enabled firing whose binding agrees with the given values. */
    public List<Firing> enabled(Transition transition, Map<Integer, Object> given) {
        return enabled(transition, given, true);
    }

    private List<Firing> enabled(Transition transition, Map<Integer, Object> given, boolean guarded) {
        List<Firing> enabled = new ArrayList<>();
        for (Map<Integer, Object> binding : bindings(transition, given)) {
            tryDecide(transition, binding, guarded).ifPresent(enabled::add);
        }
        return enabled;
    }

    private Optional<Firing> tryDecide(Transition transition, Map<Integer, Object> binding, boolean guarded) {
        try {
            return Optional.of(rules.apply(net, marking).decide(transition, binding, guarded));
        } catch (NotEnabled no) {
            return Optional.empty();
        }
    }

    /**
     * The transition's variables bound to tokens picked at random, one for each consumed or read token; what no token
     * binds is left out. {@code pick} gives a number below its argument.
     */
    public Map<Integer, Object> guess(Transition transition, IntUnaryOperator pick) {
        return new Matching(net, marking).guess(transition.arcs(), pick);
    }

    /**
     * Every way to give the free and looked-up variables values that lie in the marking, enabled or not; a variable of a
     * few values which no arc binds takes each of them. An arc with a term that subtracts binds nothing: of what its other
     * terms name, nothing need be there.
     */
    public Set<Map<Integer, Object>> bindings(Transition transition, Map<Integer, Object> given) {
        Matching matching = new Matching(net, marking);
        Set<Map<Integer, Object>> found = matching.lookUp(Matching.withoutSubtraction(transition.arcs()), given);
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring() && variable.origin() == Variable.Origin.FREE) {
                found = Expressions.withEveryValue(variable, found);
            }
        }
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring() && variable.origin() != Variable.Origin.COMPUTED) {
                found.removeIf(binding -> !binding.containsKey(variable.index()));
            }
        }
        return found;
    }

    /** The name of the state place in which a key of an entity lies; empty where in none. */
    public String stateOf(String entity, long key) {
        return net.places().stream()
                .filter(place ->
                        place.role() == Place.Role.STATE && place.name().startsWith(entity + "."))
                .filter(place -> marking.in(place.id()).keySet().stream()
                        .anyMatch(row -> row.get(0).equals(key)))
                .map(Place::name)
                .findFirst()
                .orElse("");
    }

    /** The canonical hash of the marking. */
    public long hash() {
        return marking.hash(net);
    }

    /** Keeps the event id of a committed firing as a token of the system place, and lets the oldest beyond the window go. */
    public void remember(long high, long low, long sequence) {
        Tokens remembering = marking.copy();
        int place = net.places().size();
        remembering.add(place, List.of(high, low, sequence), 1);
        while (remembering.in(place).size() > net.eventIdWindow()) {
            List<Object> oldest =
                    Collections.min(remembering.in(place).keySet(), Comparator.comparing(id -> (Long) id.get(2)));
            remembering.add(place, oldest, -1);
        }
        marking = remembering;
    }

    /** The sequence with which this event id first committed, where the marking remembers it. */
    public OptionalLong remembered(long high, long low) {
        return marking.in(net.places().size()).keySet().stream()
                .filter(id -> id.get(0).equals(high) && id.get(1).equals(low))
                .mapToLong(id -> (Long) id.get(2))
                .findFirst();
    }
}
