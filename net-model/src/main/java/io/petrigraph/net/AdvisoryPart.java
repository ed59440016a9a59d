package io.petrigraph.net;

import io.petrigraph.net.check.NetCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * The advisory part of the canonical bytes: what decides about events but not about records. It may change between two
 * versions of a program that read one log.
 *
 * <pre>
 *  name,
 *  edges:       n * (onEndOfFrom, onEndOfTo, reference)
 *  transitions: n * (event, priority, eager, variables: n * (name, origin),
 *                    guards: n * (name, condition?), computations: n * (variable, name))
 *  invariants:  n * (name, family, reads, scope)
 * </pre>
 */
final class AdvisoryPart {
    private static final Tags<Edge.Deletion> DELETIONS =
            new Tags<>("deletion", List.of(Edge.Deletion.RESTRICT, Edge.Deletion.UNLINK, Edge.Deletion.CASCADE));
    private static final Tags<Edge.Reference> REFERENCES =
            new Tags<>("reference", List.of(Edge.Reference.REQUIRED, Edge.Reference.DEFERRED, Edge.Reference.EXPECTED));
    private static final Tags<Variable.Origin> ORIGINS = new Tags<>(
            "origin",
            List.of(
                    Variable.Origin.PARAMETER,
                    Variable.Origin.FREE,
                    Variable.Origin.LOOKED_UP,
                    Variable.Origin.COMPUTED));
    private static final Tags<Transition.Eager> EAGERS =
            new Tags<>("eager", List.of(Transition.Eager.NO, Transition.Eager.SAME_STEP, Transition.Eager.OWN_STEP));
    private static final Tags<Invariant.Scope> SCOPES =
            new Tags<>("scope", List.of(Invariant.Scope.STEP, Invariant.Scope.COMMIT));

    private AdvisoryPart() {}

    static void write(Net net, CanonicalOutput out) {
        out.text(net.name());
        for (Edge edge : net.edges()) {
            DELETIONS.write(edge.onEndOfFrom(), out);
            DELETIONS.write(edge.onEndOfTo(), out);
            REFERENCES.write(edge.reference(), out);
        }
        net.transitions().forEach(transition -> writeTransition(transition, out));
        out.unsigned(net.invariants().size());
        for (Invariant invariant : net.invariants()) {
            out.text(invariant.name());
            out.unsigned(invariant.family());
            out.unsigned(invariant.reads().size());
            invariant.reads().forEach(out::unsigned);
            SCOPES.write(invariant.scope(), out);
        }
    }

    private static void writeTransition(Transition transition, CanonicalOutput out) {
        out.text(transition.event());
        out.signed(transition.priority());
        EAGERS.write(transition.eager(), out);
        for (Variable variable : transition.variables()) {
            out.text(variable.name());
            ORIGINS.write(variable.origin(), out);
        }
        out.unsigned(transition.guards().size());
        for (Guard guard : transition.guards()) {
            out.text(guard.name());
            Condition condition = guard.condition();
            out.flag(condition != null);
            if (condition != null) {
                ExprFormat.write(condition, out);
            }
        }
        out.unsigned(transition.computations().size());
        for (Computation computation : transition.computations()) {
            out.unsigned(computation.variable());
            out.text(computation.name());
        }
    }

    static Net read(CanonicalNet.NetParts parts, CanonicalInput in) {
        String name = in.name();
        parts.edges.replaceAll(edge -> readEdge(edge, in));
        parts.transitions.replaceAll(transition -> readTransition(transition, in));
        List<Invariant> invariants = new ArrayList<>();
        int count = in.count("invariants", NetLimits.MAX_ELEMENTS);
        for (int i = 0; i < count; i++) {
            invariants.add(readInvariant(i, parts, in));
        }
        in.end();
        Net net = new Net(
                name,
                parts.places,
                parts.families,
                parts.edges,
                parts.transitions,
                invariants,
                parts.initial,
                parts.eventIdWindow);
        List<NetDefect> defects = NetCheck.defects(net, transition -> false);
        if (!defects.isEmpty()) {
            throw in.fail("the net is not sound: " + defects.get(0), " defects=" + defects.size());
        }
        return net;
    }

    private static Edge readEdge(Edge edge, CanonicalInput in) {
        return new Edge(
                edge.id(),
                edge.name(),
                edge.fromFamily(),
                edge.toFamily(),
                edge.forwardPlace(),
                edge.inversePlace(),
                edge.toOne(),
                edge.fromOne(),
                DELETIONS.read(in),
                DELETIONS.read(in),
                REFERENCES.read(in));
    }

    private static Transition readTransition(Transition transition, CanonicalInput in) {
        String event = in.name();
        long priority = in.signed();
        if (priority != (int) priority) {
            throw in.fail("a priority is no int", " priority=" + priority);
        }
        Transition.Eager eager = EAGERS.read(in);
        List<Variable> variables = new ArrayList<>();
        for (Variable v : transition.variables()) {
            variables.add(new Variable(v.index(), in.name(), v.colour(), ORIGINS.read(in), v.recorded(), v.forAll()));
        }
        List<Guard> guards = in.list("guards", NetLimits.MAX_GUARDS, () -> readGuard(in));
        List<Computation> computations = in.list(
                "computations",
                NetLimits.MAX_GUARDS,
                () -> new Computation(in.index("a variable", variables.size()), in.name(), null));
        return new Transition(
                transition.id(),
                transition.name(),
                event,
                (int) priority,
                variables,
                transition.arcs(),
                guards,
                computations,
                eager);
    }

    private static Guard readGuard(CanonicalInput in) {
        String name = in.name();
        return new Guard(name, in.flag() ? ExprFormat.readCondition(in) : null, null);
    }

    private static Invariant readInvariant(int id, CanonicalNet.NetParts parts, CanonicalInput in) {
        String name = in.name();
        int family = in.index("a family", parts.families.size());
        List<Integer> reads = in.list("places", NetLimits.MAX_ELEMENTS, () -> in.index("a place", parts.places.size()));
        return new Invariant(id, name, family, reads, SCOPES.read(in), null);
    }
}
