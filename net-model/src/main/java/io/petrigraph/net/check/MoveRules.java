package io.petrigraph.net.check;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Expr;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a firing moves stays whole: a row that leaves a state comes into another one of its entity, carried fields have a
 * row to come from, and both halves of a link are changed together. Each scope keeps this for itself.
 */
final class MoveRules {
    private record RowKey(int scope, int family, Expr key) {}

    /** A link that is made or removed, by its two halves: their numbers must agree. */
    private record Link(int scope, int edge, Expr from, Expr to, boolean made) {}

    private final Findings findings;
    private final Set<RowKey> consumed = new HashSet<>();
    private final Set<RowKey> produced = new HashSet<>();
    private final Map<Link, Integer> halves = new HashMap<>();
    private final Map<Link, Scopes.Scoped> halvesWhere = new LinkedHashMap<>();

    private MoveRules(Findings findings) {
        this.findings = findings;
    }

    static void check(List<Scopes.Scoped> arcs, Findings findings) {
        MoveRules rules = new MoveRules(findings);
        arcs.forEach(rules::collect);
        arcs.forEach(rules::checkRows);
        rules.halvesWhere.forEach((link, scoped) -> {
            if (rules.halves.getOrDefault(link, 0) != 0) {
                rules.halfEdge(scoped.where());
            }
        });
    }

    private void halfEdge(String where) {
        findings.add(
                NetDefect.Code.HALF_EDGE,
                where,
                "it changes one half of a link only",
                "use link(...) and unlink(...), which change both");
    }

    private void collect(Scopes.Scoped scoped) {
        if (scoped.arc() instanceof Arc.Consume consume) {
            consume.terms().forEach(term -> collect(scoped, consume.place(), term, false));
        } else if (scoped.arc() instanceof Arc.Produce produce) {
            produce.terms().forEach(term -> collect(scoped, produce.place(), term, true));
        } else if (scoped.arc() instanceof Arc.Reset reset) {
            bulk(scoped, findings.place(reset.place()), null);
        } else if (scoped.arc() instanceof Arc.Transfer transfer) {
            bulk(scoped, findings.place(transfer.place()), findings.place(transfer.toPlace()));
        }
    }

    private void collect(Scopes.Scoped scoped, int placeId, Term term, boolean made) {
        Place place = findings.place(placeId);
        if (place.role() == Place.Role.STATE) {
            (made ? produced : consumed)
                    .add(new RowKey(
                            scoped.scope(), place.group(), term.columns().get(0)));
        } else if (place.role() != Place.Role.BAG) {
            boolean isForward = place.role() == Place.Role.FORWARD;
            Expr from = term.columns().get(isForward ? 0 : 1);
            Expr to = term.columns().get(isForward ? 1 : 0);
            Link link = new Link(scoped.scope(), place.group(), from, to, made);
            halves.merge(link, isForward ? 1 : -1, Integer::sum);
            halvesWhere.putIfAbsent(link, scoped);
        }
    }

    private void bulk(Scopes.Scoped scoped, Place from, @Nullable Place to) {
        ended(scoped, from);
        boolean touchesEdge = isEdge(from) || (to != null && isEdge(to));
        boolean isBag = from.role() == Place.Role.BAG && (to == null || to.role() == Place.Role.BAG);
        boolean staysInFamily = to != null
                && from.role() == Place.Role.STATE
                && to.role() == Place.Role.STATE
                && from.group() == to.group();
        if (touchesEdge) {
            halfEdge(scoped.where());
        } else if (!isBag && !staysInFamily) {
            findings.add(
                    NetDefect.Code.LOST_ROW,
                    scoped.where(),
                    "it takes rows out of their entity, or puts others in",
                    "transfer between two states of one entity, or end(...) each in a for-all");
        }
    }

    private static boolean isEdge(Place place) {
        return place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE;
    }

    private void checkRows(Scopes.Scoped scoped) {
        if (scoped.arc() instanceof Arc.Consume consume
                && findings.place(consume.place()).role() == Place.Role.STATE) {
            ended(scoped, findings.place(consume.place()));
            for (Term term : consume.terms()) {
                if (!produced.contains(key(scoped, consume.place(), term))) {
                    findings.add(
                            NetDefect.Code.LOST_ROW,
                            scoped.where(),
                            "its row leaves the entity, and links to it would dangle",
                            "move(...) or end(...) it, or keep such tokens in a plain place");
                }
            }
        } else if (scoped.arc() instanceof Arc.Produce produce) {
            for (Term term : produce.terms()) {
                if (term.columns().contains(Expr.carry()) && !consumed.contains(key(scoped, produce.place(), term))) {
                    findings.add(
                            NetDefect.Code.CARRY_WITHOUT_CONSUME,
                            scoped.where(),
                            "carry() has no row of the same key to take its value from",
                            "consume that row in the same transition or for-all, or set the field");
                }
            }
        }
    }

    private void ended(Scopes.Scoped scoped, Place place) {
        if (place.role() == Place.Role.STATE
                && findings.net().families().get(place.group()).ended() == place.id()) {
            findings.add(
                    NetDefect.Code.ILLEGAL_POLICY,
                    scoped.where(),
                    "it takes a row out of the state of ended ones",
                    "create another entity: a key is never used again");
        }
    }

    private RowKey key(Scopes.Scoped scoped, int place, Term term) {
        return new RowKey(
                scoped.scope(), findings.place(place).group(), term.columns().get(0));
    }
}
