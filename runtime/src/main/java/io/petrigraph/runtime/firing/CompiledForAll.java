package io.petrigraph.runtime.firing;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.TextPool;

/** A compiled for-all arc. Immutable. */
final class CompiledForAll {
    /** Its ordinal among the arcs that record elements. */
    final int set;
    /** Its index among the for-alls: what {@link Variable#forAll} names. */
    final int index;

    final Pattern[] selects;
    final CompiledArcs inner;
    /** The rows that determine looked-up local variables. */
    final Pattern[] lookUps;
    /** Indexes of its local variables, in order: the words of an element. */
    final int[] locals;
    /** Their colours. */
    final Colour.Scalar[] colours;
    /** Bit per local, by position in {@link #locals}: the log keeps it. */
    final boolean[] recorded;
    /** True where two combinations of tokens may give the same local values. */
    final boolean mayRepeat;

    CompiledForAll(Net net, Transition transition, Arc.ForAll arc, int set, TextPool texts) {
        this.set = set;
        this.index = arc.index();
        this.selects = new Pattern[arc.selects().size()];
        boolean repeats = false;
        for (int i = 0; i < selects.length; i++) {
            Arc.Select select = arc.selects().get(i);
            selects[i] = new Pattern(net, select.place(), select.pattern(), texts);
            boolean keyed = selects[i].place.role() == Place.Role.STATE && !selects[i].columns[0].isAny();
            repeats |= selects[i].any != 0 && !keyed;
        }
        this.mayRepeat = repeats;
        this.inner = new CompiledArcs(net, arc.inner(), texts);
        this.locals = transition.variables().stream()
                .filter(v -> v.forAll() == arc.index())
                .mapToInt(Variable::index)
                .toArray();
        this.recorded = new boolean[locals.length];
        boolean[] known = new boolean[transition.variables().size()];
        for (Variable variable : transition.variables()) {
            known[variable.index()] = variable.isWholeFiring()
                    || (variable.forAll() == index && variable.origin() != Variable.Origin.LOOKED_UP);
        }
        this.colours = new Colour.Scalar[locals.length];
        for (int i = 0; i < locals.length; i++) {
            colours[i] = transition.variables().get(locals[i]).colour();
            recorded[i] = transition.variables().get(locals[i]).recorded();
        }
        this.lookUps = LookUps.order(transition, inner, known, index);
    }
}
