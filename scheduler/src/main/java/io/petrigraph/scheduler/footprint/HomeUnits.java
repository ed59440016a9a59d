package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;

/**
 * What is sliced or pinned as one: each family with its states and its halves of links, and each bag by itself. A unit's
 * number is the family's id, or the number of families plus the rank of the bag. Immutable.
 */
public final class HomeUnits {
    private final Net net;
    private final int[] unitOfPlace;
    private final int[] bags;

    /** The units of a net. */
    public HomeUnits(Net net) {
        this.net = net;
        this.unitOfPlace = new int[net.places().size()];
        int families = net.families().size();
        int[] found = new int[net.places().size()];
        int count = 0;
        for (Place place : net.places()) {
            int family = familyOf(net, place.id());
            if (family < 0) {
                found[count] = place.id();
                unitOfPlace[place.id()] = families + count++;
            } else {
                unitOfPlace[place.id()] = family;
            }
        }
        bags = java.util.Arrays.copyOf(found, count);
    }

    /** The number of units. */
    public int count() {
        return net.families().size() + bags.length;
    }

    /** The unit in which the tokens of a place lie. */
    public int ofPlace(int place) {
        return unitOfPlace[place];
    }

    /** The name of the family or bag. */
    public String name(int unit) {
        return isFamily(unit)
                ? net.families().get(unit).name()
                : net.places().get(bagOf(unit)).name();
    }

    /** True for a family, false for a bag. */
    public boolean isFamily(int unit) {
        return unit < net.families().size();
    }

    /** The place of a unit that is a bag. */
    public int bagOf(int unit) {
        return bags[unit - net.families().size()];
    }

    /** The family whose rows or halves of links lie in a place; -1 for a bag. */
    public static int familyOf(Net net, int place) {
        Place found = net.places().get(place);
        return switch (found.role()) {
            case BAG -> -1;
            case STATE -> found.group();
            case FORWARD -> edge(net, found).fromFamily();
            case INVERSE -> edge(net, found).toFamily();
        };
    }

    private static Edge edge(Net net, Place place) {
        return net.edges().get(place.group());
    }
}
