package io.petrigraph.explorer;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.firing.EnabledBindings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what the arcs of one binding name: terms of equal tokens are one number. One thread. */
final class Vectors implements EnabledBindings.TokenVisitor {
    private final Transition transition;
    private final Numbering numbering;
    private final Map<Token, Long> consumed = new HashMap<>();
    private final Map<Integer, Map<Token, Long>> read = new HashMap<>();
    private final Map<Token, Long> produced = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** A token of a place of the net. */
    private record Token(int place, List<Long> words) {}

    /** What an inhibitor, reset or transfer arc looks for: the words where {@code known} has a bit, anything elsewhere. */
    private record Pattern(int place, List<Long> words, long known) {}

    /** Gives the unfolded place of a token. */
    interface Numbering {
        int number(int place, List<Long> token);
    }

    Vectors(Transition transition, Numbering numbering) {
        this.transition = transition;
        this.numbering = numbering;
    }

    /** The terms of a consume, read or produce arc; none of another. */
    static List<Term> terms(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            return consume.terms();
        }
        if (arc instanceof Arc.Read reading) {
            return reading.terms();
        }
        return arc instanceof Arc.Produce produce ? produce.terms() : List.of();
    }

    @Override
    public void consumed(Place place, long[] words, long count) {
        consumed.merge(token(place, words), count, Long::sum);
    }

    @Override
    public void read(int arc, Place place, long[] words, long count) {
        read.computeIfAbsent(arc, any -> new HashMap<>()).merge(token(place, words), count, Long::sum);
    }

    @Override
    public void produced(Place place, long[] words, long count) {
        produced.merge(token(place, words), count, Long::sum);
    }

    @Override
    public void inhibited(Place place, long[] words, long known, long threshold) {
        patterns.add(new Pattern(place.id(), token(place, words).words, known));
    }

    private static Token token(Place place, long[] words) {
        return new Token(
                place.id(), Arrays.stream(words, 0, place.width()).boxed().toList());
    }

    /** The vectors; {@code known} are the tokens of each place with their unfolded places, for arcs that look for all. */
    UnfoldedNet.Firing firing(List<Map<List<Long>, Integer>> known) {
        Map<Integer, Long> needs = new TreeMap<>();
        Map<Integer, Long> moves = new TreeMap<>();
        consumed.forEach((token, count) -> need(token, count, needs));
        read.values().forEach(sum -> sum.forEach((token, count) -> need(token, count, needs)));
        consumed.forEach((token, count) -> move(token, -count, moves));
        produced.forEach((token, count) -> move(token, count, moves));
        moves.values().removeIf(change -> change == 0);
        List<UnfoldedNet.Inhibitor> inhibitors = new ArrayList<>();
        Map<Integer, UnfoldedNet.Sweep> sweeps = new TreeMap<>();
        int next = 0;
        for (Arc arc : transition.arcs()) {
            if (looksForAll(arc)) {
                Pattern pattern = patterns.get(next++);
                if (arc instanceof Arc.Inhibit inhibit) {
                    inhibitors.add(new UnfoldedNet.Inhibitor(
                            matching(pattern, known).stream()
                                    .mapToInt(token -> numbering.number(token.place, token.words))
                                    .toArray(),
                            inhibit.threshold()));
                } else {
                    sweep(
                            matching(pattern, known),
                            arc instanceof Arc.Transfer transfer ? transfer.toPlace() : -1,
                            sweeps);
                }
            }
        }
        return new UnfoldedNet.Firing(
                transition,
                keys(needs),
                values(needs),
                keys(moves),
                values(moves),
                inhibitors.toArray(new UnfoldedNet.Inhibitor[0]),
                sweeps.values().toArray(new UnfoldedNet.Sweep[0]));
    }

    /** True for an arc that has a pattern instead of terms. */
    static boolean looksForAll(Arc arc) {
        return arc instanceof Arc.Inhibit || arc instanceof Arc.Reset || arc instanceof Arc.Transfer;
    }

    /** The first arc that matches takes all of a token; what it puts down, no other takes. */
    private void sweep(List<Token> tokens, int toPlace, Map<Integer, UnfoldedNet.Sweep> sweeps) {
        for (Token token : tokens) {
            int place = numbering.number(token.place, token.words);
            int to = toPlace < 0 ? -1 : numbering.number(toPlace, token.words);
            sweeps.putIfAbsent(place, new UnfoldedNet.Sweep(place, consumed.getOrDefault(token, 0L), to));
        }
    }

    private void need(Token token, long count, Map<Integer, Long> needs) {
        if (count != 0) {
            needs.merge(numbering.number(token.place, token.words), count, Math::max);
        }
    }

    private void move(Token token, long change, Map<Integer, Long> moves) {
        if (change != 0) {
            moves.merge(numbering.number(token.place, token.words), change, Long::sum);
        }
    }

    private static List<Token> matching(Pattern pattern, List<Map<List<Long>, Integer>> known) {
        return known.get(pattern.place).keySet().stream()
                .filter(words -> matches(pattern, words))
                .map(words -> new Token(pattern.place, words))
                .toList();
    }

    private static boolean matches(Pattern pattern, List<Long> token) {
        for (int i = 0; i < token.size(); i++) {
            if ((pattern.known >>> i & 1) != 0 && !pattern.words.get(i).equals(token.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static int[] keys(Map<Integer, Long> vector) {
        return vector.keySet().stream().mapToInt(place -> place).toArray();
    }

    private static long[] values(Map<Integer, Long> vector) {
        return vector.values().stream().mapToLong(count -> count).toArray();
    }
}
