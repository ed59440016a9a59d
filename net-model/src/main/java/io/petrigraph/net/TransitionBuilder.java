package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Declares one transition. Variables are used in arcs by the {@link Expr.Var} that their declaration returns. */
public final class TransitionBuilder extends ArcBuilder<TransitionBuilder> {
    private record VariableSpec(String name, Colour.@Nullable Scalar colour, Variable.Origin origin, int forAll) {}

    private final String name;
    private final List<VariableSpec> variables = new ArrayList<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Computation> computations = new ArrayList<>();
    private String event;
    private int priority;
    private Transition.Eager eager = Transition.Eager.NO;
    private int forAlls;

    TransitionBuilder(String name) {
        this.name = name;
        this.event = name;
    }

    /** A value which the event carries. */
    public Expr.Var parameter(String variable, Colour.Scalar colour) {
        return variable(variable, colour, Variable.Origin.PARAMETER, Variable.WHOLE_FIRING);
    }

    /** A key which the event carries. */
    public Expr.Var key(String variable) {
        return parameter(variable, Colour.Primitive.LONG);
    }

    /** A value which the binding search finds where the event does not carry it. */
    public Expr.Var free(String variable, Colour.Scalar colour) {
        return variable(variable, colour, Variable.Origin.FREE, Variable.WHOLE_FIRING);
    }

    /** A value which the marking determines from others, for example the other end of a to-one edge. */
    public Expr.Var lookUp(String variable, Colour.Scalar colour) {
        return variable(variable, colour, Variable.Origin.LOOKED_UP, Variable.WHOLE_FIRING);
    }

    /** A value which user code computes once; the log keeps it. */
    public Expr.Var compute(String variable, Colour.Scalar colour, ValueFunction function) {
        Expr.Var computed = variable(variable, colour, Variable.Origin.COMPUTED, Variable.WHOLE_FIRING);
        computations.add(new Computation(computed.variable(), variable, function));
        return computed;
    }

    /** A guard in user code. */
    public TransitionBuilder guard(String guard, GuardFunction function) {
        guards.add(new Guard(guard, null, function));
        return this;
    }

    /** A guard as data. */
    public TransitionBuilder guard(String guard, Condition condition) {
        guards.add(new Guard(guard, condition, null));
        return this;
    }

    /** The event that asks for this transition, where it is one of several variants. */
    public TransitionBuilder event(String eventName) {
        event = eventName;
        return this;
    }

    /** Higher fires first; the default is 0. */
    public TransitionBuilder priority(int value) {
        priority = value;
        return this;
    }

    /** The engine fires it by itself. */
    public TransitionBuilder eager(Transition.Eager when) {
        eager = when;
        return this;
    }

    /** Arcs for each of a set of tokens. */
    public TransitionBuilder forAll(Consumer<ForAllBuilder> declaration) {
        ForAllBuilder builder = new ForAllBuilder(this, forAlls++);
        declaration.accept(builder);
        addSpec((net, arcs) -> arcs.add(builder.build(net)));
        return this;
    }

    @Override
    TransitionBuilder self() {
        return this;
    }

    @Override
    String where() {
        return "transition \"" + name + "\"";
    }

    @Override
    TransitionBuilder transition() {
        return this;
    }

    @Override
    int forAllIndex() {
        return Variable.WHOLE_FIRING;
    }

    String name() {
        return name;
    }

    int nextForAll() {
        return forAlls++;
    }

    Expr.Var local(String variable, Colour.Scalar colour, int forAll) {
        return variable(variable, colour, Variable.Origin.FREE, forAll);
    }

    Expr.Var lookedUp(String variable, int forAll) {
        return variable(variable, null, Variable.Origin.LOOKED_UP, forAll);
    }

    void colour(Expr.Var variable, Colour.Scalar colour) {
        VariableSpec spec = variables.get(variable.variable());
        variables.set(variable.variable(), new VariableSpec(spec.name, colour, spec.origin, spec.forAll));
    }

    private Expr.Var variable(String variable, Colour.@Nullable Scalar colour, Variable.Origin origin, int forAll) {
        variables.add(new VariableSpec(variable, colour, origin, forAll));
        return new Expr.Var(variables.size() - 1);
    }

    Transition build(int id, NetBuilder net) {
        List<Arc> arcs = resolve(net);
        List<Variable> built = new ArrayList<>();
        for (VariableSpec spec : variables) {
            Colour.Scalar colour = spec.colour;
            if (colour == null) {
                net.defect(
                        NetDefect.Code.UNBOUND_VARIABLE,
                        where(),
                        "no arc reads or consumes the row of field \"" + spec.name + "\"",
                        "add in(state, key), move(...) or end(...) with the same key");
                colour = Colour.Primitive.LONG;
            }
            boolean recorded =
                    spec.origin != Variable.Origin.LOOKED_UP || RecordedVariables.needsRecord(built.size(), arcs, net);
            built.add(new Variable(built.size(), spec.name, colour, spec.origin, recorded, spec.forAll));
        }
        return new Transition(id, name, event, priority, built, arcs, guards, computations, eager);
    }
}
