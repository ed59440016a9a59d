package io.petrigraph.scheduler.footprint;

import io.petrigraph.net.Event;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The places at which an added token can disable a transition or change what it does, each with the first reason found: such
 * a place receives nothing from a firing that was decided elsewhere without holding the place (rule 7 of the protocol).
 * Immutable.
 */
public final class Readers {
    private final Map<Integer, String> reasons = new LinkedHashMap<>();

    private Readers() {}

    /** The readers of a net with these footprints. */
    public static Readers of(Net net, List<Footprint> footprints) {
        Readers readers = new Readers();
        for (Place place : net.places()) {
            if (place.uniqueWidth() > 0) {
                readers.add(place.id(), "its keys are unique");
            }
        }
        for (Family family : net.families()) {
            family.places().forEach(place -> readers.add(place, "a key lies in one state of " + family.name()));
        }
        for (Footprint footprint : footprints) {
            for (Access access : footprint.accesses()) {
                if (!access.kind().isMonotone()) {
                    readers.add(access.place(), footprint.transition().name() + " " + verb(access.kind()));
                }
            }
        }
        for (Event event : net.events()) {
            if (event.variants().size() > 1) {
                readers.variants(event, footprints);
            }
        }
        readers.priorities(footprints);
        return readers;
    }

    /** A refusal reads the places of all variants together, and a lower one fires only where no higher one is enabled. */
    private void variants(Event event, List<Footprint> footprints) {
        for (int variant : event.variants()) {
            decided(footprints.get(variant), "event " + event.name() + " has several variants, tried in order");
        }
    }

    /** Of eager transitions the one with the higher priority goes first. */
    private void priorities(List<Footprint> footprints) {
        List<Footprint> eager = footprints.stream()
                .filter(f -> f.transition().eager() != Transition.Eager.NO)
                .toList();
        int least =
                eager.stream().mapToInt(f -> f.transition().priority()).min().orElse(0);
        for (Footprint footprint : eager) {
            if (footprint.transition().priority() > least) {
                decided(footprint, footprint.transition().name() + " has priority over others");
            }
        }
    }

    private void decided(Footprint footprint, String reason) {
        for (Access access : footprint.accesses()) {
            if (access.kind().decides()) {
                add(access.place(), reason);
            }
        }
    }

    private void add(int place, String reason) {
        reasons.putIfAbsent(place, reason);
    }

    private static String verb(Access.Kind kind) {
        return switch (kind) {
            case INHIBIT -> "is inhibited by its tokens";
            case RESET -> "takes all that match";
            case TRANSFER_OUT -> "moves all that match";
            case SELECT -> "does something for each that matches";
            case ABSENT -> "fires where a key never existed";
            case UNIQUE -> "keeps its keys unique";
            case INVARIANT -> "touches an entity whose invariant reads it";
            default -> "reads it";
        };
    }

    /** Why the place has a reader that more tokens can disable; empty where it has none. */
    public Optional<String> nonMonotone(int place) {
        return Optional.ofNullable(reasons.get(place));
    }
}
