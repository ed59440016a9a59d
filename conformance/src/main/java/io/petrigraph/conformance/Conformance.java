package io.petrigraph.conformance;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Replays traces on a net. It follows every marking that a trace can have led to at once, so neither silent transitions nor
 * transitions that share an activity are ever guessed. Priorities are not looked at: the other system did not know them.
 * One thread uses it.
 */
public final class Conformance {
    private static final int MAX_SHOWN = 8;

    private final LabelledNet labelled;
    private final PlainNet plain;
    private final ConformanceLimits limits;
    private final Search search;
    private final List<Weights> finals = new ArrayList<>();
    private final Optional<TraceState> start;
    private long kept;

    /** A replayer; {@link UnsupportedNetException} where the net's firings are not known from the net alone. */
    public Conformance(LabelledNet labelled, ConformanceLimits limits) {
        this.labelled = labelled;
        this.limits = limits;
        this.plain = PlainNet.of(labelled.net(), limits.plain());
        if (!plain.assumptions().isEmpty()) {
            throw new UnsupportedNetException("traces cannot be replayed on this net: net="
                    + labelled.net().name() + " because=" + plain.assumptions().get(0));
        }
        this.search = new Search(plain, labelled.activities(), limits.maxMarkings());
        labelled.finalMarkings().forEach(marking -> finals.add(plain(marking)));
        this.start = search.start().map(TraceState::new);
    }

    private Weights plain(Map<Integer, Long> marking) {
        TreeMap<Integer, Long> tokens = new TreeMap<>();
        marking.forEach((place, count) -> tokens.put(plain.firstPlace(place), count));
        return Weights.of(tokens);
    }

    /** Whether the trace is a run from the initial marking to a final one. */
    public Verdict replay(List<String> trace) {
        if (start.isEmpty()) {
            return new Verdict.Undecided(0, trace.isEmpty() ? "" : trace.get(0), limit());
        }
        TraceState at = start.get();
        for (int position = 0; position < trace.size(); position++) {
            String activity = trace.get(position);
            Optional<TraceState> next = next(at, activity);
            if (next.isEmpty()) {
                return new Verdict.Undecided(position, activity, limit());
            }
            if (next.get().markings().isEmpty()) {
                return new Verdict.Refused(position, activity, whyNot(at.markings(), activity));
            }
            at = next.get();
        }
        boolean ends = finals.isEmpty() || finals.stream().anyMatch(at.markings()::contains);
        return ends ? Verdict.Fits.FITS : new Verdict.Refused(trace.size(), "", whyNoEnd(at.markings()));
    }

    private String limit() {
        return "silent transitions lead to too many markings: maxMarkings=" + limits.maxMarkings();
    }

    private Optional<TraceState> next(TraceState at, String activity) {
        TraceState known = at.next(activity);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<TraceState> next = search.after(at.markings(), activity).map(TraceState::new);
        next.ifPresent(state -> {
            kept += 1 + state.markings().size();
            if (kept <= limits.maxKeptMarkings()) {
                at.next(activity, state);
            }
        });
        return next;
    }

    // Reasons

    private String whyNot(Set<Weights> markings, String activity) {
        if (search.of(activity).isEmpty()) {
            return "no transition stands for it; " + possible(markings);
        }
        String nearest = "";
        long fewest = Long.MAX_VALUE;
        for (Weights marking : markings) {
            for (PlainTransition transition : search.of(activity)) {
                long missing = missing(transition, marking);
                if (missing < fewest) {
                    fewest = missing;
                    nearest = lack(transition, marking);
                }
            }
        }
        return nearest + "; " + possible(markings);
    }

    private static long missing(PlainTransition transition, Weights marking) {
        Weights required = transition.required();
        long missing = 0;
        for (int i = 0; i < required.size(); i++) {
            missing += Math.max(0, required.count(i) - marking.countOf(required.place(i)));
        }
        return missing;
    }

    private String lack(PlainTransition transition, Weights marking) {
        Weights required = transition.required();
        List<String> lacks = new ArrayList<>();
        for (int i = 0; i < required.size(); i++) {
            long there = marking.countOf(required.place(i));
            if (there < required.count(i)) {
                lacks.add("\"" + name(required.place(i)) + "\" holds " + there + " of " + required.count(i)
                        + (required.count(i) == 1 ? " token" : " tokens"));
            }
        }
        return lacks.isEmpty() ? "an inhibitor arc forbids it" : String.join(", ", lacks);
    }

    private String possible(Set<Weights> markings) {
        List<String> possible = search.activities().stream()
                .filter(activity -> search.isPossible(markings, activity))
                .sorted()
                .toList();
        if (possible.isEmpty()) {
            return "nothing is possible here";
        }
        String more = possible.size() > MAX_SHOWN ? ", ..." : "";
        return "possible here: \"" + String.join("\", \"", possible.subList(0, Math.min(MAX_SHOWN, possible.size())))
                + "\"" + more;
    }

    private String whyNoEnd(Set<Weights> markings) {
        Weights shown = markings.iterator().next();
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_SHOWN, shown.size()); i++) {
            tokens.add("\"" + name(shown.place(i)) + "\"=" + shown.count(i));
        }
        String more = shown.size() > MAX_SHOWN ? ", ..." : "";
        return "the trace ends, but the net does not: " + String.join(", ", tokens) + more + "; " + possible(markings);
    }

    private String name(int place) {
        return labelled.placeNames().get(plain.netPlace(place)) + plain.colourName(place);
    }
}
