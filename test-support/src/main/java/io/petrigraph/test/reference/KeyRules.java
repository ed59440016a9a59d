package io.petrigraph.test.reference;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of keys: which rows exist, and what must never be there twice. */
final class KeyRules {
    private KeyRules() {}

    /** A key lives before the firing or is made by it; or it never existed. */
    static void requireExists(Net net, Arc.Exists exists, Object key, Tokens before, Tokens produced) {
        Family family = net.families().get(exists.family());
        boolean known = family.places().stream().anyMatch(place -> holdsKey(before, place, key));
        boolean live = family.places().stream()
                .filter(place -> place != family.ended())
                .anyMatch(place -> holdsKey(before, place, key) || holdsKey(produced, place, key));
        NotEnabled.unless(exists.present() ? live : !known, "exists: family=" + family.name() + " key=" + key);
    }

    private static boolean holdsKey(Tokens tokens, int place, Object key) {
        return tokens.in(place).keySet().stream().anyMatch(row -> row.get(0).equals(key));
    }

    /** The row of a key, in whatever state it is. */
    static List<Object> row(Net net, Tokens marking, int family, Object key) {
        for (int place : net.families().get(family).places()) {
            for (List<Object> row : marking.in(place).keySet()) {
                if (row.get(0).equals(key)) {
                    return row;
                }
            }
        }
        throw new NotEnabled("there is no row: family=" + family + " key=" + key);
    }

    /** No two tokens of a unique place agree in its leading columns, no two rows of a family in their key. */
    static void requireUnique(Net net, Tokens after) {
        Set<List<Object>> seen = new HashSet<>();
        for (Place place : net.places()) {
            int width = place.uniqueWidth();
            Object owner = place.role() == Place.Role.STATE ? "family " + place.group() : place.name();
            if (width > 0) {
                after.in(place.id())
                        .forEach((token, count) -> NotEnabled.unless(
                                count == 1 && seen.add(List.of(owner, token.subList(0, width))),
                                "not unique: place=" + place.name() + " token=" + token));
            }
        }
        for (Family family : net.families()) {
            family.uniqueColumns().forEach(column -> requireUniqueField(family, column, after));
        }
    }

    /** No two live rows agree in a unique field. */
    private static void requireUniqueField(Family family, int column, Tokens after) {
        Set<Object> seen = new HashSet<>();
        for (int place : family.places()) {
            for (List<Object> row : after.in(place).keySet()) {
                NotEnabled.unless(
                        place == family.ended() || seen.add(row.get(column)), "unique field is taken: row=" + row);
            }
        }
    }
}
