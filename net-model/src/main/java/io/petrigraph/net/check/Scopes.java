package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arcs of a transition one by one, each with the scope that it stands in and a name for messages. */
final class Scopes {
    /** {@code scope} is the for-all in which the arc stands, or {@link Variable#WHOLE_FIRING}. */
    record Scoped(Arc arc, int scope, int number, @Nullable Scoped parent, Transition transition, Net net) {

        /** Made only for a defect: hostile bytes may have very many arcs with long names. */
        String where() {
            String before = parent == null ? "transition " + quoted(transition.name()) : parent.where();
            return before + ", arc " + number + " (" + name(arc, net) + ")";
        }
    }

    private Scopes() {}

    static List<Scoped> of(Transition transition, Net net) {
        List<Scoped> all = new ArrayList<>();
        add(transition.arcs(), Variable.WHOLE_FIRING, null, transition, net, all);
        return all;
    }

    private static void add(
            List<Arc> arcs, int scope, @Nullable Scoped parent, Transition transition, Net net, List<Scoped> all) {
        int number = 1;
        for (Arc arc : arcs) {
            Scoped scoped = new Scoped(arc, scope, number++, parent, transition, net);
            all.add(scoped);
            if (arc instanceof Arc.ForAll forAll) {
                add(forAll.inner(), forAll.index(), scoped, transition, net, all);
            }
        }
    }

    private static String name(Arc arc, Net net) {
        if (arc instanceof Arc.Consume consume) {
            return "consume " + place(consume.place(), net);
        }
        if (arc instanceof Arc.Produce produce) {
            return "produce " + place(produce.place(), net);
        }
        if (arc instanceof Arc.Read read) {
            return "read " + place(read.place(), net);
        }
        if (arc instanceof Arc.Inhibit inhibit) {
            return "inhibit " + place(inhibit.place(), net);
        }
        if (arc instanceof Arc.Reset reset) {
            return "reset " + place(reset.place(), net);
        }
        if (arc instanceof Arc.Transfer transfer) {
            return "transfer " + place(transfer.place(), net);
        }
        if (arc instanceof Arc.Exists exists) {
            return (exists.present() ? "exists " : "not exists ")
                    + quoted(net.families().get(exists.family()).name());
        }
        return "for all";
    }

    private static String place(int id, Net net) {
        return quoted(net.places().get(id).name());
    }
}
