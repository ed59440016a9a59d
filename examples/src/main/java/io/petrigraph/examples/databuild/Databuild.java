package io.petrigraph.examples.databuild;

import io.petrigraph.declare.Any;
import io.petrigraph.declare.Case;
import io.petrigraph.declare.Each;
import io.petrigraph.declare.Eager;
import io.petrigraph.declare.Edge;
import io.petrigraph.declare.Entity;
import io.petrigraph.declare.Guard;
import io.petrigraph.declare.Id;
import io.petrigraph.declare.Invariant;
import io.petrigraph.declare.Invariant.Scope;
import io.petrigraph.declare.Linked;
import io.petrigraph.declare.Links;
import io.petrigraph.declare.Many;
import io.petrigraph.declare.Net;
import io.petrigraph.declare.NewId;
import io.petrigraph.declare.None;
import io.petrigraph.declare.NotLinked;
import io.petrigraph.declare.One;
import io.petrigraph.declare.Priority;
import io.petrigraph.declare.Read;
import io.petrigraph.declare.Take;
import io.petrigraph.declare.Unique;
import io.petrigraph.declare.Unlinks;
import io.petrigraph.declare.Value;

/**
 * The net of databuild. A method of a state is what may happen to an entity there; with {@code @Eager} it happens by itself.
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
 * Terminal wants have none of these links, so the lists of a partition hold only those who wait. Each eager rule is woken by
 * a link or row that names all it needs, or finds it in a list that holds nothing else: none of them searches.
 */
@Net
public interface Databuild {
    /** The number of instances that one ref may have; the key of an instance is {@code ref * MAX_INSTANCES + generation}. */
    long MAX_INSTANCES = 1L << 20;
    /** Refs have keys from 0 to below this. */
    long MAX_REFS = 1L << 43;
    /** The key of the instance that a ref gets next. */
    String NEXT_INSTANCE = "ref * " + MAX_INSTANCES + " + ref.generation";

    /** A name of a piece of data. */
    Ref.New refCreate(@Id long ref, String name);

    @Guard(of = "refCreate")
    static boolean refIsFrom0ToBelowMaxRefs(long ref) {
        return ref >= 0 && ref < MAX_REFS;
    }

    /** A want is made in one transaction: this, {@code ask} for each ref, {@code submit}. */
    Want.New wantCreate(
            @Id long want, long dataTimestamp, long ttlSeconds, long slaSeconds, String source, String comment);

    /** Only the want ends: a run that is under way goes on, for whoever else wants its partitions (rule 5). */
    void wantCancel(long want);

    @Case(of = "wantCancel")
    @Each(via = "want.lacks", unlinks = true)
    @Each(via = "want.expects", unlinks = true)
    @Each(via = "want.awaits", unlinks = true)
    void cancelOpenWant(@Take(to = Want.Canceled.class) Want.Open want);

    /** A run is made in one transaction: this, {@code build} for each ref, {@code run}. */
    JobRun.Queued jobRunBuffer(@Id long run, String label);

    /** The run is given up; who expected something of it lacks it again. */
    void jobRunCancel(long run);

    @Case(of = "jobRunCancel")
    @Each(via = "run.builds.expectedBy", relinks = "lackedBy")
    @Each(via = "run.builds", in = Partition.Building.class, to = Partition.Missing.class, unlinks = true)
    void cancelRunUnderWay(@Take(to = JobRun.Canceled.class) JobRun.UnderWay run);

    /** A taint is made in one transaction: this, {@code taint} for each ref. */
    Taint.Active taintCreate(@Id long taint, String reason);

    /**
     * A wait without an end is ended by whoever suspects it, in one transaction: this, {@code start} at a ref, {@code step} to
     * each ref that the one before it waits for, back to the first, {@code close}.
     */
    Cycle.Claimed cycleClaim(@Id long cycle);

    /** The name of a piece of data; Known once it has an instance. */
    @Entity
    sealed interface Ref permits Ref.New, Ref.Known {
        long id();

        @Unique
        String name();

        /** How many instances there have been. */
        long generation();

        @Edge(inverse = "canonicalOf")
        One<Partition> canonical();

        Many<Partition> instances();

        @Invariant
        static boolean theCanonicalInstanceIsTheNewest(Ref ref, @Read(via = "canonical") One<Partition> canonical) {
            return ref.generation() == 0
                    ? !canonical.isPresent()
                    : canonical.isPresent() && canonical.id() == ref.id() * MAX_INSTANCES + ref.generation() - 1;
        }

        non-sealed interface New extends Ref {}

        non-sealed interface Known extends Ref {}
    }

    /** Somebody wants some refs. */
    @Entity
    sealed interface Want
            permits Want.Open, Want.Successful, Want.Failed, Want.UpstreamFailed, Want.Canceled, Want.Over, Want.Lost {
        long id();

        long dataTimestamp();

        long ttlSeconds();

        long slaSeconds();

        String source();

        String comment();

        /** Why it failed. */
        String cause();

        @Edge(inverse = "wantedBy")
        Many<Partition> wants();

        @Edge(inverse = "lackedBy")
        Many<Partition> lacks();

        @Edge(inverse = "expectedBy")
        Many<Partition> expects();

        @Edge(inverse = "awaitedBy")
        Many<Partition> awaits();

        @Edge(inverse = "failedWants")
        Many<Partition> failedOn();

        @Edge(inverse = "blockedWants")
        Many<Partition> blockedOn();

        /** What it was served with, until that was tainted. */
        @Edge(inverse = "hadBy")
        Many<Partition> had();

        @Edge(inverse = "derivatives")
        Many<Want> derivedFrom();

        Many<Want> derivatives();

        Many<JobRun> servicedBy();

        Many<Partition> holdsUp();

        /** Rule 2: a run serves everybody who expects something of it, also who joined later. */
        @Eager
        Want served(
                @Any(via = "expects") Partition partition,
                @Read(via = "partition.builtBy") @NotLinked("servicedBy") @Links("servicedBy") JobRun run);

        /** Rule 3: who comes to lack a partition whose build waits for upstream waits with it, and makes no second run. */
        @Eager
        Want joinUpstream(
                @Any(via = "lacks") @Unlinks("lacks") @Links("awaits") Partition partition,
                @Read(via = "partition.waitsFor") @NotLinked("derivatives") @Links("derivatives") Want upstream);

        @Eager
        Want joinUpstreamAgain(
                @Any(via = "lacks") @Unlinks("lacks") @Links("awaits") Partition partition,
                @Read(via = "partition.waitsFor") @Linked("derivatives") Want upstream);

        /** It may still be canceled. */
        sealed interface Open extends Want permits New, Waiting {}

        /** In one of its lists there is something. A failure goes before everything else. */
        sealed interface Waiting extends Open permits Idle, InHand {
            /** Rule 4. */
            @Eager
            @Priority(2)
            @Each(via = "lacks", unlinks = true)
            @Each(via = "expects", unlinks = true)
            @Each(via = "awaits", unlinks = true)
            Want.Failed fail(@Any(via = "failedOn") Partition.Failed partition);

            @Value(of = "fail", field = "cause")
            static String cause(Partition.Failed partition) {
                return partition.cause();
            }

            /** Rule 4. */
            @Eager
            @Priority(1)
            @Each(via = "lacks", unlinks = true)
            @Each(via = "expects", unlinks = true)
            @Each(via = "awaits", unlinks = true)
            UpstreamFailed failUpstream(@Any(via = "blockedOn") Partition.Missing partition);

            @Value(of = "failUpstream", field = "cause")
            static String upstreamCause(Partition.Missing partition) {
                return partition.cause();
            }

            /** Rule 1, the join: nothing is lacking any more, whoever built it. */
            @Eager
            @None(via = "lacks")
            @None(via = "expects")
            @None(via = "awaits")
            @None(via = "failedOn")
            @None(via = "blockedOn")
            Successful succeed();
        }

        /** A run builds one of its partitions, or will after its upstream is there. */
        sealed interface InHand extends Waiting permits Want.Building, UpstreamBuilding {}

        /** Its build may be tried again: there is nothing more to wait for. */
        sealed interface Over extends Want permits Successful, Want.Canceled {}

        /** It will never be. */
        sealed interface Lost extends Want permits Want.Failed, UpstreamFailed {}

        non-sealed interface New extends Open {
            Idle submit();

            // snippet: call
            /** The want asks for a ref: for its newest instance, or another one where that cannot become Live any more. */
            New ask(long ref);

            @Case(of = "ask")
            @Priority(3)
            @Links("wantedBy")
            @Links("lackedBy")
            @NewId(NEXT_INSTANCE)
            Partition.Missing askFirst(@Take(to = Ref.Known.class) @Links("of") @Links("canonicalOf") Ref.New ref);
            // end

            @Case(of = "ask")
            @Priority(2)
            @Links("wantedBy")
            @Links("lackedBy")
            @NewId(NEXT_INSTANCE)
            Partition.Missing askAgain(
                    @Take(to = Ref.Known.class) @Links("of") @Links("canonicalOf") Ref.Known ref,
                    @Read(via = "ref.canonical") @Unlinks("ref.canonical") Partition.Spent old);

            @Case(of = "ask")
            @Priority(1)
            New askLacking(
                    Ref ref, @Read(via = "ref.canonical") @Links("wants") @Links("lacks") Partition.Lacking instance);

            /** Rule 2: what is Live is not lacking. */
            @Case(of = "ask")
            @Priority(1)
            New askLive(Ref ref, @Read(via = "ref.canonical") @Links("wants") Partition.Live instance);

            @Value(of = "askFirst", field = "ref.generation")
            static long firstGeneration(Ref.New ref) {
                return ref.generation() + 1;
            }

            @Value(of = "askAgain", field = "ref.generation")
            static long nextGeneration(Ref.Known ref) {
                return ref.generation() + 1;
            }

            @Guard(of = "askAgain")
            static boolean refHasRoomForAnInstance(Ref.Known ref) {
                return ref.generation() < MAX_INSTANCES;
            }

            @Invariant(Scope.COMMIT)
            static boolean aWantIsSubmitted(New want) {
                return false;
            }
        }

        non-sealed interface Idle extends Waiting {
            @Eager
            UpstreamBuilding becomeUpstreamBuilding(@Any(via = "awaits") Partition partition);

            @Eager
            @None(via = "awaits")
            Want.Building becomeBuilding(@Any(via = "expects") Partition partition);

            @Invariant
            static boolean anIdleWantLacksOnly(
                    Idle want,
                    @Read(via = "lacks") Many<Partition> lacks,
                    @Read(via = "expects") Many<Partition> expects,
                    @Read(via = "awaits") Many<Partition> awaits) {
                return awaits.isEmpty() && expects.isEmpty() && !lacks.isEmpty();
            }
        }

        non-sealed interface Building extends InHand {
            @Eager
            UpstreamBuilding becomeUpstreamBuilding(@Any(via = "awaits") Partition partition);

            @Eager
            @None(via = "awaits")
            @None(via = "expects")
            Idle becomeIdle(@Any(via = "lacks") Partition partition);

            @Invariant
            static boolean aBuildingWantExpects(
                    Want.Building want,
                    @Read(via = "expects") Many<Partition> expects,
                    @Read(via = "awaits") Many<Partition> awaits) {
                return awaits.isEmpty() && !expects.isEmpty();
            }
        }

        non-sealed interface UpstreamBuilding extends InHand {
            @Eager
            @None(via = "awaits")
            Want.Building becomeBuilding(@Any(via = "expects") Partition partition);

            @Eager
            @None(via = "awaits")
            @None(via = "expects")
            Idle becomeIdle(@Any(via = "lacks") Partition partition);

            @Invariant
            static boolean anUpstreamBuildingWantAwaits(
                    UpstreamBuilding want, @Read(via = "awaits") Many<Partition> awaits) {
                return !awaits.isEmpty();
            }
        }

        non-sealed interface Successful extends Want, Over {
            @Invariant
            static boolean aSuccessfulWantHasLivePartitions(
                    Successful want, @Read(via = "wants") Many<Partition> wants) {
                for (Partition partition : wants) {
                    if (!(partition instanceof Partition.Live)) {
                        return false;
                    }
                }
                return true;
            }
        }

        non-sealed interface Failed extends Want, Lost {}

        non-sealed interface UpstreamFailed extends Want, Lost {}

        non-sealed interface Canceled extends Want, Over {}

        @Invariant
        static boolean aWantHasARef(
                Want want, @Read(via = "wants") Many<Partition> wants, @Read(via = "had") Many<Partition> had) {
            return want instanceof New || want instanceof Want.Canceled || !wants.isEmpty() || !had.isEmpty();
        }

        @Invariant
        static boolean aWantThatIsOverWaitsForNothing(
                Want want,
                @Read(via = "lacks") Many<Partition> lacks,
                @Read(via = "expects") Many<Partition> expects,
                @Read(via = "awaits") Many<Partition> awaits) {
            return want instanceof Open || (lacks.isEmpty() && expects.isEmpty() && awaits.isEmpty());
        }
    }

    /** A job builds some instances. */
    @Entity
    sealed interface JobRun permits JobRun.UnderWay, JobRun.Succeeded, JobRun.Failed, JobRun.Canceled, JobRun.DepMiss {
        long id();

        String label();

        long heartbeatAt();

        String cause();

        @Edge(inverse = "servicedBy")
        Many<Want> servicing();

        @Edge(inverse = "builtBy")
        Many<Partition> builds();

        sealed interface UnderWay extends JobRun permits Queued, Running {
            @Invariant(Scope.COMMIT)
            static boolean aRunBuildsSomething(UnderWay run, @Read(via = "builds") Many<Partition> builds) {
                return !builds.isEmpty();
            }

            @Invariant
            static boolean aRunUnderWayBuildsWhatIsBuilding(
                    UnderWay run, @Read(via = "builds") Many<Partition> builds) {
                for (Partition partition : builds) {
                    if (!(partition instanceof Partition.Building)) {
                        return false;
                    }
                }
                return true;
            }
        }

        non-sealed interface Queued extends UnderWay {
            Running run();

            /** Whom a run serves follows from what it builds: the event is refused where the caller is mistaken. */
            Queued serve(@Read(via = "servicing") Want want);

            /** The run will build this ref; refused where another one does, or where its upstream is not there (rule 7). */
            Queued build(long ref);

            /** The ref never had an instance, nobody wants it: a batch builds it along. */
            @Case(of = "build")
            @Priority(3)
            @Links("builtBy")
            @NewId(NEXT_INSTANCE)
            Partition.Building buildFirst(@Take(to = Ref.Known.class) @Links("of") @Links("canonicalOf") Ref.New ref);

            /** A rebuild: the old run keeps the old instance (rule 6). */
            @Case(of = "build")
            @Priority(2)
            @Links("builtBy")
            @NewId(NEXT_INSTANCE)
            Partition.Building buildAgain(
                    @Take(to = Ref.Known.class) @Links("of") @Links("canonicalOf") Ref.Known ref,
                    @Read(via = "ref.canonical") @Unlinks("ref.canonical") Partition.Spent old);

            @Case(of = "build")
            @Priority(1)
            @None(via = "instance.waitsFor")
            Queued buildMissing(
                    Ref ref,
                    @Take(to = Partition.Building.class, via = "ref.canonical") @Links("builds")
                            Partition.Missing instance);

            @Value(of = "buildFirst", field = "ref.generation")
            static long firstGeneration(Ref.New ref) {
                return ref.generation() + 1;
            }

            @Value(of = "buildAgain", field = "ref.generation")
            static long nextGeneration(Ref.Known ref) {
                return ref.generation() + 1;
            }

            @Guard(of = "buildAgain")
            static boolean refHasRoomForAnInstance(Ref.Known ref) {
                return ref.generation() < MAX_INSTANCES;
            }
        }

        non-sealed interface Running extends UnderWay {
            Running heartbeat(long heartbeatAt);

            @Each(via = "builds.expectedBy", unlinks = true)
            @Each(via = "builds", in = Partition.Building.class, to = Partition.Live.class)
            Succeeded succeed();

            /** Rule 4: fails what it built, and thereby the wants that need it. */
            @Each(via = "builds.expectedBy", relinks = "failedWants")
            @Each(via = "builds", in = Partition.Building.class, to = Partition.Failed.class)
            JobRun.Failed fail(String cause);

            @Value(of = "fail", field = "builds.cause")
            static String causeOfPartitions(String cause) {
                return cause;
            }

            /**
             * Rule 3: what the run lacks is wanted by a derivative of all wants that it serves, made in the same transaction:
             * {@code wantCreate}, {@code ask} for each missing ref, this, {@code submit}.
             */
            @Each(via = "servicing", in = Want.InHand.class, links = "derivatives", with = "derivative")
            @Each(via = "builds.expectedBy", relinks = "awaitedBy")
            @Each(
                    via = "builds",
                    in = Partition.Building.class,
                    to = Partition.Missing.class,
                    unlinks = true,
                    links = "waitsFor",
                    with = "derivative")
            DepMiss missDeps(@Read Want.New derivative);
        }

        non-sealed interface Succeeded extends JobRun {}

        non-sealed interface Failed extends JobRun {}

        non-sealed interface Canceled extends JobRun {}

        non-sealed interface DepMiss extends JobRun {}
    }

    /** One instance of a ref: one attempt to build it. */
    @Entity
    sealed interface Partition permits Partition.Lacking, Partition.Live, Partition.Spent {
        long id();

        /** Why it failed, or why its last build was given up. */
        String cause();

        @Edge(inverse = "instances")
        One<Ref> of();

        @Edge(inverse = "holdsUp")
        One<Want> waitsFor();

        One<JobRun> builtBy();

        One<Ref> canonicalOf();

        Many<Want> wantedBy();

        Many<Want> lackedBy();

        Many<Want> expectedBy();

        Many<Want> awaitedBy();

        Many<Want> failedWants();

        Many<Want> blockedWants();

        Many<Want> hadBy();

        Many<Taint> taintedBy();

        Many<Cycle> cycles();

        /** Rule 3: the upstream is there, or nobody wants it any more: the build may be tried again, once. */
        @Eager
        @Each(via = "awaitedBy", relinks = "lackedBy")
        Partition release(@Any(via = "waitsFor") @Unlinks("waitsFor") Want.Over upstream);

        /** It is wanted and not Live. */
        sealed interface Lacking extends Partition permits Missing, Partition.Building {}

        /** It cannot become Live any more by a build. */
        sealed interface Spent extends Partition permits Partition.Failed, Tainted {}

        non-sealed interface Missing extends Lacking {
            /** Rule 4: the upstream failed: the build is given up, and who waits for it learns why. */
            @Eager
            @Each(via = "awaitedBy", relinks = "blockedWants")
            Missing giveUp(@Any(via = "waitsFor") @Unlinks("waitsFor") Want.Lost upstream);

            @Value(of = "giveUp", field = "cause")
            static String causeOfUpstream(Want.Lost upstream) {
                return upstream.cause();
            }

            @Invariant
            static boolean aMissingPartitionIsTheNewestAndNobodyBuildsIt(
                    Missing partition,
                    @Read(via = "builtBy") One<JobRun> run,
                    @Read(via = "canonicalOf") One<Ref> ref) {
                return !run.isPresent() && ref.isPresent();
            }
        }

        non-sealed interface Building extends Lacking {
            /** Rules 1 and 2: whoever lacks a partition that is Building expects it from the run that builds it. */
            @Eager
            @Each(via = "lackedBy", relinks = "expectedBy")
            Partition.Building expected(@Any(via = "lackedBy") Want someone);

            /** Rule 7. */
            @Invariant
            static boolean aRefIsBuiltByOneRunAtATime(
                    Partition.Building partition,
                    @Read(via = "builtBy") One<JobRun> run,
                    @Read(via = "canonicalOf") One<Ref> ref) {
                return ref.isPresent() && run.get() instanceof JobRun.UnderWay;
            }
        }

        non-sealed interface Live extends Partition {}

        non-sealed interface Failed extends Spent {}

        non-sealed interface Tainted extends Spent {}

        @Invariant
        static boolean whatWasEverBuiltIsBuiltByOneRun(Partition partition, @Read(via = "builtBy") One<JobRun> run) {
            return partition instanceof Missing || run.isPresent();
        }
    }

    /** Something turned out to be wrong. */
    @Entity
    sealed interface Taint permits Taint.Active, Taint.Canceled {
        long id();

        String reason();

        @Edge(inverse = "taintedBy")
        Many<Partition> taints();

        non-sealed interface Active extends Taint {
            /** Taints the newest instance of a ref, which must be Live; who was served with it has had it. */
            Active taint(long ref);

            /** Somebody still waits for other things too: all of those turn to a new instance at once. */
            @Case(of = "taint")
            @Priority(1)
            @Each(via = "instance.wantedBy", in = Want.Successful.class, relinks = "hadBy")
            @Each(
                    via = "instance.wantedBy",
                    in = Want.Open.class,
                    unlinks = true,
                    links = {"wants", "lacks"})
            @NewId(NEXT_INSTANCE)
            Partition.Missing taintWanted(
                    @Take(to = Ref.Known.class) @Links("of") @Links("canonicalOf") Ref.Known ref,
                    @Take(to = Partition.Tainted.class, via = "ref.canonical")
                            @Unlinks("ref.canonical")
                            @Links("taints")
                            Partition.Live instance,
                    @Any(via = "instance.wantedBy") Want.Open waiting);

            /** Nobody waits for it: the next want or run makes another instance. */
            @Case(of = "taint")
            @Each(via = "instance.wantedBy", in = Want.Successful.class, relinks = "hadBy")
            Active taintUnwanted(
                    Ref ref,
                    @Take(to = Partition.Tainted.class, via = "ref.canonical") @Links("taints")
                            Partition.Live instance);

            @Value(of = "taintWanted", field = "ref.generation")
            static long nextGeneration(Ref.Known ref) {
                return ref.generation() + 1;
            }

            @Guard(of = "taintWanted")
            static boolean refHasRoomForAnInstance(Ref.Known ref) {
                return ref.generation() < MAX_INSTANCES;
            }

            /** Gives back what nobody has begun to replace: the instances that are still the newest of their refs. */
            @Each(via = "taints.canonicalOf.canonical", in = Partition.Tainted.class, to = Partition.Live.class)
            Taint.Canceled cancel();
        }

        non-sealed interface Canceled extends Taint {}

        @Invariant(Scope.COMMIT)
        static boolean aTaintTaintsSomething(Taint taint, @Read(via = "taints") Many<Partition> taints) {
            return !taints.isEmpty();
        }
    }

    /** Builds that wait for each other in a ring. */
    @Entity
    sealed interface Cycle permits Cycle.Claimed, Cycle.Found {
        long id();

        /** {@code cycle: a -> b -> a}. */
        String name();

        @Edge(inverse = "cycles")
        Many<Partition> members();

        /** While it is claimed: where the claim started. */
        @Edge
        One<Partition> first();

        /** While it is claimed: where the claim has come to. */
        @Edge
        One<Partition> at();

        /** Each step is checked against what really waits, so a false claim is refused. */
        non-sealed interface Claimed extends Cycle {
            Claimed start(long ref);

            @Case(of = "start")
            Claimed startAt(
                    Ref.Known ref,
                    @Read(via = "ref.canonical") @Links("first") @Links("at") Partition.Missing partition);

            @Value(of = "startAt", field = "name")
            static String firstName(Ref.Known ref) {
                return "cycle: " + ref.name();
            }

            Claimed step(long ref);

            @Case(of = "step")
            Claimed stepTo(
                    Ref.Known ref,
                    @Read(via = "at") @Unlinks("at") @Links("members") Partition partition,
                    @Read(via = "partition.waitsFor") Want upstream,
                    @Read(via = "ref.canonical") @Linked("upstream.awaits") @Links("at") Partition.Missing next);

            @Value(of = "stepTo", field = "name")
            static String nextName(Claimed cycle, Ref.Known ref) {
                return cycle.name() + " -> " + ref.name();
            }

            /** Gives up the builds on the ring; the rules carry its name to everything above. */
            Found close();

            @Case(of = "close")
            @Each(via = "members.awaitedBy", relinks = "blockedWants")
            @Each(via = "members.waitsFor", unlinks = true)
            @Each(via = "members", in = Partition.Missing.class, to = Partition.Missing.class)
            Found closeWhereItStarted(@Read(via = "first") @Unlinks("first") @Unlinks("at") Partition partition);

            @Guard(of = "closeWhereItStarted")
            static boolean somethingWaits(Claimed cycle) {
                return cycle.name().contains(" -> ");
            }

            @Value(of = "closeWhereItStarted", field = "members.cause")
            static String causeOfMembers(Claimed cycle) {
                return cycle.name();
            }

            @Invariant(Scope.COMMIT)
            static boolean aCycleIsClosed(Claimed cycle) {
                return false;
            }
        }

        non-sealed interface Found extends Cycle {}
    }
}
