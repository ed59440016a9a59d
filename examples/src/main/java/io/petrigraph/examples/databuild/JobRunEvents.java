package io.petrigraph.examples.databuild;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/**
 * What workers report. A run is made in one transaction: {@code JobRunBuffer}, {@code JobRunBuild} for each ref that it
 * will build, {@code JobRunServe} for each want that the caller says it serves; the commit refuses a run that builds
 * nothing. {@code JobRunMissingDeps} takes the derivative want of its transaction: {@code WantCreate}, {@code WantRef} for
 * each missing ref, {@code JobRunMissingDeps}, {@code WantSubmit}.
 */
final class JobRunEvents {
    private JobRunEvents() {}

    static void declare(NetBuilder net) {
        TransitionBuilder buffer = net.transition("JobRunBuffer");
        buffer.create(
                "JobRun.Queued", buffer.key("run"), set("label", buffer.parameter("label", Colour.Primitive.STRING)));
        buildFirst(net);
        buildAgain(net, "Tainted");
        buildAgain(net, "Failed");
        buildMissing(net);
        serve(net);
        TransitionBuilder queue = net.transition("JobRunQueue");
        queue.move("JobRun.Queued", "JobRun.Running", queue.key("run"));
        TransitionBuilder heartbeat = net.transition("JobRunHeartbeat");
        heartbeat.move(
                "JobRun.Running", "JobRun.Running", heartbeat.key("run"), set("heartbeatAt", heartbeat.key("at")));
        success(net);
        failure(net);
        cancel(net, "Queued");
        cancel(net, "Running");
        missingDeps(net);
    }

    /** The ref never had an instance, nobody wants it: a batch builds it along. */
    private static void buildFirst(NetBuilder net) {
        TransitionBuilder t =
                net.transition("JobRunBuild[first]").event("JobRunBuild").priority(3);
        Expr run = t.key("run");
        Expr ref = t.key("ref");
        t.in("JobRun.Queued", run).link("JobRun.builds", run, Instances.createFirst(t, ref, "Building"));
    }

    /** A rebuild: the old run keeps the old instance. */
    private static void buildAgain(NetBuilder net, String state) {
        TransitionBuilder t = net.transition("JobRunBuild[" + state + "]")
                .event("JobRunBuild")
                .priority(2);
        Expr run = t.key("run");
        Expr ref = t.key("ref");
        Expr old = t.lookUp("old", Colour.Primitive.LONG);
        t.in("JobRun.Queued", run).in("Partition." + state, old);
        t.link("JobRun.builds", run, Instances.createNext(t, ref, old, "Building"));
    }

    private static void buildMissing(NetBuilder net) {
        TransitionBuilder t =
                net.transition("JobRunBuild[Missing]").event("JobRunBuild").priority(1);
        Expr run = t.key("run");
        Expr ref = t.key("ref");
        Expr instance = t.lookUp("instance", Colour.Primitive.LONG);
        t.in("JobRun.Queued", run).linked("Ref.canonical", ref, instance);
        t.inhibit("Partition.waitsFor", instance, Expr.any());
        t.move("Partition.Missing", "Partition.Building", instance);
        t.link("JobRun.builds", run, instance);
    }

    /** Whom a run serves follows from what it builds: the event is refused where the caller is mistaken. */
    private static void serve(NetBuilder net) {
        TransitionBuilder t = net.transition("JobRunServe");
        Expr run = t.key("run");
        t.in("JobRun.Queued", run).linked("JobRun.servicing", run, t.key("want"));
    }

    private static void success(NetBuilder net) {
        TransitionBuilder t = net.transition("JobRunSuccess");
        Expr run = t.key("run");
        t.move("JobRun.Running", "JobRun.Succeeded", run);
        t.forAll(each -> {
            Expr partition = each.each("served");
            Expr want = each.each("want");
            each.select("JobRun.builds", run, partition).select("Partition.expectedBy", partition, want);
            each.unlink("Want.expects", want, partition);
        });
        movePartitions(t, run, "Live");
    }

    /** Fails what it built, and by {@link WantRules} the wants that need it. */
    private static void failure(NetBuilder net) {
        TransitionBuilder t = net.transition("JobRunFailure");
        Expr run = t.key("run");
        Expr cause = t.parameter("cause", Colour.Primitive.STRING);
        t.move("JobRun.Running", "JobRun.Failed", run, set("cause", cause));
        // The links come first: the rules that they wake know both ends, those of a partition would search its list.
        passOn(t, run, "failedOn", "failed");
        movePartitions(t, run, "Failed", set("cause", cause));
    }

    private static void cancel(NetBuilder net, String state) {
        TransitionBuilder t = net.transition("JobRunCancel[" + state + "]").event("JobRunCancel");
        Expr run = t.key("run");
        t.move("JobRun." + state, "JobRun.Canceled", run);
        passOn(t, run, "lacks", "lackedBy");
        t.forAll(each -> {
            Expr partition = each.each("partition");
            each.select("JobRun.builds", run, partition).unlink("JobRun.builds", run, partition);
            each.move("Partition.Building", "Partition.Missing", partition);
        });
    }

    private static void missingDeps(NetBuilder net) {
        TransitionBuilder t = net.transition("JobRunMissingDeps");
        Expr run = t.key("run");
        Expr derivative = t.key("derivative");
        t.move("JobRun.Running", "JobRun.DepMiss", run).in("Want.New", derivative);
        for (String state : new String[] {"Building", "UpstreamBuilding"}) {
            t.forAll(each -> {
                Expr want = each.each("served" + state);
                each.select("JobRun.servicing", run, want).whereIn("Want." + state, want);
                each.link("Want.derivedFrom", derivative, want);
            });
        }
        passOn(t, run, "awaits", "awaitedBy");
        t.forAll(each -> {
            Expr partition = each.each("partition");
            each.select("JobRun.builds", run, partition).unlink("JobRun.builds", run, partition);
            each.move("Partition.Building", "Partition.Missing", partition);
            each.link("Partition.waitsFor", partition, derivative);
        });
    }

    /** Whoever expects a partition of the run has it in another list now. */
    private static void passOn(TransitionBuilder t, Expr run, String list, String inverse) {
        t.forAll(each -> {
            Expr partition = each.each("expected");
            Expr want = each.each("want");
            each.select("JobRun.builds", run, partition).select("Partition.expectedBy", partition, want);
            Links.moveLink(each, "Want.expects", "Want." + list, "Partition." + inverse, want, partition);
        });
    }

    private static void movePartitions(
            TransitionBuilder t, Expr run, String state, io.petrigraph.net.FieldValue... sets) {
        t.forAll(each -> {
            Expr partition = each.each("partition");
            each.select("JobRun.builds", run, partition)
                    .move("Partition.Building", "Partition." + state, partition, sets);
        });
    }
}
