package io.petrigraph.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One transition while its verbs become arcs. Links and ends are remembered, because what they lower to depends on what
 * else the same firing does: see {@link References} and {@link EndPolicies}. One thread; made anew for each build.
 */
final class Lowering {
    /** A link that the firing makes or removes; {@code forAll} is the scope that it stands in. */
    record Link(Edge edge, Expr from, Expr to, int forAll) {}

    /** An entity that the firing ends. */
    record End(Family family, Expr key, int forAll) {}

    final NetTables tables;
    final String where;
    final List<Link> links = new ArrayList<>();
    final List<Link> unlinks = new ArrayList<>();
    final List<End> ends = new ArrayList<>();
    final List<Guard> guards;
    private final List<VariableSpec> variables;
    private final List<Arc> arcs = new ArrayList<>();
    private int nextForAll;
    private boolean unresolved;

    Lowering(NetTables tables, String where, List<VariableSpec> variables, List<Guard> guards, int forAlls) {
        this.tables = tables;
        this.where = where;
        this.variables = new ArrayList<>(variables);
        this.guards = new ArrayList<>(guards);
        this.nextForAll = forAlls;
    }

    /** The arcs of the whole firing. */
    List<Arc> arcs() {
        return arcs;
    }

    /** The arcs of one scope: of the whole firing, or inside the for-all of that index. */
    List<Arc> arcs(int scope) {
        return scope == Variable.WHOLE_FIRING ? arcs : forAll(scope).inner();
    }

    Arc.ForAll forAll(int index) {
        return (Arc.ForAll) arcs.get(positionOf(index));
    }

    void addArc(int scope, Arc arc) {
        if (scope == Variable.WHOLE_FIRING) {
            arcs.add(arc);
        } else {
            Arc.ForAll forAll = forAll(scope);
            List<Arc> inner = new ArrayList<>(forAll.inner());
            inner.add(arc);
            arcs.set(positionOf(scope), new Arc.ForAll(scope, forAll.selects(), inner));
        }
    }

    private int positionOf(int forAll) {
        for (int i = 0; i < arcs.size(); i++) {
            if (arcs.get(i) instanceof Arc.ForAll arc && arc.index() == forAll) {
                return i;
            }
        }
        throw new IllegalStateException("the transition has no such for-all: " + where + " forAll=" + forAll);
    }

    /** The index of a for-all that the lowering adds. */
    int nextForAll() {
        return nextForAll++;
    }

    Expr.Var addLocal(String name, Colour.@Nullable Scalar colour, Variable.Origin origin, int forAll) {
        variables.add(new VariableSpec(VariableNames.unused(name, variables), colour, origin, forAll));
        return new Expr.Var(variables.size() - 1);
    }

    VariableSpec variable(int index) {
        return variables.get(index);
    }

    int variableCount() {
        return variables.size();
    }

    void colour(Expr.Var variable, Colour.Scalar colour) {
        variables.set(variable.variable(), variables.get(variable.variable()).withColour(colour));
    }

    @Nullable
    Place findPlace(String name, String at) {
        return resolved(tables.findPlace(name, at));
    }

    @Nullable
    Family findFamily(String name, String at) {
        return resolved(tables.findFamily(name, at));
    }

    @Nullable
    Edge findEdge(String name, String at) {
        return resolved(tables.findEdge(name, at));
    }

    /** A defect after which the arcs are not complete: no more is looked for in this transition. */
    void incomplete(NetDefect.Code code, String at, String cause, String cure) {
        tables.defect(code, at, cause, cure);
        unresolved = true;
    }

    private <T> @Nullable T resolved(@Nullable T found) {
        unresolved |= found == null;
        return found;
    }

    boolean isUnresolved() {
        return unresolved;
    }

    /** Numbers the for-all arcs, and their local variables, in the order in which they stand. */
    void numberForAlls() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < arcs.size(); i++) {
            if (arcs.get(i) instanceof Arc.ForAll forAll) {
                numbers.put(forAll.index(), numbers.size());
                arcs.set(i, new Arc.ForAll(numbers.size() - 1, forAll.selects(), forAll.inner()));
            }
        }
        variables.replaceAll(v -> v.withForAll(numbers.getOrDefault(v.forAll(), Variable.WHOLE_FIRING)));
    }

    /** The variables with their final colours and what the log keeps of them. */
    List<Variable> variables() {
        List<Variable> built = new ArrayList<>();
        for (VariableSpec spec : variables) {
            Colour.Scalar colour = spec.colour();
            if (colour == null) {
                incomplete(
                        NetDefect.Code.UNBOUND_VARIABLE,
                        where,
                        "no arc of its scope reads or consumes the row of field \"" + spec.name() + "\"",
                        "add in(state, key), move(...) or end(...) with the same key");
                colour = Colour.Primitive.LONG;
            }
            built.add(new Variable(built.size(), spec.name(), colour, spec.origin(), true, spec.forAll()));
        }
        return RecordedVariables.decide(built, arcs, tables.places());
    }
}
