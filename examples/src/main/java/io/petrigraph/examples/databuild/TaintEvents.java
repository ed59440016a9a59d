package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;

/**
 * What turned out to be wrong. A taint is made in one transaction: {@code TaintCreate}, and {@code TaintRef} for each ref,
 * whose newest instance must be Live. Who still waits for other things too gets a new instance at once; otherwise the next
 * want or run makes it. {@code TaintCancel} gives back what nobody has begun to replace.
 */
final class TaintEvents {
    private TaintEvents() {}

    static void declare(NetBuilder net) {
        TransitionBuilder create = net.transition("TaintCreate");
        create.create(
                "Taint.Active",
                create.key("taint"),
                set("reason", create.parameter("reason", Colour.Primitive.STRING)));
        for (String state : List.of("New", "Idle", "Building", "UpstreamBuilding")) {
            taintWanted(net, state);
        }
        taint(net.transition("TaintRef[unwanted]"));
        cancel(net);
    }

    /** A want in this state still needs the instance: all such wants turn to a new one. */
    private static void taintWanted(NetBuilder net, String state) {
        TransitionBuilder t = net.transition("TaintRef[" + state + "]").priority(1);
        Tainted tainted = taint(t);
        Expr waiting = t.free("waiting", Colour.Primitive.LONG);
        t.read("Partition.wantedBy", tainted.instance, waiting).in("Want." + state, waiting);
        Expr instance = Instances.createNext(t, tainted.ref, tainted.instance, "Missing");
        for (String any : List.of("New", "Idle", "Building", "UpstreamBuilding")) {
            t.forAll(each -> {
                Expr want = each.each("want" + any);
                each.select("Partition.wantedBy", tainted.instance, want).whereIn("Want." + any, want);
                each.unlink("Want.wants", want, tainted.instance);
                each.link("Want.wants", want, instance).link("Want.lacks", want, instance);
            });
        }
    }

    private record Tainted(Expr ref, Expr instance) {}

    /** The instance is tainted; who was served with it has had it. */
    private static Tainted taint(TransitionBuilder t) {
        t.event("TaintRef");
        Expr taint = t.key("taint");
        Expr ref = t.key("ref");
        Expr instance = t.lookUp("instance", Colour.Primitive.LONG);
        t.in("Taint.Active", taint).linked("Ref.canonical", ref, instance);
        t.move("Partition.Live", "Partition.Tainted", instance).link("Taint.taints", taint, instance);
        t.forAll(each -> {
            Expr want = each.each("served");
            each.select("Partition.wantedBy", instance, want).whereIn("Want.Successful", want);
            Links.moveLink(each, "Want.wants", "Want.had", "Partition.hadBy", want, instance);
        });
        return new Tainted(ref, instance);
    }

    private static void cancel(NetBuilder net) {
        TransitionBuilder t = net.transition("TaintCancel");
        Expr taint = t.key("taint");
        t.move("Taint.Active", "Taint.Canceled", taint);
        t.forAll(each -> {
            Expr instance = each.each("instance");
            each.select("Taint.taints", taint, instance)
                    .select("Partition.canonicalOf", instance, each.each("ref"))
                    .move("Partition.Tainted", "Partition.Live", instance);
        });
    }
}
