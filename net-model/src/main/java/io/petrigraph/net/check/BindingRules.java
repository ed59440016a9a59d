package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every variable gets a value: parameters from the event, computed ones from code, free ones from a consume or read term
 * or, where their colour is listable, from it (local ones: from a select), looked-up ones from a token of a unique place whose key is known. Knowing spreads from the
 * first three: each look-up waits for the variables of its key.
 */
final class BindingRules {
    private final Transition transition;
    private final boolean[] known;
    /** For each variable the look-ups that wait for it. */
    private final List<List<LookUp>> waiting = new ArrayList<>();

    private final Deque<Integer> news = new ArrayDeque<>();

    /** A variable that becomes known when {@code missing} others are. */
    private static final class LookUp {
        private final int variable;
        private int missing;

        LookUp(int variable) {
            this.variable = variable;
        }
    }

    private BindingRules(Transition transition) {
        this.transition = transition;
        this.known = new boolean[transition.variables().size()];
        transition.variables().forEach(variable -> waiting.add(new ArrayList<>()));
    }

    static void check(Transition transition, List<Scopes.Scoped> arcs, Findings findings) {
        BindingRules rules = new BindingRules(transition);
        for (Variable variable : transition.variables()) {
            boolean isListed = variable.origin() == Variable.Origin.FREE
                    && variable.isWholeFiring()
                    && Colour.isListable(variable.colour());
            if (isListed
                    || variable.origin() == Variable.Origin.PARAMETER
                    || variable.origin() == Variable.Origin.COMPUTED) {
                rules.learn(variable.index());
            }
        }
        Set<Integer> subtractedFrom = new HashSet<>();
        for (Scopes.Scoped scoped : arcs) {
            if (scoped.arc() instanceof Arc.Consume consume && subtracts(consume)) {
                subtractedFrom.add(consume.place());
            }
        }
        arcs.forEach(scoped -> rules.findFree(scoped, subtractedFrom));
        arcs.forEach(scoped -> rules.addLookUps(scoped, findings));
        rules.spread();
        for (Variable variable : transition.variables()) {
            if (!rules.known[variable.index()]) {
                report(transition, variable, findings);
            }
        }
    }

    private static void report(Transition transition, Variable variable, Findings findings) {
        String where = "transition " + quoted(transition.name());
        if (variable.origin() == Variable.Origin.LOOKED_UP) {
            findings.add(
                    NetDefect.Code.UNBOUND_VARIABLE,
                    where,
                    "no token with a known key determines the looked-up variable " + quoted(variable.name()),
                    "read or consume a place with unique tokens in which it stands behind the key");
        } else {
            findings.add(
                    NetDefect.Code.UNBOUND_VARIABLE,
                    where,
                    "no " + (variable.isWholeFiring() ? "consume or read arc" : "select of its for-all")
                            + " binds the free variable " + quoted(variable.name()),
                    variable.isWholeFiring()
                            ? "let it stand alone in a column of one, make it a parameter, or give it an enumeration or range"
                            : "let it stand alone in a column of a select");
        }
    }

    private void learn(int variable) {
        if (!known[variable]) {
            known[variable] = true;
            news.add(variable);
        }
    }

    private static boolean subtracts(Arc arc) {
        return TransitionRules.terms(arc).stream().anyMatch(term -> term.count() < 0);
    }

    /** Where a term subtracts, the tokens of the others need not be there, so they bind nothing. */
    private void findFree(Scopes.Scoped scoped, Set<Integer> subtractedFrom) {
        if (scoped.arc() instanceof Arc.ForAll forAll) {
            forAll.selects().forEach(select -> select.pattern().forEach(expr -> findFree(expr, forAll.index())));
        } else if (scoped.scope() == Variable.WHOLE_FIRING
                && !(scoped.arc() instanceof Arc.Produce)
                && !(scoped.arc() instanceof Arc.Consume consume && subtractedFrom.contains(consume.place()))
                && !subtracts(scoped.arc())) {
            for (Term term : TransitionRules.terms(scoped.arc())) {
                if (term.count() > 0) {
                    term.columns().forEach(expr -> findFree(expr, Variable.WHOLE_FIRING));
                }
            }
        }
    }

    private void findFree(Expr expr, int scope) {
        if (expr instanceof Expr.Var reference) {
            Variable variable = transition.variables().get(reference.variable());
            if (variable.origin() == Variable.Origin.FREE && variable.forAll() == scope) {
                learn(variable.index());
            }
        }
    }

    private void addLookUps(Scopes.Scoped scoped, Findings findings) {
        int placeId = scoped.arc() instanceof Arc.Consume consume
                ? consume.place()
                : scoped.arc() instanceof Arc.Read read ? read.place() : -1;
        if (placeId < 0) {
            return;
        }
        Place place = findings.place(placeId);
        for (Term term : TransitionRules.terms(scoped.arc())) {
            for (int i = Math.max(1, place.uniqueWidth()); place.uniqueWidth() > 0 && i < place.width(); i++) {
                if (term.columns().get(i) instanceof Expr.Var reference) {
                    addLookUp(reference.variable(), term.columns().subList(0, place.uniqueWidth()), scoped.scope());
                }
            }
        }
    }

    private void addLookUp(int variable, List<Expr> key, int scope) {
        Variable wanted = transition.variables().get(variable);
        boolean isHere = wanted.origin() == Variable.Origin.LOOKED_UP && wanted.forAll() == scope;
        if (!isHere || key.contains(Expr.any())) {
            return;
        }
        LookUp lookUp = new LookUp(variable);
        for (Expr expr : key) {
            for (int needed : Expr.variables(expr)) {
                lookUp.missing++;
                waiting.get(needed).add(lookUp);
            }
        }
        if (lookUp.missing == 0) {
            learn(variable);
        }
    }

    private void spread() {
        while (!news.isEmpty()) {
            for (LookUp lookUp : waiting.get(news.remove())) {
                lookUp.missing--;
                if (lookUp.missing == 0) {
                    learn(lookUp.variable);
                }
            }
        }
    }
}
