package io.petrigraph.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a net grew out of another by appending: fields behind the last one of an entity, and what sets them. Records of the net
 * before say nothing of what was appended, so in replay it is zero or empty; everything else must be the same.
 *
 * <pre>
 *   net of the log    Order(id, cents)            pay(order, fee)
 *   net that opens    Order(id, cents, note)      pay(order, fee, note)       appended: column note, variable note
 * </pre>
 *
 * Immutable.
 */
public final class NetEvolution {
    private final List<Set<Integer>> appended;

    private NetEvolution(List<Set<Integer>> appended) {
        this.appended = appended;
    }

    /** The growth from one net to another, or null where the other is not the one with something appended. */
    public static @Nullable NetEvolution between(Net logged, Net given) {
        boolean same = logged.eventIdWindow() == given.eventIdWindow()
                && logged.families().size() == given.families().size()
                && logged.edges().size() == given.edges().size()
                && logged.places().size() == given.places().size()
                && logged.transitions().size() == given.transitions().size()
                && logged.initial().size() == given.initial().size();
        for (int i = 0; same && i < logged.places().size(); i++) {
            same = isGrown(logged.places().get(i), given.places().get(i));
        }
        for (int i = 0; same && i < logged.families().size(); i++) {
            same = isSame(logged.families().get(i), given.families().get(i));
        }
        for (int i = 0; same && i < logged.edges().size(); i++) {
            same = isSame(logged.edges().get(i), given.edges().get(i));
        }
        GrownArcs arcs = new GrownArcs(logged.places(), given.places());
        for (int i = 0; same && i < logged.initial().size(); i++) {
            same = arcs.isGrown(logged.initial().get(i), given.initial().get(i));
        }
        List<Set<Integer>> appended = new ArrayList<>();
        for (int i = 0; same && i < logged.transitions().size(); i++) {
            Set<Integer> variables =
                    appended(logged.transitions().get(i), given.transitions().get(i), arcs);
            same = variables != null;
            appended.add(variables == null ? Set.of() : variables);
        }
        return same ? new NetEvolution(List.copyOf(appended)) : null;
    }

    /** True where a record of the net before does not have that variable of a transition. */
    public boolean isAppended(int transition, int variable) {
        return appended.get(transition).contains(variable);
    }

    /** Only states of entities grow. */
    private static boolean isGrown(Place before, Place after) {
        int width = before.columns().size();
        return before.name().equals(after.name())
                && before.role() == after.role()
                && before.group() == after.group()
                && before.uniqueWidth() == after.uniqueWidth()
                && width <= after.columns().size()
                && before.columns().equals(after.columns().subList(0, width))
                && (width == after.columns().size() || before.role() == Place.Role.STATE);
    }

    private static boolean isSame(Family before, Family after) {
        return before.name().equals(after.name())
                && before.places().equals(after.places())
                && before.uniqueColumns().equals(after.uniqueColumns())
                && before.ended() == after.ended();
    }

    /** Policies may be others. */
    private static boolean isSame(Edge before, Edge after) {
        return before.name().equals(after.name())
                && before.fromFamily() == after.fromFamily()
                && before.toFamily() == after.toFamily()
                && before.forwardPlace() == after.forwardPlace()
                && before.inversePlace() == after.inversePlace()
                && before.toOne() == after.toOne()
                && before.fromOne() == after.fromOne();
    }

    /** The variables that are new, or null where a record of the transition before cannot be replayed. */
    private static @Nullable Set<Integer> appended(Transition before, Transition after, GrownArcs arcs) {
        if (!before.name().equals(after.name())) {
            return null;
        }
        Map<Integer, Expr.Var> renumbered = new HashMap<>();
        Set<Integer> fresh = new HashSet<>();
        int next = 0;
        for (Variable variable : after.variables()) {
            if (next < before.variables().size() && isSame(before.variables().get(next), variable)) {
                renumbered.put(next, new Expr.Var(variable.index()));
                next++;
            } else if (variable.isWholeFiring()) {
                fresh.add(variable.index());
            } else {
                return null;
            }
        }
        boolean all = next == before.variables().size()
                && before.arcs().size() == after.arcs().size();
        for (int i = 0; all && i < before.arcs().size(); i++) {
            Arc old = arcs.renumbered(before.arcs().get(i), renumbered);
            all = old.equals(arcs.truncated(after.arcs().get(i), after.variables(), fresh));
        }
        return all ? Set.copyOf(fresh) : null;
    }

    private static boolean isSame(Variable before, Variable after) {
        return before.name().equals(after.name())
                && before.colour().equals(after.colour())
                && before.recorded() == after.recorded()
                && before.forAll() == after.forAll();
    }
}
