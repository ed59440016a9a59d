package io.petrigraph.examples.databuild;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import java.util.List;

/**
 * The net of databuild: its entities and edges; {@link WantEvents}, {@link JobRunEvents} and {@link TaintEvents} add what
 * callers may ask for, {@link WantRules} and {@link PartitionRules} what follows by itself, {@link Invariants} what must
 * always hold.
 *
 * <p>What a want waits for stands in three lists that the rules keep, so that nobody ever searches for it. For each
 * partition that a want still lacks exactly one of them has a link:
 *
 * <pre>
 *   Want.lacks     nobody builds it                    Want is UpstreamBuilding  where awaits is not empty, else
 *   Want.expects   a run that builds it is under way           Building          where expects is not empty, else
 *   Want.awaits    its build waits for upstream                Idle              where lacks is not empty, else
 *                                                              Successful
 * </pre>
 *
 * Terminal wants have none of these links, so the lists of a partition hold only those who wait.
 */
public final class DatabuildNet {
    /** The number of instances that one ref may have; the key of an instance is {@code ref * MAX_INSTANCES + generation}. */
    public static final long MAX_INSTANCES = 1L << 20;
    /** Refs have keys from 0 to below this. */
    public static final long MAX_REFS = 1L << 43;

    /** The states in which a want waits. */
    static final List<String> WAITING = List.of("Idle", "Building", "UpstreamBuilding");
    /** The edges from a want to what it waits for. */
    static final List<String> LISTS = List.of("lacks", "expects", "awaits");

    /** The net. */
    public static final Net NET = declare();

    private DatabuildNet() {}

    private static Net declare() {
        NetBuilder net = Net.builder("Databuild");
        declareEntities(net);
        declareWantEdges(net);
        declareBuildEdges(net);
        WantEvents.declare(net);
        JobRunEvents.declare(net);
        TaintEvents.declare(net);
        CycleEvents.declare(net);
        PartitionRules.declare(net);
        WantRules.declare(net);
        Invariants.declare(net);
        return net.build();
    }

    private static void declareEntities(NetBuilder net) {
        Colour.Scalar number = Colour.Primitive.LONG;
        Colour.Scalar text = Colour.Primitive.STRING;
        net.entity("Ref")
                .uniqueField("name", text)
                .field("generation", number) // how many instances there have been
                .states("New", "Known"); // Known once it has an instance
        net.entity("Want")
                .field("dataTimestamp", number)
                .field("ttlSeconds", number)
                .field("slaSeconds", number)
                .field("source", text)
                .field("comment", text)
                .field("cause", text) // why it failed
                .states(
                        "New",
                        "Idle",
                        "Building",
                        "UpstreamBuilding",
                        "Successful",
                        "Failed",
                        "UpstreamFailed",
                        "Canceled");
        net.entity("JobRun")
                .field("label", text)
                .field("heartbeatAt", number)
                .field("cause", text)
                .states("Queued", "Running", "Succeeded", "Failed", "Canceled", "DepMiss");
        net.entity("Partition")
                .field("cause", text) // why it failed, or why its last build was given up
                .states("Missing", "Building", "Live", "Failed", "Tainted");
        net.entity("Taint").field("reason", text).states("Active", "Canceled");
        net.entity("Cycle").field("name", text).states("Claimed", "Found");
    }

    private static void declareWantEdges(NetBuilder net) {
        net.edge("Want.wants").from("Want").to("Partition").inverse("Partition.wantedBy");
        net.edge("Want.lacks").from("Want").to("Partition").inverse("Partition.lackedBy");
        net.edge("Want.expects").from("Want").to("Partition").inverse("Partition.expectedBy");
        net.edge("Want.awaits").from("Want").to("Partition").inverse("Partition.awaitedBy");
        net.edge("Want.failedOn").from("Want").to("Partition").inverse("Partition.failed");
        net.edge("Want.blockedOn").from("Want").to("Partition").inverse("Partition.blocked");
        net.edge("Want.had").from("Want").to("Partition").inverse("Partition.hadBy"); // until it was tainted
        net.edge("Want.derivedFrom").from("Want").to("Want").inverse("Want.derivatives");
    }

    private static void declareBuildEdges(NetBuilder net) {
        net.edge("JobRun.servicing").from("JobRun").to("Want").inverse("Want.servicedBy");
        net.edge("JobRun.builds").from("JobRun").to("Partition").fromOne().inverse("Partition.builtBy");
        net.edge("Partition.of").from("Partition").to("Ref").toOne().inverse("Ref.instances");
        net.edge("Ref.canonical").from("Ref").to("Partition").toOne().fromOne().inverse("Partition.canonicalOf");
        net.edge("Partition.waitsFor").from("Partition").to("Want").toOne().inverse("Want.holdsUp");
        net.edge("Taint.taints").from("Taint").to("Partition").inverse("Partition.taintedBy");
        net.edge("Cycle.members").from("Cycle").to("Partition").inverse("Partition.cycles");
        net.edge("Partition.next")
                .from("Partition")
                .to("Partition")
                .toOne()
                .fromOne()
                .inverse("Partition.previous");
    }
}
