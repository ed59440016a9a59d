package io.petrigraph.examples.databuild;

import io.petrigraph.net.Column;
import io.petrigraph.net.Family;

/** The ids of the net's places and families, for code that asks a marking. */
final class Ids {
    static final int REF = family("Ref");
    static final int WANT = family("Want");
    static final int JOB_RUN = family("JobRun");
    static final int PARTITION = family("Partition");
    static final int TAINT = family("Taint");
    static final int CYCLE = family("Cycle");

    static final int REF_NAME = column("Ref", "name");
    static final int REF_GENERATION = column("Ref", "generation");
    static final int WANT_CAUSE = column("Want", "cause");

    static final int REF_CANONICAL = place("Ref.canonical");
    static final int REF_KNOWN = place("Ref.Known");

    static final int WANT_NEW = place("Want.New");
    static final int WANT_IDLE = place("Want.Idle");
    static final int WANT_BUILDING = place("Want.Building");
    static final int WANT_UPSTREAM_BUILDING = place("Want.UpstreamBuilding");
    static final int WANT_SUCCESSFUL = place("Want.Successful");
    static final int WANT_FAILED = place("Want.Failed");
    static final int WANT_UPSTREAM_FAILED = place("Want.UpstreamFailed");
    static final int WANT_CANCELED = place("Want.Canceled");
    static final int WANT_WANTS = place("Want.wants");
    static final int WANT_LACKS = place("Want.lacks");
    static final int WANT_EXPECTS = place("Want.expects");
    static final int WANT_AWAITS = place("Want.awaits");
    static final int WANT_HAD = place("Want.had");

    static final int JOB_RUN_QUEUED = place("JobRun.Queued");
    static final int JOB_RUN_RUNNING = place("JobRun.Running");
    static final int JOB_RUN_BUILDS = place("JobRun.builds");

    static final int PARTITION_MISSING = place("Partition.Missing");
    static final int PARTITION_BUILDING = place("Partition.Building");
    static final int PARTITION_LIVE = place("Partition.Live");
    static final int PARTITION_BUILT_BY = place("Partition.builtBy");
    static final int PARTITION_OF = place("Partition.of");
    static final int PARTITION_CANONICAL_OF = place("Partition.canonicalOf");
    static final int PARTITION_WAITS_FOR = place("Partition.waitsFor");
    static final int PARTITION_NEXT = place("Partition.next");

    static final int TAINT_TAINTS = place("Taint.taints");
    static final int CYCLE_MEMBERS = place("Cycle.members");
    static final int CYCLE_CLAIMED = place("Cycle.Claimed");

    private Ids() {}

    private static int place(String name) {
        return DatabuildNet.NET.place(name).id();
    }

    private static Family familyOf(String name) {
        return DatabuildNet.NET.families().stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int family(String name) {
        return familyOf(name).id();
    }

    private static int column(String family, String column) {
        return familyOf(family).columns().stream().map(Column::name).toList().indexOf(column);
    }
}
