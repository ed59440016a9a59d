package io.petrigraph.examples.databuild;

import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.TransitionBuilder;

/** Declares how a ref gets another instance: the newest one is canonical, its key says which ref and which generation. */
final class Instances {
    private Instances() {}

    /** Creates the first instance of a ref, in a state. Returns its key. */
    static Expr createFirst(TransitionBuilder t, Expr ref, String state) {
        return create(t, ref, "Ref.New", state);
    }

    /** Creates the next instance of a ref, in place of the canonical instance {@code old}. Returns its key. */
    static Expr createNext(TransitionBuilder t, Expr ref, Expr old, String state) {
        t.unlink("Ref.canonical", ref, old);
        return create(t, ref, "Ref.Known", state);
    }

    private static Expr create(TransitionBuilder t, Expr ref, String refState, String state) {
        Expr generation = t.field(ref, "generation");
        Expr instance = Expr.plus(
                new Expr.Arithmetic(Expr.Operator.TIMES, ref, Expr.constant(DatabuildNet.MAX_INSTANCES)), generation);
        t.move(refState, "Ref.Known", ref, FieldValue.set("generation", Expr.plus(generation, Expr.constant(1))));
        t.guard(
                "refHasRoomForAnInstance",
                new Condition.Compare(
                        Condition.Comparison.LESS, generation, Expr.constant(DatabuildNet.MAX_INSTANCES)));
        t.create("Partition." + state, instance);
        t.link("Partition.of", instance, ref).link("Ref.canonical", ref, instance);
        return instance;
    }
}
