package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;

/**
 * What moved links cannot enable, because a for-all takes exactly the links that it selects ("unlink all of them"). A link
 * that comes brings an element and what the element takes, both at once; a link that leaves takes both away. Nobody needs
 * to look then. Immutable facts about a transition, asked once when its triggers are made.
 */
final class TakesWhatItSelects {
    private TakesWhatItSelects() {}

    /** True where an inner arc's token is the selected link itself, or its other half: it cannot come without its element. */
    static boolean isSelected(CompiledTransition transition, CompiledForAll forAll, Pattern inner) {
        if (transition.consumesNet || transition.producesNet) {
            return false; // an element may make up for a term that is subtracted
        }
        for (Pattern select : forAll.selects) {
            if (isLink(select) && isLink(inner) && isSame(select, inner)) {
                return true;
            }
        }
        return false;
    }

    /** True where no element can be in the way of a firing: each takes the one link that it selects, and nothing else does. */
    static boolean isAlwaysSatisfied(CompiledTransition transition, CompiledForAll forAll) {
        CompiledArcs inner = forAll.inner;
        boolean onlyTakes = inner.reads.length == 0
                && inner.produces.length == 0
                && inner.inhibits.length == 0
                && inner.exists.length == 0
                && forAll.lookUps.length == 0;
        if (!onlyTakes || forAll.selects.length != 1 || forAll.mayRepeat) {
            return false;
        }
        for (CompiledArcs.Tokens tokens : inner.consumes) {
            if (tokens.count() != 1 || !isSelected(transition, forAll, tokens.pattern())) {
                return false;
            }
        }
        return isUsedByNoOther(transition, forAll);
    }

    private static boolean isUsedByNoOther(CompiledTransition transition, CompiledForAll forAll) {
        int edge = forAll.selects[0].place.group();
        boolean used = isUsed(transition.arcs, edge) || transition.moves.length > 0;
        for (CompiledForAll other : transition.forAlls) {
            used |= other != forAll && isUsed(other.inner, edge);
        }
        return !used;
    }

    private static boolean isUsed(CompiledArcs arcs, int edge) {
        boolean used = false;
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            used |= isOf(tokens.pattern().place, edge);
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            used |= isOf(tokens.pattern().place, edge);
        }
        return used;
    }

    private static boolean isOf(Place place, int edge) {
        return place.role() != Place.Role.STATE && place.role() != Place.Role.BAG && place.group() == edge;
    }

    private static boolean isLink(Pattern pattern) {
        Place.Role role = pattern.place.role();
        return (role == Place.Role.FORWARD || role == Place.Role.INVERSE)
                && pattern.columns[0].variable() >= 0
                && pattern.columns[1].variable() >= 0;
    }

    private static boolean isSame(Pattern a, Pattern b) {
        if (a.place.group() != b.place.group()) {
            return false;
        }
        boolean turned = a.place.role() != b.place.role();
        return a.columns[0].variable() == b.columns[turned ? 1 : 0].variable()
                && a.columns[1].variable() == b.columns[turned ? 0 : 1].variable();
    }
}
