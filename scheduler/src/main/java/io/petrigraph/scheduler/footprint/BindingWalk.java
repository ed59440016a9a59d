package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.scheduler.footprint.FootprintReader.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the variables of a transition become known: from the event's parameters, then from tokens whose key is known, and
 * where no more is known, from a search of places. An eager transition may begin at any of its tokens. Of all ways the worst
 * counts: a place that is searched in one of them is searched.
 *
 * <p>Where several places could be searched next, all of them count as searched: which one an engine takes is its business.
 */
final class BindingWalk {
    private static final int UNKNOWN = -1;
    private static final int GIVEN = 0;
    private static final int FOLLOWED = 1;

    private final Net net;
    private final Transition transition;
    private final List<Pattern> patterns;
    private final int[] worst;
    private final Set<Pattern> open = new HashSet<>();
    private final Set<Pattern> fromFarEnd = new HashSet<>();
    private final Set<Integer> edgesFollowed = new TreeSet<>();
    private final Set<Integer> uniqueLookUps = new TreeSet<>();

    private BindingWalk(Net net, Transition transition, List<Pattern> patterns) {
        this.net = net;
        this.transition = transition;
        this.patterns = patterns;
        this.worst = new int[transition.variables().size()];
    }

    static BindingWalk of(Net net, Transition transition, List<Pattern> patterns) {
        BindingWalk walk = new BindingWalk(net, transition, patterns);
        int[] given = new int[walk.worst.length];
        Arrays.fill(given, UNKNOWN);
        for (Variable variable : transition.variables()) {
            if (variable.origin() == Variable.Origin.PARAMETER) {
                given[variable.index()] = GIVEN;
            } else if (variable.origin() == Variable.Origin.COMPUTED) {
                given[variable.index()] = FOLLOWED;
            }
        }
        if (transition.eager() == Transition.Eager.NO) {
            walk.walk(given);
        } else {
            walk.walkFromEachToken(given);
        }
        return walk;
    }

    private void walkFromEachToken(int[] given) {
        boolean started = false;
        for (Pattern pattern : patterns) {
            if (!pattern.columns().isEmpty() && pattern.kind() != Access.Kind.PRODUCE) {
                int[] known = given.clone();
                bind(pattern, known, GIVEN);
                walk(known);
                started = true;
            }
        }
        if (!started) {
            walk(given.clone());
        }
    }

    /** Goes on until everything is known that can be. */
    private void walk(int[] known) {
        List<Pattern> left =
                new ArrayList<>(patterns.stream().filter(Pattern::binds).toList());
        while (!left.isEmpty()) {
            Pattern next =
                    left.stream().filter(p -> isReached(p, known)).findFirst().orElse(null);
            if (next != null) {
                left.remove(next);
                follow(next, known);
            } else {
                for (Pattern searched : left) {
                    open.add(searched);
                    bind(searched, known, FOLLOWED);
                }
                left.clear();
            }
        }
        for (int i = 0; i < known.length; i++) {
            worst[i] = Math.max(worst[i], known[i] == UNKNOWN ? FOLLOWED : known[i]);
        }
    }

    private boolean isReached(Pattern pattern, int[] known) {
        Place place = net.places().get(pattern.place());
        return place.width() == 0
                || isKnown(pattern.columns().get(0), known)
                || isLinkFromFarEnd(place, pattern, known);
    }

    private static boolean isLinkFromFarEnd(Place place, Pattern pattern, int[] known) {
        boolean isLink = place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE;
        return isLink && isKnown(pattern.columns().get(1), known);
    }

    private void follow(Pattern pattern, int[] known) {
        Place place = net.places().get(pattern.place());
        boolean isLink = place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE;
        if (isLink && !isKnown(pattern.columns().get(0), known)) {
            fromFarEnd.add(pattern);
        }
        boolean saysKey = pattern.columns().stream()
                .anyMatch(column -> column instanceof Expr.Var v && known[v.variable()] == UNKNOWN && isKey(v));
        bind(pattern, known, FOLLOWED);
        if (saysKey) {
            (isLink ? edgesFollowed : uniqueLookUps).add(place.id());
        }
    }

    /** True where a variable says which row, link or token an arc means. */
    private boolean isKey(Expr.Var variable) {
        return patterns.stream()
                .anyMatch(pattern ->
                        !pattern.columns().isEmpty() && pattern.columns().get(0).mentions(variable.variable()));
    }

    private static void bind(Pattern pattern, int[] known, int level) {
        for (Expr column : pattern.columns()) {
            if (column instanceof Expr.Var variable && known[variable.variable()] == UNKNOWN) {
                known[variable.variable()] = level;
            }
        }
    }

    private static boolean isKnown(Expr expr, int[] known) {
        return !(expr instanceof Expr.Any)
                && !(expr instanceof Expr.Carry)
                && Expr.variables(expr).stream().allMatch(variable -> known[variable] != UNKNOWN);
    }

    Access.Reach reach(Pattern pattern) {
        if (net.places().get(pattern.place()).width() == 0) {
            return Access.Reach.WHOLE;
        }
        Expr key = pattern.columns().get(0);
        if (open.contains(pattern) || (key instanceof Expr.Any && !fromFarEnd.contains(pattern))) {
            return Access.Reach.OPEN;
        }
        int level = Expr.variables(key).stream().mapToInt(v -> worst[v]).max().orElse(GIVEN);
        return level == GIVEN ? Access.Reach.GIVEN : Access.Reach.FOLLOWED;
    }

    boolean isFoundFromFarEnd(Pattern pattern) {
        return fromFarEnd.contains(pattern);
    }

    Set<Integer> edgesFollowed() {
        return edgesFollowed;
    }

    Set<Integer> uniqueLookUps() {
        return uniqueLookUps;
    }

    @Override
    public String toString() {
        return transition.name() + " " + Arrays.toString(worst);
    }
}
