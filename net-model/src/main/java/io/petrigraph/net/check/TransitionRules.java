package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Computation;
import io.petrigraph.net.Guard;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.RecordedVariables;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One transition: sizes, for-alls, computations, who fires it; its arcs go on to the rules of their own. */
final class TransitionRules {
    private final Transition transition;
    private final String where;
    private final List<Scopes.Scoped> arcs;
    private final Findings findings;

    private TransitionRules(Transition transition, Findings findings) {
        this.transition = transition;
        this.where = "transition " + quoted(transition.name());
        this.arcs = Scopes.of(transition, findings.net());
        this.findings = findings;
    }

    static void check(Transition transition, Findings findings) {
        TransitionRules rules = new TransitionRules(transition, findings);
        if (rules.isTooLarge() || !rules.isConsistent()) {
            return;
        }
        rules.eager();
        rules.computations();
        ExprRules exprs = new ExprRules(transition, findings);
        int before = findings.defects().size();
        rules.arcs.forEach(exprs::check);
        for (Guard guard : transition.guards()) {
            exprs.check(guard);
        }
        if (findings.defects().size() == before) {
            BindingRules.check(transition, rules.arcs, findings);
            MoveRules.check(rules.arcs, findings);
        }
    }

    private boolean isTooLarge() {
        int before = findings.defects().size();
        limit(transition.variables().size(), NetLimits.MAX_VARIABLES, "variables");
        limit(transition.guards().size(), NetLimits.MAX_GUARDS, "guards");
        limit(
                arcs.stream().mapToInt(scoped -> size(scoped.arc())).sum(),
                NetLimits.MAX_ARCS,
                "arcs, terms and selects");
        long parameters = transition.variables().stream()
                .filter(v -> v.isWholeFiring()
                        && (v.origin() == Variable.Origin.PARAMETER || v.origin() == Variable.Origin.FREE))
                .count();
        limit((int) parameters, NetLimits.MAX_PARAMETERS, "parameters and free variables");
        return findings.defects().size() > before;
    }

    private void limit(int size, int limit, String what) {
        if (size > limit) {
            findings.add(NetDefect.Code.TOO_LARGE, where, "it has " + size + " " + what, "have at most " + limit);
        }
    }

    private static int size(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return 1 + consume.terms().size();
        }
        if (arc instanceof Arc.Produce produce) {
            return 1 + produce.terms().size();
        }
        if (arc instanceof Arc.Read read) {
            return 1 + read.terms().size();
        }
        return arc instanceof Arc.ForAll forAll ? 1 + forAll.selects().size() : 1;
    }

    private boolean isConsistent() {
        int forAlls = 0;
        boolean isConsistent = true;
        for (Scopes.Scoped scoped : arcs) {
            if (scoped.arc() instanceof Arc.ForAll forAll) {
                isConsistent &= scoped.scope() == Variable.WHOLE_FIRING && forAll.index() == forAlls++;
                if (forAll.selects().isEmpty()) {
                    findings.add(
                            NetDefect.Code.ILLEGAL_FOR_ALL,
                            scoped.where(),
                            "it selects nothing",
                            "start with select(place, pattern)");
                }
            }
        }
        for (Variable variable : transition.variables()) {
            boolean isLocal =
                    variable.origin() == Variable.Origin.FREE || variable.origin() == Variable.Origin.LOOKED_UP;
            isConsistent &= variable.forAll() >= Variable.WHOLE_FIRING
                    && variable.forAll() < forAlls
                    && (variable.isWholeFiring() || isLocal);
        }
        List<Variable> decided = RecordedVariables.decide(
                transition.variables(), transition.arcs(), findings.net().places());
        isConsistent &= decided.equals(transition.variables());
        if (!isConsistent) {
            PlaceRules.inconsistent(where, "its for-alls and variables do not fit", findings);
        }
        return isConsistent;
    }

    private void eager() {
        if (transition.eager() == Transition.Eager.NO) {
            return;
        }
        for (Variable variable : transition.variables()) {
            if (variable.origin() == Variable.Origin.PARAMETER) {
                findings.add(
                        NetDefect.Code.ILLEGAL_EAGER,
                        where,
                        "the engine fires it by itself and cannot know the parameter " + quoted(variable.name()),
                        "declare it with free(...), so that it is found in an arc");
            }
        }
    }

    private void computations() {
        Set<Integer> computed = new HashSet<>();
        for (Computation computation : transition.computations()) {
            boolean isFirst = computed.add(computation.variable());
            Variable variable = transition.variables().get(computation.variable());
            if (!isFirst || variable.origin() != Variable.Origin.COMPUTED) {
                PlaceRules.inconsistent(
                        where, "variable " + quoted(variable.name()) + " is computed by mistake", findings);
            }
        }
        for (Variable variable : transition.variables()) {
            if (variable.origin() == Variable.Origin.COMPUTED && !computed.contains(variable.index())) {
                findings.add(
                        NetDefect.Code.MISSING_COMPUTATION,
                        where,
                        "nothing computes the variable " + quoted(variable.name()),
                        "declare it with compute(...)");
            }
        }
    }

    /** The terms of an arc that has terms; empty for the others. */
    static List<Term> terms(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return consume.terms();
        }
        if (arc instanceof Arc.Produce produce) {
            return produce.terms();
        }
        return arc instanceof Arc.Read read ? read.terms() : List.of();
    }
}
