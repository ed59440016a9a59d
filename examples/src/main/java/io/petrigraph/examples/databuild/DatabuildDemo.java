package io.petrigraph.examples.databuild;

import io.petrigraph.declare.One;
import io.petrigraph.examples.databuild.graph.Components;
import io.petrigraph.examples.databuild.graph.DependencyGraph;
import io.petrigraph.runtime.Engine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays the world around the net: callers who want every ref of a graph, and workers who run what is queued. It decides
 * nothing about wants, runs or partitions: it looks at a view, reports what a worker would report, and the net's own rules
 * do the rest. Built time is simulated and never slept.
 *
 * <pre>
 *   want all refs --> [ idle wants lack refs --> queue a run for each --> run it: success | failure | missing deps ]*
 *                     nothing idle, some wait for ever --> claim the cycles
 * </pre>
 *
 * <p>One thread calls {@link #run}; the clients are threads of its own.
 */
public final class DatabuildDemo {
    /**
     * What to play.
     *
     * @param batchCycles one job builds all members of a dependency cycle; otherwise who wants one must fail
     * @param failuresPercent how many refs of a hundred fail when they are built, by a hash of seed and ref
     */
    public record Settings(DependencyGraph graph, boolean batchCycles, int failuresPercent, long seed, int clients) {}

    /** Told now and then how far it is: done out of total refs. */
    @FunctionalInterface
    public interface ProgressListener {
        /** {@code done} refs of {@code total} are {@code what}: first wanted, then live. */
        void progress(String what, long done, long total);
    }

    /** Eager firings that one event may cause for each ref: at worst all of them wait for what the event gives up. */
    private static final int CASCADE_FIRINGS_PER_REF = 16;

    private static final int LEAST_CASCADE_LIMIT = 1 << 16;

    private final DatabuildEngine databuild;
    private final Settings settings;
    private final Components components;
    private final Clients clients;
    private final ProgressListener listener;
    private long nextWant;
    private long nextRun;
    private long nextCycle;

    /** A demo over an open engine of {@link DatabuildNet#NET}. */
    public DatabuildDemo(Engine engine, Settings settings, LatencyRecorder latencies, ProgressListener listener) {
        this.databuild = DatabuildEngine.over(engine);
        this.settings = settings;
        this.components = Components.of(settings.graph());
        this.clients = new Clients(databuild, settings.clients(), latencies);
        this.listener = listener;
    }

    /** What {@link io.petrigraph.runtime.EngineContext#cascadeLimit} must be for a graph: one cycle may hold up all of it. */
    public static int cascadeLimit(DependencyGraph graph) {
        return (int) Math.min(Integer.MAX_VALUE, LEAST_CASCADE_LIMIT + (long) CASCADE_FIRINGS_PER_REF * graph.size());
    }

    /** Plays until no want waits any more. Returns how many events were sent. */
    public long run() {
        try (Clients threads = clients) {
            wantEverything();
            while (buildRound() || breakCycles()) {
                tellLive();
            }
            tellLive();
            return threads.events();
        }
    }

    /** How many events were refused; the demo expects none. */
    public long rejected() {
        return clients.rejected();
    }

    private void tellLive() {
        try (DatabuildView view = databuild.view()) {
            listener.progress(
                    "live", view.partitionsLive().count(), settings.graph().size());
        }
    }

    private void wantEverything() {
        List<Clients.Job> jobs = new ArrayList<>();
        for (int ref = 0; ref < settings.graph().size(); ref++) {
            int of = ref;
            long want = nextWant++;
            String name = settings.graph().name(ref);
            jobs.add(batch -> {
                batch.refCreate(of, name);
                wantCreate(batch, want).ask(of).submit();
            });
        }
        inChunks(jobs.size(), (from, to) -> {
            clients.run(jobs.subList(from, to));
            listener.progress("wanted", to, settings.graph().size());
        });
    }

    private static void inChunks(int jobs, Chunk chunk) {
        for (int from = 0; from < jobs; from += Clients.CHUNK_JOBS) {
            chunk.run(from, Math.min(jobs, from + Clients.CHUNK_JOBS));
        }
    }

    @FunctionalInterface
    private interface Chunk {
        void run(int from, int to);
    }

    private static DatabuildLive.Want.New wantCreate(DatabuildBatch batch, long want) {
        return batch.wantCreate(want, 0, 0, 0, "demo", "");
    }

    /** One run for each job that somebody lacks. False where nobody lacks anything. */
    private boolean buildRound() {
        List<int[]> runs = new ArrayList<>();
        try (DatabuildView view = databuild.view()) {
            for (int job : lackedJobs(view)) {
                runs.add(refsOf(job));
            }
        }
        long firstRun = nextRun;
        nextRun += runs.size();
        clients.run(queueing(runs, firstRun));
        inChunks(runs.size(), (from, to) -> {
            clients.run(reporting(runs.subList(from, to), firstRun + from));
            tellLive();
        });
        return !runs.isEmpty();
    }

    /** In the order of wants and refs, so that the play is the same whichever way the rows lie. */
    private Set<Integer> lackedJobs(DatabuildView view) {
        SortedMap<Long, SortedSet<Integer>> lacked = new TreeMap<>();
        for (DatabuildSeen.Want want : view.wantsIdle()) {
            SortedSet<Integer> refs = lacked.computeIfAbsent(want.id(), id -> new TreeSet<>());
            for (DatabuildSeen.Partition partition : want.lacks()) {
                refs.add(refOf(partition.id()));
            }
        }
        Set<Integer> jobs = new LinkedHashSet<>();
        lacked.values()
                .forEach(refs -> refs.forEach(ref -> jobs.add(settings.batchCycles() ? components.of(ref) : ref)));
        return jobs;
    }

    private static int refOf(long partition) {
        return (int) (partition / Databuild.MAX_INSTANCES);
    }

    private int[] refsOf(int job) {
        if (!settings.batchCycles()) {
            return new int[] {job};
        }
        int[] refs = new int[components.size(job)];
        for (int i = 0; i < refs.length; i++) {
            refs[i] = components.member(job, i);
        }
        return refs;
    }

    private static List<Clients.Job> queueing(List<int[]> runs, long firstRun) {
        List<Clients.Job> jobs = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int[] refs = runs.get(i);
            long run = firstRun + i;
            jobs.add(batch -> {
                DatabuildLive.JobRun.Queued queued = batch.jobRunBuffer(run, "build");
                for (int ref : refs) {
                    queued = queued.build(ref);
                }
                queued.run();
            });
        }
        return jobs;
    }

    /** What the workers of these runs report, from what was there when the chunk began. */
    private List<Clients.Job> reporting(List<int[]> runs, long firstRun) {
        List<Clients.Job> jobs = new ArrayList<>();
        try (DatabuildView view = databuild.view()) {
            for (int i = 0; i < runs.size(); i++) {
                long run = firstRun + i;
                int[] refs = runs.get(i);
                Set<Integer> missing = missing(view, refs);
                if (missing.isEmpty()) {
                    jobs.add(finish(run, refs));
                } else {
                    jobs.add(missingDeps(run, nextWant++, missing));
                }
            }
        }
        return jobs;
    }

    private Set<Integer> missing(DatabuildView view, int[] refs) {
        Set<Integer> missing = new LinkedHashSet<>();
        for (int ref : refs) {
            for (int dependency : settings.graph().dependencies(ref)) {
                boolean together = settings.batchCycles() && components.of(dependency) == components.of(ref);
                if (!together && !isLive(view, dependency)) {
                    missing.add(dependency);
                }
            }
        }
        return missing;
    }

    private static boolean isLive(DatabuildView view, int ref) {
        One<DatabuildSeen.Partition> canonical = view.ref(ref).canonical();
        return canonical.isPresent() && canonical.get() instanceof DatabuildSeen.Partition.Live;
    }

    private Clients.Job finish(long run, int[] refs) {
        for (int ref : refs) {
            if (fails(settings.seed(), ref, settings.failuresPercent())) {
                String cause = "build of " + settings.graph().name(ref) + " failed";
                return batch -> batch.jobRunRunning(run).fail(cause);
            }
        }
        return batch -> batch.jobRunRunning(run).succeed();
    }

    private static Clients.Job missingDeps(long run, long want, Set<Integer> missing) {
        return batch -> {
            DatabuildLive.Want.New upstream = wantCreate(batch, want);
            for (int ref : missing) {
                upstream = upstream.ask(ref);
            }
            batch.jobRunRunning(run).missDeps(upstream);
            upstream.submit();
        };
    }

    /** Whether the build of a ref fails: a hash of seed and ref, so that it is the same whenever it is asked. */
    static boolean fails(long seed, int ref, int percent) {
        long z = (seed * 0x9E3779B97F4A7C15L) ^ ((ref + 1L) * 0xBF58476D1CE4E5B9L);
        z = (z ^ (z >>> 30)) * 0x94D049BB133111EBL;
        return Long.remainderUnsigned(z ^ (z >>> 31), 100) < percent;
    }

    /** Nobody is idle, and some wait: then they wait for each other. False where nobody waits. */
    private boolean breakCycles() {
        List<List<Integer>> cycles;
        try (DatabuildView view = databuild.view()) {
            cycles = new WaitCycles(view).find();
        }
        for (List<Integer> cycle : cycles) {
            long id = nextCycle++;
            clients.run(List.of(batch -> claim(batch, id, cycle)));
        }
        return !cycles.isEmpty();
    }

    private static void claim(DatabuildBatch batch, long id, List<Integer> cycle) {
        DatabuildLive.Cycle.Claimed claimed = batch.cycleClaim(id).start(cycle.get(0));
        for (int i = 1; i <= cycle.size(); i++) {
            claimed = claimed.step(cycle.get(i % cycle.size()));
        }
        claimed.close();
    }
}
