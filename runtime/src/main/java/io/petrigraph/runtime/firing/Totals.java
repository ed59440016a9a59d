package io.petrigraph.runtime.firing;

import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;
import io.petrigraph.runtime.marking.ScratchBags;

/**
 * What one firing takes and gives in all, over its arcs and the elements of its for-alls, compared with the marking.
 * A unique group is a set of places in which no two tokens agree in their key columns: a family's states, or one place.
 * Owner: the deciding thread.
 */
final class Totals {
    private static final int NO_GROUP = -1;

    private final Marking marking;
    private final Refusal refusal;
    private final ScratchBags consumed;
    private final ScratchBags readOnce;
    private final ScratchBags producedNet;
    private final ScratchBags vacated;
    private final ScratchBags producedKeys;
    private final ScratchBags liveKeys;
    private final ScratchBags uniqueValues;
    private final ScratchBags neededKeys;
    private final ScratchBags seenElements;
    private final int families;
    private final long[] scratch = new long[NetLimits.MAX_COLUMNS + 1];

    Totals(Marking marking, Refusal refusal) {
        this.marking = marking;
        this.refusal = refusal;
        Net net = marking.net();
        int places = net.places().size();
        this.families = net.families().size();
        int groups = families + places;
        this.consumed = new ScratchBags(places, p -> net.places().get(p).width());
        this.readOnce = new ScratchBags(places, p -> net.places().get(p).width());
        this.producedNet = new ScratchBags(places, p -> net.places().get(p).width());
        this.vacated = new ScratchBags(groups, this::keyWidth);
        this.producedKeys = new ScratchBags(groups, this::keyWidth);
        this.liveKeys = new ScratchBags(families, f -> 1);
        this.uniqueValues = new ScratchBags(families, f -> 2);
        this.neededKeys = new ScratchBags(families, f -> 1);
        this.seenElements = new ScratchBags(NetLimits.MAX_COLUMNS + 1, width -> width);
    }

    private int keyWidth(int group) {
        return group < families
                ? 1
                : marking.net().places().get(group - families).uniqueWidth();
    }

    private int groupOf(Place place) {
        if (place.role() == Place.Role.STATE) {
            return place.group();
        }
        return place.uniqueWidth() == 0 ? NO_GROUP : families + place.id();
    }

    void clear() {
        consumed.clear();
        readOnce.clear();
        producedNet.clear();
        vacated.clear();
        producedKeys.clear();
        liveKeys.clear();
        uniqueValues.clear();
        neededKeys.clear();
        seenElements.clear();
    }

    void consume(Place place, long[] token, long count) {
        consumed.bag(place.id()).add(token, 0, count);
    }

    /** How many of these tokens the consumes take. */
    long consumed(Place place, long[] token) {
        return consumed.isUsed(place.id()) ? consumed.bag(place.id()).countOf(token, 0) : 0;
    }

    void read(Place place, long[] token, long count) {
        readOnce.bag(place.id()).add(token, 0, count);
    }

    /** Compares the terms of one read arc, and forgets them. */
    boolean readsFit() {
        boolean fits = fit(readOnce);
        readOnce.clear();
        return fits;
    }

    /** True where all consumed tokens are there; notes which keys they leave free. */
    boolean consumesFit() {
        if (!fit(consumed)) {
            return false;
        }
        for (int i = 0; i < consumed.usedCount(); i++) {
            Place place = marking.net().places().get(consumed.used(i));
            Bag bag = consumed.bag(place.id());
            for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
                copy(bag, entry, place.width());
                vacate(place, scratch);
            }
        }
        return true;
    }

    /** The key of this token is free after the consumes and moves. */
    void vacate(Place place, long[] token) {
        int group = groupOf(place);
        if (group != NO_GROUP) {
            vacated.bag(group).add(token, 0, 1);
        }
    }

    private boolean fit(ScratchBags bags) {
        for (int i = 0; i < bags.usedCount(); i++) {
            Place place = marking.net().places().get(bags.used(i));
            Bag bag = bags.bag(place.id());
            for (long entry = bag.cursor(-1); entry >= 0; entry = bag.cursor(entry)) {
                copy(bag, entry, place.width());
                long count = bag.count(entry);
                if (count < 0) {
                    return refusal.notEnabled(place);
                }
                if (count > marking.count(place, scratch, 0)) {
                    return refusal.missing(marking, place, scratch);
                }
            }
        }
        return true;
    }

    private void copy(Bag bag, long entry, int width) {
        for (int column = 0; column < width; column++) {
            scratch[column] = bag.word(entry, column);
        }
    }

    /** The key must be live before the firing, or be produced by it. */
    void needKey(int family, long key) {
        RowTable table = marking.table(family);
        if (!marking.isLive(family, table.find(key))) {
            scratch[0] = key;
            neededKeys.bag(family).add(scratch, 0, 1);
        }
    }

    boolean keysExist() {
        for (int i = 0; i < neededKeys.usedCount(); i++) {
            int family = neededKeys.used(i);
            Bag needed = neededKeys.bag(family);
            for (long entry = needed.cursor(-1); entry >= 0; entry = needed.cursor(entry)) {
                scratch[0] = needed.word(entry, 0);
                if (liveKeys.bag(family).countOf(scratch, 0) == 0) {
                    return refusal.noSuchId(marking, family, scratch[0]);
                }
            }
        }
        return true;
    }

    /** Adds a produced token; carried columns are not yet in it. False where it cannot be. */
    boolean produce(Place place, long carry, long[] token, long count) {
        int group = groupOf(place);
        if (group == NO_GROUP) {
            producedNet.bag(place.id()).add(token, 0, count);
            return true;
        }
        producedKeys.bag(group).add(token, 0, count);
        if (place.role() != Place.Role.STATE) {
            return free(place, token, group);
        }
        Family family = marking.net().families().get(place.group());
        if (place.id() != family.ended()) {
            liveKeys.bag(family.id()).add(token, 0, count);
            if (!uniqueFieldsFit(carry, family, token)) {
                return false;
            }
        }
        return free(place, token, group);
    }

    private boolean free(Place place, long[] token, int group) {
        if (!marking.isTaken(place, token, 0) || vacated.bag(group).countOf(token, 0) > 0) {
            return true;
        }
        return place.role() == Place.Role.STATE
                ? refusal.taken(marking, place.group(), token[0])
                : refusal.notEnabled(place);
    }

    private boolean uniqueFieldsFit(long carry, Family family, long[] token) {
        for (int nth = 0; nth < family.uniqueColumns().size(); nth++) {
            int column = family.uniqueColumns().get(nth);
            RowTable table = marking.table(family.id());
            boolean carried = (carry >>> column & 1) != 0;
            long word = carried ? table.field(table.find(token[0]), column) : token[column];
            scratch[0] = nth;
            scratch[1] = word;
            if (uniqueValues.bag(family.id()).add(scratch, 0, 1) > 1) {
                return refusal.uniqueTaken(family.id(), token[0]);
            }
            int other = marking.rowByUnique(family.id(), nth, word);
            if (other != RowTable.NO_ROW) {
                scratch[0] = table.key(other);
                if (scratch[0] != token[0] && vacated.bag(family.id()).countOf(scratch, 0) == 0) {
                    return refusal.uniqueTaken(family.id(), scratch[0]);
                }
            }
        }
        return true;
    }

    /** True where no key is given twice and no sum is negative. */
    boolean producesFit() {
        for (int i = 0; i < producedKeys.usedCount(); i++) {
            Bag keys = producedKeys.bag(producedKeys.used(i));
            for (long entry = keys.cursor(-1); entry >= 0; entry = keys.cursor(entry)) {
                if (keys.count(entry) != 1) {
                    return refusal.undefined();
                }
            }
        }
        for (int i = 0; i < producedNet.usedCount(); i++) {
            Bag tokens = producedNet.bag(producedNet.used(i));
            for (long entry = tokens.cursor(-1); entry >= 0; entry = tokens.cursor(entry)) {
                if (tokens.count(entry) < 0) {
                    return refusal.undefined();
                }
            }
        }
        return true;
    }

    /** True where these local values of a for-all come for the first time in this firing. */
    boolean firstTime(CompiledForAll forAll, long[] locals) {
        int width = forAll.locals.length;
        System.arraycopy(locals, 0, scratch, 1, width);
        scratch[0] = forAll.set;
        return seenElements.bag(width + 1).add(scratch, 0, 1) == 1;
    }
}
