package io.petrigraph.examples.databuild;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.Invariant.Scope;
import io.petrigraph.net.NetBuilder;
import java.util.List;

/** What must hold after every step, and what only at the end of a transaction. Each looks at one row and its links. */
final class Invariants {
    private Invariants() {}

    static void declare(NetBuilder net) {
        commit(net, "aWantIsSubmitted", "Want", List.of("Want.New"), Invariants::isSubmitted);
        step(net, "aWantHasARef", "Want", List.of("Want.wants", "Want.had"), Invariants::hasARef);
        step(
                net,
                "aSuccessfulWantHasLivePartitions",
                "Want",
                List.of("Want.wants", "Partition.Live"),
                Invariants::hasLivePartitions);
        step(
                net,
                "aWantIsInTheStateOfItsLists",
                "Want",
                List.of("Want.lacks", "Want.expects", "Want.awaits"),
                Invariants::isInTheStateOfItsLists);
        commit(net, "aRunBuildsSomething", "JobRun", List.of("JobRun.builds"), Invariants::buildsSomething);
        step(
                net,
                "aRunUnderWayBuildsWhatIsBuilding",
                "JobRun",
                List.of("JobRun.builds", "Partition.Building"),
                Invariants::buildsWhatIsBuilding);
        step(
                net,
                "aBuildingOrLivePartitionIsBuiltByOneRun",
                "Partition",
                List.of("Partition.builtBy"),
                Invariants::isBuiltByOneRun);
        step(
                net,
                "aRefIsBuiltByOneRunAtATime",
                "Partition",
                List.of("Partition.builtBy", "Partition.canonicalOf", "JobRun.Queued", "JobRun.Running"),
                Invariants::isBuiltByOneRunAtATime);
        step(net, "theCanonicalInstanceIsTheNewest", "Ref", List.of("Ref.canonical"), Invariants::canonicalIsNewest);
        commit(net, "aTaintTaintsSomething", "Taint", List.of("Taint.taints"), Invariants::taintsSomething);
        commit(net, "aCycleIsClosed", "Cycle", List.of("Cycle.Claimed"), Invariants::isClosed);
    }

    private static void step(NetBuilder net, String name, String entity, List<String> reads, GuardFunction function) {
        net.invariant(name, entity, reads, Scope.STEP, function);
    }

    private static void commit(NetBuilder net, String name, String entity, List<String> reads, GuardFunction function) {
        net.invariant(name, entity, reads, Scope.COMMIT, function);
    }

    private static boolean isSubmitted(BindingView view) {
        return view.stateOf(Ids.WANT, view.value(0)) != Ids.WANT_NEW;
    }

    private static boolean hasARef(BindingView view) {
        long want = view.value(0);
        int state = view.stateOf(Ids.WANT, want);
        return state == Ids.WANT_NEW
                || state == Ids.WANT_CANCELED
                || view.linkCount(Ids.WANT_WANTS, want) + view.linkCount(Ids.WANT_HAD, want) > 0;
    }

    private static boolean hasLivePartitions(BindingView view) {
        long want = view.value(0);
        return view.stateOf(Ids.WANT, want) != Ids.WANT_SUCCESSFUL
                || allIn(view, Ids.WANT_WANTS, want, Ids.PARTITION_LIVE);
    }

    private static boolean isInTheStateOfItsLists(BindingView view) {
        long want = view.value(0);
        int state = view.stateOf(Ids.WANT, want);
        if (state == Ids.WANT_NEW) {
            return true;
        }
        boolean awaits = view.linkCount(Ids.WANT_AWAITS, want) > 0;
        boolean expects = view.linkCount(Ids.WANT_EXPECTS, want) > 0;
        boolean lacks = view.linkCount(Ids.WANT_LACKS, want) > 0;
        if (awaits) {
            return state == Ids.WANT_UPSTREAM_BUILDING;
        }
        if (expects) {
            return state == Ids.WANT_BUILDING;
        }
        boolean waits = state == Ids.WANT_IDLE || state == Ids.WANT_BUILDING || state == Ids.WANT_UPSTREAM_BUILDING;
        return lacks ? state == Ids.WANT_IDLE : !waits;
    }

    private static boolean buildsSomething(BindingView view) {
        long run = view.value(0);
        return !isUnderWay(view, run) || view.linkCount(Ids.JOB_RUN_BUILDS, run) > 0;
    }

    private static boolean buildsWhatIsBuilding(BindingView view) {
        long run = view.value(0);
        return !isUnderWay(view, run) || allIn(view, Ids.JOB_RUN_BUILDS, run, Ids.PARTITION_BUILDING);
    }

    private static boolean isBuiltByOneRun(BindingView view) {
        long partition = view.value(0);
        int state = view.stateOf(Ids.PARTITION, partition);
        long builders = view.linkCount(Ids.PARTITION_BUILT_BY, partition);
        return state == Ids.PARTITION_MISSING ? builders == 0 : builders == 1;
    }

    /** Only the newest instance of a ref may be Building, and the run that builds it is under way. */
    private static boolean isBuiltByOneRunAtATime(BindingView view) {
        long partition = view.value(0);
        boolean canonical = view.linkCount(Ids.PARTITION_CANONICAL_OF, partition) == 1;
        int state = view.stateOf(Ids.PARTITION, partition);
        if (state == Ids.PARTITION_MISSING) {
            return canonical;
        }
        if (state != Ids.PARTITION_BUILDING) {
            return true;
        }
        long run = view.linkTarget(Ids.PARTITION_BUILT_BY, view.linkCursor(Ids.PARTITION_BUILT_BY, partition, -1));
        return canonical && isUnderWay(view, run);
    }

    private static boolean canonicalIsNewest(BindingView view) {
        long ref = view.value(0);
        long generation = view.field(Ids.REF, ref, Ids.REF_GENERATION);
        long cursor = view.linkCursor(Ids.REF_CANONICAL, ref, -1);
        return generation == 0
                ? cursor < 0
                : cursor >= 0
                        && view.linkTarget(Ids.REF_CANONICAL, cursor)
                                == ref * DatabuildNet.MAX_INSTANCES + generation - 1;
    }

    private static boolean taintsSomething(BindingView view) {
        return view.linkCount(Ids.TAINT_TAINTS, view.value(0)) > 0;
    }

    private static boolean isClosed(BindingView view) {
        return view.stateOf(Ids.CYCLE, view.value(0)) != Ids.CYCLE_CLAIMED;
    }

    private static boolean isUnderWay(BindingView view, long run) {
        int state = view.stateOf(Ids.JOB_RUN, run);
        return state == Ids.JOB_RUN_QUEUED || state == Ids.JOB_RUN_RUNNING;
    }

    private static boolean allIn(BindingView view, int edgePlace, long key, int state) {
        long cursor = view.linkCursor(edgePlace, key, -1);
        while (cursor >= 0) {
            if (view.stateOf(Ids.PARTITION, view.linkTarget(edgePlace, cursor)) != state) {
                return false;
            }
            cursor = view.linkCursor(edgePlace, key, cursor);
        }
        return true;
    }
}
