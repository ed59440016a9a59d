package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;

/**
 * How the state of a want follows from its lists (rules 1, 2 and 4); see {@link DatabuildNet}. A failure goes before
 * everything else.
 */
final class WantRules {
    private static final int FAIL = 2;
    private static final int FAIL_UPSTREAM = 1;

    private WantRules() {}

    static void declare(NetBuilder net) {
        for (String state : DatabuildNet.WAITING) {
            fail(net, "fail", state, "failedOn", "Failed", FAIL, "Failed");
            fail(net, "failUpstream", state, "blockedOn", "Missing", FAIL_UPSTREAM, "UpstreamFailed");
            succeed(net, state);
        }
        wait(net, "Idle", "UpstreamBuilding", "awaits");
        wait(net, "Building", "UpstreamBuilding", "awaits");
        wait(net, "Idle", "Building", "expects", "awaits");
        wait(net, "UpstreamBuilding", "Building", "expects", "awaits");
        wait(net, "Building", "Idle", "lacks", "awaits", "expects");
        wait(net, "UpstreamBuilding", "Idle", "lacks", "awaits", "expects");
    }

    private static TransitionBuilder rule(NetBuilder net, String name, String state) {
        return net.transition("Want." + name + "[" + state + "]").eager(Transition.Eager.SAME_STEP);
    }

    /** The want has something in one list, and nothing in others. */
    private static void wait(NetBuilder net, String from, String to, String some, String... none) {
        TransitionBuilder t = rule(net, "become" + to, from);
        Expr want = t.free("want", Colour.Primitive.LONG);
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        t.move("Want." + from, "Want." + to, want).linked("Want." + some, want, partition);
        for (String list : none) {
            t.inhibit("Want." + list, want, Expr.any());
        }
    }

    /** The join: nothing is lacking any more, whoever built it. */
    private static void succeed(NetBuilder net, String state) {
        TransitionBuilder t = rule(net, "succeed", state);
        Expr want = t.free("want", Colour.Primitive.LONG);
        t.move("Want." + state, "Want.Successful", want);
        for (String list : DatabuildNet.LISTS) {
            t.inhibit("Want." + list, want, Expr.any());
        }
        t.inhibit("Want.failedOn", want, Expr.any()).inhibit("Want.blockedOn", want, Expr.any());
    }

    private static void fail(
            NetBuilder net, String name, String state, String edge, String partitionState, int priority, String end) {
        TransitionBuilder t = rule(net, name, state).priority(priority);
        Expr want = t.free("want", Colour.Primitive.LONG);
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        t.linked("Want." + edge, want, partition).in("Partition." + partitionState, partition);
        t.move("Want." + state, "Want." + end, want, set("cause", t.field(partition, "cause")));
        Links.emptyLists(t, want);
    }
}
