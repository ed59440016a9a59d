package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;

/**
 * What callers ask for. A want is made in one transaction: {@code WantCreate}, {@code WantRef} for each ref, and
 * {@code WantSubmit}; the commit refuses a want that is still New.
 */
final class WantEvents {
    private WantEvents() {}

    static void declare(NetBuilder net) {
        refCreate(net);
        wantCreate(net);
        wantRefFirst(net);
        wantRefAgain(net, "Tainted");
        wantRefAgain(net, "Failed");
        wantRefThere(net, "Missing");
        wantRefThere(net, "Building");
        wantRefThere(net, "Live");
        TransitionBuilder submit = net.transition("WantSubmit");
        submit.move("Want.New", "Want.Idle", submit.key("want"));
        for (String state : List.of("New", "Idle", "Building", "UpstreamBuilding")) {
            wantCancel(net, state);
        }
    }

    private static void refCreate(NetBuilder net) {
        TransitionBuilder t = net.transition("RefCreate");
        Expr ref = t.key("ref");
        t.create("Ref.New", ref, set("name", t.parameter("name", Colour.Primitive.STRING)));
        t.guard(
                "refIsFrom0ToBelowMaxRefs",
                new Condition.And(List.of(
                        new Condition.Compare(Condition.Comparison.GREATER_OR_EQUAL, ref, Expr.constant(0)),
                        new Condition.Compare(Condition.Comparison.LESS, ref, Expr.constant(DatabuildNet.MAX_REFS)))));
    }

    private static void wantCreate(NetBuilder net) {
        TransitionBuilder t = net.transition("WantCreate");
        Expr want = t.key("want");
        t.create(
                "Want.New",
                want,
                set("dataTimestamp", t.key("dataTimestamp")),
                set("ttlSeconds", t.key("ttlSeconds")),
                set("slaSeconds", t.key("slaSeconds")),
                set("source", t.parameter("source", Colour.Primitive.STRING)),
                set("comment", t.parameter("comment", Colour.Primitive.STRING)));
    }

    /** The ref never had an instance: it gets its first. */
    private static void wantRefFirst(NetBuilder net) {
        TransitionBuilder t = net.transition("WantRef[first]").event("WantRef").priority(3);
        Expr want = t.key("want");
        Expr ref = t.key("ref");
        t.in("Want.New", want);
        Expr instance = Instances.createFirst(t, ref, "Missing");
        t.link("Want.wants", want, instance).link("Want.lacks", want, instance);
    }

    /** The newest instance cannot become Live any more: the ref gets another one. */
    private static void wantRefAgain(NetBuilder net, String state) {
        TransitionBuilder t =
                net.transition("WantRef[" + state + "]").event("WantRef").priority(2);
        Expr want = t.key("want");
        Expr ref = t.key("ref");
        Expr old = t.lookUp("old", Colour.Primitive.LONG);
        t.in("Want.New", want).in("Partition." + state, old);
        Expr instance = Instances.createNext(t, ref, old, "Missing");
        t.link("Want.wants", want, instance).link("Want.lacks", want, instance);
    }

    private static void wantRefThere(NetBuilder net, String state) {
        TransitionBuilder t =
                net.transition("WantRef[" + state + "]").event("WantRef").priority(1);
        Expr want = t.key("want");
        Expr ref = t.key("ref");
        Expr instance = t.lookUp("instance", Colour.Primitive.LONG);
        t.in("Want.New", want).linked("Ref.canonical", ref, instance).in("Partition." + state, instance);
        t.link("Want.wants", want, instance);
        if (!state.equals("Live")) {
            t.link("Want.lacks", want, instance);
        }
    }

    /** Only the want ends: a run that is under way goes on, for whoever else wants its partitions. */
    private static void wantCancel(NetBuilder net, String state) {
        TransitionBuilder t = net.transition("WantCancel[" + state + "]").event("WantCancel");
        Expr want = t.key("want");
        t.move("Want." + state, "Want.Canceled", want);
        Links.emptyLists(t, want);
    }
}
