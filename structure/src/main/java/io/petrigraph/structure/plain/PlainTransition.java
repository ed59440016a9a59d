package io.petrigraph.structure.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A transition of a plain net. The effect of a firing is, in this order: consume, the removals on what consume left, the
 * repetitions, produce.
 *
 * @param transition id of the net's transition
 * @param name the transition's name, and its binding where it has one
 * @param consumed tokens that it takes
 * @param produced tokens that it adds
 * @param read tokens that must be there before the firing
 * @param inhibited what must not be there before the firing
 * @param removals resets and transfers, in the order of the arcs
 * @param repeated the elements of for-all arcs: each is done any number of times
 */
public record PlainTransition(
        int transition,
        String name,
        Weights consumed,
        Weights produced,
        Weights read,
        List<Inhibition> inhibited,
        List<Removal> removals,
        List<Repetition> repeated) {

    /** Enabled where these places hold fewer than {@code threshold} tokens together. */
    public record Inhibition(List<Integer> places, long threshold) {
        public Inhibition {
            places = List.copyOf(places);
        }

        /** True where these places hold few enough tokens. */
        public boolean allows(Weights marking) {
            return places.stream().mapToLong(marking::countOf).sum() < threshold;
        }
    }

    /** All tokens of {@code from} go: to a place, or away ({@code to == GONE}). */
    public record Removal(int from, int to) {
        /** No place: the tokens are reset. */
        public static final int GONE = -1;
    }

    /** One element of a for-all arc; {@code needed} are the places that hold a token where it is done at all. */
    public record Repetition(List<Integer> needed, Weights consumed, Weights produced) {
        public Repetition {
            needed = List.copyOf(needed);
        }
    }

    /**
     * A change that a firing makes, once or any number of times.
     *
     * @param needs places of which each holds a token where the change happens
     * @param takes places that lose tokens
     * @param puts places that certainly get a token where something is taken
     * @param delta what is added to each place, once or for each repetition
     */
    public record Effect(SortedSet<Integer> needs, SortedSet<Integer> takes, SortedSet<Integer> puts, Weights delta) {}

    public PlainTransition {
        inhibited = List.copyOf(inhibited);
        removals = List.copyOf(removals);
        repeated = List.copyOf(repeated);
    }

    /** The tokens that must be there before a firing. */
    public Weights required() {
        return consumed.max(read);
    }

    /** True where it may fire at this marking, as far as plain nets know: see {@link PlainNet#assumptions()}. */
    public boolean isEnabled(Weights marking) {
        return marking.covers(required()) && inhibited.stream().allMatch(inhibition -> inhibition.allows(marking));
    }

    /** The marking after one firing of an enabled transition that repeats nothing. */
    public Weights fire(Weights marking) {
        if (!repeated.isEmpty()) {
            throw new IllegalStateException("how often a for-all is done is not known: transition=" + name);
        }
        Weights left = marking.minus(consumed);
        TokenSum arriving = new TokenSum();
        for (Removal removal : removals) {
            long count = left.countOf(removal.from);
            if (count > 0) {
                left = left.minus(one(removal.from, count));
                if (removal.to != Removal.GONE) {
                    arriving.add(removal.to, count);
                }
            }
        }
        return left.plus(produced).plus(arriving.weights());
    }

    private static Weights one(int place, long count) {
        TokenSum sum = new TokenSum();
        sum.add(place, count);
        return sum.weights();
    }

    private SortedSet<Integer> needs() {
        return places(required());
    }

    /** The changes of which every firing is a sum: the first is made exactly once, the others any number of times. */
    public List<Effect> effects() {
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect(needs(), places(consumed), places(produced), produced.minus(consumed)));
        for (Removal removal : removals) {
            TreeSet<Integer> moved = new TreeSet<>(List.of(removal.from));
            SortedSet<Integer> puts = places(produced);
            TreeSet<Integer> arrives = new TreeSet<>();
            if (removal.to != Removal.GONE) {
                arrives.add(removal.to);
            }
            puts.addAll(arrives);
            SortedSet<Integer> needs = needs();
            needs.add(removal.from);
            effects.add(new Effect(needs, moved, puts, ones(arrives).minus(ones(moved))));
        }
        for (Repetition element : repeated) {
            SortedSet<Integer> needs = needs();
            needs.addAll(element.needed);
            needs.addAll(places(element.consumed));
            SortedSet<Integer> puts = places(produced);
            puts.addAll(places(element.produced));
            effects.add(new Effect(needs, places(element.consumed), puts, element.produced.minus(element.consumed)));
        }
        return effects;
    }

    private static SortedSet<Integer> places(Weights weights) {
        SortedSet<Integer> places = new TreeSet<>();
        for (int i = 0; i < weights.size(); i++) {
            places.add(weights.place(i));
        }
        return places;
    }

    private static Weights ones(SortedSet<Integer> places) {
        TokenSum sum = new TokenSum();
        places.forEach(place -> sum.add(place, 1));
        return sum.weights();
    }
}
