package io.petrigraph.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared net: what all other rooms read. Ids are dense and in declaration order. Immutable; safe for any thread.
 *
 * <p>{@link #canonicalBytes()} is what a log's header keeps and what {@link #fingerprint()} hashes: everything that
 * replay needs (colours, places, families, edges, transitions with variables and arcs, the initial marking, the event id
 * window); what it does not need (the net's name, events, priorities, guards, computations, invariants, policies) is in
 * the bytes for readers, but not hashed.
 */
public final class Net {
    private final String name;
    private final List<Place> places;
    private final List<Family> families;
    private final List<Edge> edges;
    private final List<Transition> transitions;
    private final List<Invariant> invariants;
    private final List<InitialToken> initial;
    private final List<Event> events;
    private final int eventIdWindow;
    private final Map<String, Place> placesByName = new HashMap<>();
    private final Map<String, Transition> transitionsByName = new HashMap<>();
    private final Map<String, Event> eventsByName = new HashMap<>();
    private final byte[] canonicalBytes;
    private final long fingerprint;

    Net(
            String name,
            List<Place> places,
            List<Family> families,
            List<Edge> edges,
            List<Transition> transitions,
            List<Invariant> invariants,
            List<InitialToken> initial,
            int eventIdWindow) {
        this.name = name;
        this.places = List.copyOf(places);
        this.families = List.copyOf(families);
        this.edges = List.copyOf(edges);
        this.transitions = List.copyOf(transitions);
        this.invariants = List.copyOf(invariants);
        this.initial = List.copyOf(initial);
        this.events = List.copyOf(Event.of(transitions));
        this.eventIdWindow = eventIdWindow;
        places.forEach(place -> placesByName.put(place.name(), place));
        transitions.forEach(transition -> transitionsByName.put(transition.name(), transition));
        events.forEach(event -> eventsByName.put(event.name(), event));
        byte[] hashed = CanonicalNet.hashedPart(this);
        this.canonicalBytes = CanonicalNet.encode(this, hashed);
        this.fingerprint = CanonicalNet.fingerprint(hashed);
    }

    /** A builder for a net of that name. */
    public static NetBuilder builder(String name) {
        return new NetBuilder(name);
    }

    /**
     * The net which {@link #canonicalBytes()} described, without user code: its functions are null. The bytes may come
     * from anywhere: {@link NetFormatException} where they are not such bytes, or exceed {@link NetLimits}.
     */
    public static Net fromCanonicalBytes(byte[] bytes) {
        return CanonicalNet.decode(bytes);
    }

    public String name() {
        return name;
    }

    public List<Place> places() {
        return places;
    }

    public List<Family> families() {
        return families;
    }

    public List<Edge> edges() {
        return edges;
    }

    public List<Transition> transitions() {
        return transitions;
    }

    public List<Invariant> invariants() {
        return invariants;
    }

    public List<InitialToken> initial() {
        return initial;
    }

    /** What callers may ask for; ids are dense, in order of first appearance in {@link #transitions()}. */
    public List<Event> events() {
        return events;
    }

    /** How many of the last committed event ids the marking remembers; 0 where it remembers none. */
    public int eventIdWindow() {
        return eventIdWindow;
    }

    /** The event of that name; fails where there is none. */
    public Event event(String eventName) {
        Event event = eventsByName.get(eventName);
        if (event == null) {
            throw new IllegalArgumentException("net has no such event; the nearest is "
                    + Names.nearest(eventName, eventsByName.keySet()) + ": net=" + name + " event=" + eventName);
        }
        return event;
    }

    /** The place of that name; fails where there is none. */
    public Place place(String placeName) {
        Place place = placesByName.get(placeName);
        if (place == null) {
            throw new IllegalArgumentException("net has no such place: net=" + name + " place=" + placeName);
        }
        return place;
    }

    /** The transition of that name; fails where there is none. */
    public Transition transition(String transitionName) {
        Transition transition = transitionsByName.get(transitionName);
        if (transition == null) {
            throw new IllegalArgumentException(
                    "net has no such transition: net=" + name + " transition=" + transitionName);
        }
        return transition;
    }

    /** A fresh copy of the canonical bytes. */
    public byte[] canonicalBytes() {
        return canonicalBytes.clone();
    }

    /** The hash of what replay depends on: equal fingerprints replay each other's logs. */
    public long fingerprint() {
        return fingerprint;
    }
}
