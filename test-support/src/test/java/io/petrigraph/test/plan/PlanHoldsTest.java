package io.petrigraph.test.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.scheduler.Home;
import io.petrigraph.scheduler.Plan;
import io.petrigraph.scheduler.PlanContext;
import io.petrigraph.scheduler.PlannedTransition;
import io.petrigraph.scheduler.PlannedTransition.CommitClass;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.test.random.RandomNet;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.NotEnabled;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plans of random nets keep what they promise. To repeat one: {@code mvn -pl test-support -am test -Dtest=PlanHoldsTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpetrigraph.seed=SEED -Dpetrigraph.plans=1}.
 */
final class PlanHoldsTest {
    private static final long FIRST_SEED = Long.getLong("petrigraph.seed", 1);
    private static final int PLANS = Integer.getInteger("petrigraph.plans", 400);
    private static final int STEPS = 30;
    private static final int LEAST_LOCAL_FIRINGS_PER_PLAN = 1;

    private static Plan plan(Net net, SplitMix64 random) {
        return Plan.of(
                net,
                new PlanContext()
                        .partitions(random.between(2, 4))
                        .inferKeys(random.chance(50))
                        .searchesTogether(random.chance(50)));
    }

    @Test
    void shouldKeepALocalFiringInOnePartition() {
        long local = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed++) {
            SplitMix64 random = new SplitMix64(seed);
            Plan plan = plan(RandomNet.of(seed), random);
            ReferenceInterpreter reference = new ReferenceInterpreter(plan.net());
            for (int step = 0; step < STEPS; step++) {
                PlannedTransition planned = random.pick(plan.transitions());
                Firing firing = fire(reference, planned.footprint().transition(), random);
                if (firing != null && planned.worst() == CommitClass.LOCAL) {
                    Set<Integer> partitions = partitions(plan, planned, firing);
                    assertTrue(partitions.size() <= 1, "seed=" + seed + " " + firing + " " + planned.reason());
                    local++;
                }
            }
        }
        assertTrue(local >= (long) LEAST_LOCAL_FIRINGS_PER_PLAN * PLANS, "local firings=" + local);
    }

    /** One firing with random parameters, or null where it is not enabled. */
    private static @Nullable Firing fire(ReferenceInterpreter reference, Transition transition, SplitMix64 random) {
        Map<Integer, Object> binding = new HashMap<>(reference.guess(transition, random::below));
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring() && variable.origin() == Variable.Origin.PARAMETER) {
                boolean text = Colour.isText(variable.colour());
                binding.putIfAbsent(variable.index(), text ? "t" : (Object) (long) random.below(6));
            }
            if (variable.isWholeFiring() && variable.origin() == Variable.Origin.FREE) {
                binding.putIfAbsent(variable.index(), anyOf(variable.colour(), random)); // no arc gives it one
            }
        }
        try {
            return reference.fire(transition, binding);
        } catch (NotEnabled | IllegalStateException no) {
            return null; // not enabled, or a pattern that more than one token matches
        }
    }

    private static Object anyOf(Colour colour, SplitMix64 random) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return (long) random.below(enumeration.constants().size());
        }
        if (colour instanceof Colour.IntRange range) {
            return range.low() + random.below((int) (range.high() - range.low() + 1));
        }
        return (long) random.below(2);
    }

    /** Where the tokens that it moved lie, and the keys that its arcs name. */
    private static Set<Integer> partitions(Plan plan, PlannedTransition planned, Firing firing) {
        Set<Integer> partitions = new HashSet<>();
        firing.moved().forEach((place, token, count) -> {
            if (!plan.homeOfPlace(place).needsDirectory()) {
                partitions.add(plan.partitionOfPlace(place, words(token)));
            }
        });
        for (Access access : planned.footprint().accesses()) {
            Home home = plan.homeOfPlace(access.place());
            if (home.isPinned()) {
                partitions.add(home.partition());
            }
            boolean named = !access.columns().isEmpty() && access.columns().get(0) instanceof Expr.Var;
            Object key =
                    named ? firing.binding().get(((Expr.Var) access.columns().get(0)).variable()) : null;
            if (key instanceof Long word && !home.needsDirectory()) {
                partitions.add(plan.partitionOfPlace(access.place(), new long[] {word}));
            }
        }
        return partitions;
    }

    private static long[] words(List<Object> token) {
        return token.stream()
                .mapToLong(value -> value instanceof Long word ? word : 0)
                .toArray();
    }

    @Test
    void shouldDepositOneWayOnlyWhereNobodyIsDisabled() {
        int deposits = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed++) {
            Plan plan = plan(RandomNet.of(seed), new SplitMix64(seed));
            for (PlannedTransition planned : plan.transitions()) {
                for (Access access : planned.footprint().accesses()) {
                    Home home = plan.homeOfPlace(access.place());
                    boolean away = planned.worst() == CommitClass.ONE_WAY
                            && home.isPinned()
                            && home.partition() != planned.partition();
                    if (away) {
                        boolean adds = access.kind() == Access.Kind.PRODUCE || access.kind() == Access.Kind.TRANSFER_IN;
                        assertTrue(adds, "seed=" + seed + " " + planned.name() + " " + access.kind());
                        assertTrue(!disables(plan.net(), access.place()), "seed=" + seed + " " + planned.name());
                        deposits++;
                    }
                }
            }
        }
        assertTrue(deposits > 0 || PLANS < 100, "no plan has a one-way deposit");
    }

    /** The naive twin: some arc of the net counts the tokens of the place, or its keys are unique. */
    private static boolean disables(Net net, int place) {
        return net.places().get(place).uniqueWidth() > 0
                || net.transitions().stream().anyMatch(t -> t.arcs().stream().anyMatch(arc -> counts(arc, place)))
                || net.invariants().stream().anyMatch(i -> i.reads().contains(place));
    }

    private static boolean counts(Arc arc, int place) {
        return (arc instanceof Arc.Inhibit inhibit && inhibit.place() == place)
                || (arc instanceof Arc.Reset reset && reset.place() == place)
                || (arc instanceof Arc.Transfer transfer && transfer.place() == place)
                || (arc instanceof Arc.ForAll each
                        && (each.selects().stream().anyMatch(s -> s.place() == place)
                                || each.inner().stream().anyMatch(inner -> counts(inner, place))));
    }

    @Test
    void shouldFindTheComponentsAndClustersThatANaiveClosureFinds() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed++) {
            Plan plan = plan(RandomNet.of(seed), new SplitMix64(seed));
            assertEquals(closure(plan, any -> true), plan.topology().components(), "seed=" + seed);
            assertEquals(
                    closure(plan, access -> access.kind().decides()),
                    plan.topology().clusters(),
                    "seed=" + seed);
        }
    }

    /** Joins sets of places until nothing changes any more. */
    private static List<List<Integer>> closure(Plan plan, Predicate<Access> joins) {
        int places = plan.net().places().size();
        int[] least = new int[places];
        Arrays.setAll(least, i -> i);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (PlannedTransition planned : plan.transitions()) {
                int[] joined = planned.footprint().accesses().stream()
                        .filter(joins)
                        .mapToInt(Access::place)
                        .toArray();
                int smallest = Arrays.stream(joined).map(p -> least[p]).min().orElse(0);
                for (int place : joined) {
                    changed |= least[place] != smallest;
                    least[place] = smallest;
                }
            }
        }
        List<List<Integer>> sets = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            List<Integer> members = new ArrayList<>();
            for (int other = 0; other < places; other++) {
                if (least[other] == place) {
                    members.add(other);
                }
            }
            if (!members.isEmpty()) {
                sets.add(members);
            }
        }
        return sets;
    }
}
