package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.Transition;
import io.petrigraph.net.TransitionBuilder;
import java.util.List;

/**
 * What follows by itself between partitions, runs and the lists of those who wait. Each rule is woken by a link or row that
 * names all it needs, or finds it in a list that holds nothing else: none of them searches.
 */
final class PartitionRules {
    private PartitionRules() {}

    static void declare(NetBuilder net) {
        expect(net);
        serve(net);
        joinUpstream(net, false);
        joinUpstream(net, true);
        for (String end : List.of("Successful", "Canceled")) {
            release(net, end);
        }
        for (String end : List.of("Failed", "UpstreamFailed")) {
            giveUp(net, end);
        }
    }

    private static TransitionBuilder rule(NetBuilder net, String name) {
        return net.transition(name).eager(Transition.Eager.SAME_STEP);
    }

    /** Rules 1 and 2: whoever lacks a partition that is Building expects it from the run that builds it. */
    private static void expect(NetBuilder net) {
        TransitionBuilder t = rule(net, "Partition.expected");
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        Expr someone = t.free("someone", Colour.Primitive.LONG);
        t.in("Partition.Building", partition).read("Partition.lackedBy", partition, someone);
        t.forAll(each -> {
            Expr want = each.each("want");
            each.select("Partition.lackedBy", partition, want);
            Links.moveLink(each, "Want.lacks", "Want.expects", "Partition.expectedBy", want, partition);
        });
    }

    /** Rule 2: a run serves everybody who expects something of it, also who joined later. */
    private static void serve(NetBuilder net) {
        TransitionBuilder t = rule(net, "JobRun.serve");
        Expr want = t.free("want", Colour.Primitive.LONG);
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        Expr run = t.lookUp("run", Colour.Primitive.LONG);
        t.linked("Want.expects", want, partition).read("Partition.builtBy", partition, run);
        t.inhibit("JobRun.servicing", run, want);
        Links.put(t, "JobRun.servicing", "Want.servicedBy", run, want);
    }

    /** Rule 3: who comes to lack a partition whose build waits for upstream waits with it, and makes no second run. */
    private static void joinUpstream(NetBuilder net, boolean again) {
        TransitionBuilder t = rule(net, again ? "Want.joinUpstream[again]" : "Want.joinUpstream");
        Expr want = t.free("want", Colour.Primitive.LONG);
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        Expr upstream = t.lookUp("upstream", Colour.Primitive.LONG);
        t.linked("Partition.waitsFor", partition, upstream);
        Links.moveLink(t, "Want.lacks", "Want.awaits", "Partition.awaitedBy", want, partition);
        if (again) {
            t.linked("Want.derivedFrom", upstream, want);
        } else {
            t.inhibit("Want.derivedFrom", upstream, want);
            Links.put(t, "Want.derivedFrom", "Want.derivatives", upstream, want);
        }
    }

    /** Rule 3: the upstream is there (or nobody wants it any more): the build may be tried again, once. */
    private static void release(NetBuilder net, String end) {
        TransitionBuilder t = rule(net, "Partition.release[" + end + "]");
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        Expr upstream = t.free("upstream", Colour.Primitive.LONG);
        t.in("Want." + end, upstream).unlink("Partition.waitsFor", partition, upstream);
        t.forAll(each -> {
            Expr want = each.each("want");
            each.select("Partition.awaitedBy", partition, want);
            Links.moveLink(each, "Want.awaits", "Want.lacks", "Partition.lackedBy", want, partition);
        });
    }

    /** Rule 4: the upstream failed: the build is given up, and who waits for it learns why. */
    private static void giveUp(NetBuilder net, String end) {
        TransitionBuilder t = rule(net, "Partition.giveUp[" + end + "]");
        Expr partition = t.free("partition", Colour.Primitive.LONG);
        Expr upstream = t.free("upstream", Colour.Primitive.LONG);
        Expr cause = t.field(upstream, "cause");
        t.in("Want." + end, upstream).unlink("Partition.waitsFor", partition, upstream);
        // First the links, then the row: see JobRunEvents.failure.
        t.forAll(each -> {
            Expr want = each.each("want");
            each.select("Partition.awaitedBy", partition, want);
            Links.moveLink(each, "Want.awaits", "Want.blockedOn", "Partition.blocked", want, partition);
        });
        t.forAll(each -> {
            Expr same = each.each("same");
            each.select("Partition.waitsFor", partition, same)
                    .move("Partition.Missing", "Partition.Missing", partition, set("cause", cause));
        });
    }
}
