package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Family;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Places have sensible keys, and families are what their places say. */
final class PlaceRules {
    private PlaceRules() {}

    static void check(Findings findings) {
        Map<Integer, Integer> families = new HashMap<>();
        for (Family family : findings.net().families()) {
            family.places().forEach(place -> families.put(place, family.id()));
        }
        findings.net().places().forEach(place -> check(place, families, findings));
        findings.net().families().forEach(family -> check(family, findings));
        for (Invariant invariant : findings.net().invariants()) {
            Set<Integer> reads = new HashSet<>(invariant.reads());
            if (reads.size() < invariant.reads().size()) {
                findings.add(
                        NetDefect.Code.DUPLICATE_NAME,
                        "invariant " + quoted(invariant.name()),
                        "it reads a place twice",
                        "name each place once");
            }
        }
    }

    private static void check(Place place, Map<Integer, Integer> families, Findings findings) {
        String where = "place " + quoted(place.name());
        if (place.uniqueWidth() < 0 || place.uniqueWidth() > place.width()) {
            findings.add(
                    NetDefect.Code.ILLEGAL_UNIQUENESS,
                    where,
                    "its first " + place.uniqueWidth() + " columns are to be unique, and it has " + place.width(),
                    "choose from 0 to " + place.width());
        }
        boolean isGrouped =
                switch (place.role()) {
                    case BAG -> place.group() == Place.NO_GROUP;
                    case STATE ->
                        families.getOrDefault(place.id(), Place.NO_GROUP) == place.group() && place.group() >= 0;
                    case FORWARD ->
                        place.group() >= 0
                                && place.group() < findings.net().edges().size()
                                && findings.net().edges().get(place.group()).forwardPlace() == place.id();
                    case INVERSE ->
                        place.group() >= 0
                                && place.group() < findings.net().edges().size()
                                && findings.net().edges().get(place.group()).inversePlace() == place.id();
                };
        if (!isGrouped) {
            inconsistent(where, "its role " + place.role() + " does not fit its group " + place.group(), findings);
        }
    }

    private static void check(Family family, Findings findings) {
        String where = "entity " + quoted(family.name());
        int live = family.places().size() - (family.ended() >= 0 ? 1 : 0);
        if (live <= 0) {
            findings.add(NetDefect.Code.EMPTY_FAMILY, where, "it has no state", "declare at least one state");
        }
        if (family.columns().isEmpty() || family.columns().get(0).colour() != Colour.Primitive.LONG) {
            findings.add(NetDefect.Code.KEY_NOT_LONG, where, "its first column is no long", "keys are longs");
        }
        Set<Integer> distinct = new HashSet<>(family.places());
        boolean isSound =
                distinct.size() == family.places().size() && (family.ended() < 0 || distinct.contains(family.ended()));
        for (int id : family.places()) {
            Place place = findings.place(id);
            isSound &= place.role() == Place.Role.STATE
                    && place.group() == family.id()
                    && place.uniqueWidth() == 1
                    && place.columns().equals(family.columns());
        }
        for (int column : family.uniqueColumns()) {
            isSound &= column > 0 && column < family.columns().size();
        }
        isSound &= new HashSet<>(family.uniqueColumns()).size()
                == family.uniqueColumns().size();
        if (!isSound) {
            inconsistent(where, "its places and columns do not fit", findings);
        }
    }

    static void inconsistent(String where, String cause, Findings findings) {
        findings.add(NetDefect.Code.INCONSISTENT, where, cause, "build the net with NetBuilder");
    }
}
