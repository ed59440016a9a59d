package io.petrigraph.test.reference;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Event;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The rules of a step: which variant answers an event, which eager transitions must follow, which invariants must hold
 * behind it. The order of eager firings of one priority is the engine's to choose, so a step may end in several ways.
 */
public final class StepRules {
    /** More markings than any step of a random story passes through. */
    private static final int SEARCH_LIMIT_MARKINGS = 20_000;

    private final Net net;

    /** One way in which a step may end; {@code broken} names the first invariant that does not hold, if any. */
    public record End(List<Firing> firings, Tokens marking, Tokens moved, Optional<String> broken) {}

    public StepRules(Net net) {
        this.net = net;
    }

    /** The values of an event's parameters for one of its variants, by variable index; other names mean nothing to it. */
    public static Map<Integer, Object> given(Transition variant, Map<String, Object> parameters) {
        Map<Integer, Object> given = new HashMap<>();
        variant.variables().stream()
                .filter(v -> v.isWholeFiring() && parameters.containsKey(v.name()))
                .forEach(v -> given.put(v.index(), parameters.get(v.name())));
        return given;
    }

    /** The enabled firings of the first variant that has any: one of them answers the event. */
    public List<Firing> answers(ReferenceInterpreter at, Event event, Map<String, Object> parameters) {
        for (int id : event.variants()) {
            Transition variant = net.transitions().get(id);
            List<Firing> enabled = at.enabled(variant, given(variant, parameters));
            if (!enabled.isEmpty()) {
                return enabled;
            }
        }
        return List.of();
    }

    /** The enabled eager firings of the highest priority that has any: one of them fires next. */
    public List<Firing> eager(ReferenceInterpreter at, Transition.Eager when) {
        return first(at, t -> t.eager() == when);
    }

    /** The enabled firings of the highest priority that has any, where all these transitions fire by themselves. */
    public List<Firing> first(ReferenceInterpreter at, Predicate<Transition> firesByItself) {
        List<Transition> eager = net.transitions().stream()
                .filter(firesByItself)
                .sorted(Comparator.comparing(Transition::priority).reversed())
                .toList();
        List<Firing> found = new ArrayList<>();
        for (Transition transition : eager) {
            if (found.isEmpty() || found.get(0).transition().priority() == transition.priority()) {
                found.addAll(at.enabled(transition, Map.of()));
            }
        }
        return found;
    }

    /** The first invariant of this scope that does not hold for a key which {@code moved} touched. */
    public Optional<String> broken(Tokens marking, Tokens moved, Predicate<Invariant.Scope> scope) {
        for (Invariant invariant : net.invariants()) {
            if (scope.test(invariant.scope()) && invariant.function() != null) {
                for (Long key : touched(invariant.family(), moved)) {
                    if (!invariant.function().test(new ReferenceView(net, marking, Map.of(0, key)))) {
                        return Optional.of(invariant.name() + " key=" + key);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The keys of a family whose rows or links were moved. */
    private Set<Long> touched(int family, Tokens moved) {
        Set<Long> keys = new TreeSet<>();
        moved.forEach((place, token, count) -> {
            Place declared = net.places().get(place);
            if (declared.role() == Place.Role.STATE && declared.group() == family) {
                keys.add((Long) token.get(0));
            } else if (declared.role() == Place.Role.FORWARD || declared.role() == Place.Role.INVERSE) {
                Edge edge = net.edges().get(declared.group());
                boolean forward = declared.role() == Place.Role.FORWARD;
                if (family == edge.fromFamily()) {
                    keys.add((Long) token.get(forward ? 0 : 1));
                }
                if (family == edge.toFamily()) {
                    keys.add((Long) token.get(forward ? 1 : 0));
                }
            }
        });
        return keys;
    }

    /** One way in which a step that begins with one of these firings may end, and that is as wanted. */
    public Optional<End> search(
            ReferenceInterpreter at, List<Firing> first, Predicate<Invariant.Scope> scope, Predicate<End> wanted) {
        return search(at, List.of(), new Tokens(), first, scope, wanted, new HashSet<>());
    }

    private Optional<End> search(
            ReferenceInterpreter at,
            List<Firing> past,
            Tokens moved,
            List<Firing> next,
            Predicate<Invariant.Scope> scope,
            Predicate<End> wanted,
            Set<Set<String>> seen) {
        for (Firing firing : next) {
            if (!seen.add(firing.after().lines())) {
                continue;
            }
            if (seen.size() > SEARCH_LIMIT_MARKINGS) {
                throw new IllegalStateException("step has too many ends: markings=" + seen.size());
            }
            List<Firing> firings = new ArrayList<>(past);
            firings.add(firing);
            Tokens all = moved.copy();
            all.addAll(firing.moved(), 1);
            ReferenceInterpreter there = at.copy();
            there.marking(firing.after());
            List<Firing> eager = eager(there, Transition.Eager.SAME_STEP);
            Optional<End> found = eager.isEmpty()
                    ? Optional.of(new End(firings, firing.after(), all, broken(firing.after(), all, scope)))
                            .filter(wanted)
                    : search(at, firings, all, eager, scope, wanted, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
