package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Declares one transition. Variables are used in arcs by the {@link Expr.Var} that their declaration returns. */
public final class TransitionBuilder extends ArcBuilder<TransitionBuilder> {
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
        return variable(variable, colour, Variable.Origin.PARAMETER);
    }

    /** A key which the event carries. */
    public Expr.Var key(String variable) {
        return parameter(variable, Colour.Primitive.LONG);
    }

    /** A value which the binding search finds where the event does not carry it. */
    public Expr.Var free(String variable, Colour.Scalar colour) {
        return variable(variable, colour, Variable.Origin.FREE);
    }

    /** A value which the marking determines from others, for example the other end of a to-one edge. */
    public Expr.Var lookUp(String variable, Colour.Scalar colour) {
        return variable(variable, colour, Variable.Origin.LOOKED_UP);
    }

    /** A value which user code computes once; the log keeps it. */
    public Expr.Var compute(String variable, Colour.Scalar colour, ValueFunction function) {
        Expr.Var computed = variable(variable, colour, Variable.Origin.COMPUTED);
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
        return addSpec((lowering, arcs) -> arcs.add(builder.lower(lowering)));
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
    int scope() {
        return Variable.WHOLE_FIRING;
    }

    Expr.Var local(String variable, Colour.Scalar colour, int forAll) {
        variables.add(new VariableSpec(variable, colour, Variable.Origin.FREE, forAll));
        return last();
    }

    Expr.Var localLookUp(String variable, Colour.Scalar colour, int forAll) {
        variables.add(new VariableSpec(variable, colour, Variable.Origin.LOOKED_UP, forAll));
        return last();
    }

    Expr.Var lookedUpField(Expr key, String field, int forAll) {
        String readable = VariableNames.field(key, field, variables);
        variables.add(new VariableSpec(readable, null, Variable.Origin.LOOKED_UP, forAll));
        return last();
    }

    private Expr.Var variable(String variable, Colour.Scalar colour, Variable.Origin origin) {
        variables.add(new VariableSpec(variable, colour, origin, Variable.WHOLE_FIRING));
        return last();
    }

    private Expr.Var last() {
        return new Expr.Var(variables.size() - 1);
    }

    /** One transition that a declaration lowers to; ids are given afterwards. */
    record Lowered(Transition transition, boolean isComplete) {}

    /** The transitions that this one lowers to: itself, and a variant for each EXPECTED entity that may be missing. */
    List<Lowered> lower(NetTables tables) {
        Lowering lowering = new Lowering(tables, where(), variables, guards, forAlls);
        lower(lowering, lowering.arcs());
        EndPolicies.lowerBesideForAlls(lowering);
        EndPolicies.checkDoubleUnlinks(lowering);
        List<References.Variant> variants = References.lower(lowering);
        lowering.numberForAlls();
        List<Lowered> lowered = new ArrayList<>();
        List<Variable> built = lowering.variables();
        for (References.Variant variant : variants) {
            String suffix = variant.suffix().isEmpty() ? "" : "[expects " + variant.suffix() + "]";
            List<Arc> arcs = new ArrayList<>(lowering.arcs());
            arcs.addAll(variant.arcs());
            Transition transition = new Transition(
                    lowered.size(), name + suffix, event, priority, built, arcs, lowering.guards, computations, eager);
            lowered.add(new Lowered(transition, !lowering.isUnresolved()));
        }
        return lowered;
    }
}
