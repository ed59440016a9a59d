package io.petrigraph.explorer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Explores an unfolded net. A marking is a run of bit fields, one for each unfolded place, none across two words; a firing
 * adds a constant to each word, because no field may overflow. Where one would, the fields of that place become wider and
 * what is known is packed anew, so nobody has to know bounds beforehand. One thread.
 *
 * <pre>
 *   word 0: [place 0: b bits][place 1: b bits] ..  word 1: [place k] ..        marking + delta = marking behind the firing
 * </pre>
 */
final class VectorExplorer {
    /** How many markings are explored between two reports. */
    private static final int REPORT_MARKINGS = 1 << 14;

    private final UnfoldedNet net;
    private final int netPlaces;
    private final long maxStates;
    private final Progress progress;
    private final LongConsumer hashes;
    private final int[] bits;
    private final boolean[] fired;
    private final long[] counts;
    private final long[] after;
    private final long[] perPlace;
    private BitLayout layout;
    private MarkingTable table;
    private CompiledFiring[] firings;
    private CompiledFiring[][] byTrigger;
    private CompiledFiring[] always;
    private long[] from;
    private long[] to;
    /** The least priority that fires at the marking at hand. */
    private int highest;

    private long edges;
    private long deadMarkings;
    private long maxUnfolded;
    private long maxPlace;
    private long maxMarking;

    VectorExplorer(
            UnfoldedNet net, int netPlaces, int transitions, long maxStates, Progress progress, LongConsumer hashes) {
        this.hashes = hashes;
        this.net = net;
        this.netPlaces = netPlaces;
        this.maxStates = Math.min(maxStates, Integer.MAX_VALUE - 8);
        this.progress = progress;
        this.counts = new long[net.places.length];
        this.after = counts.clone();
        this.perPlace = new long[netPlaces];
        this.fired = new boolean[transitions];
        this.bits = new int[counts.length];
        for (int place = 0; place < bits.length; place++) {
            bits[place] = Math.max(1, BitLayout.bitsOf(net.initial[place]));
        }
        this.layout = new BitLayout(bits);
        this.table = new MarkingTable(layout.words());
        this.firings = new CompiledFiring[0];
        this.byTrigger = new CompiledFiring[0][];
        this.always = firings;
        this.from = new long[layout.words()];
        this.to = from.clone();
        compile();
    }

    StateSpace explore() {
        layout.pack(net.initial, from);
        table.add(from);
        int explored = 0;
        boolean complete = true;
        while (complete && explored < table.size()) {
            complete = explore(explored++);
            if (explored % REPORT_MARKINGS == 0) {
                progress.show(table.size(), explored, edges);
            }
        }
        List<Integer> dead = new ArrayList<>();
        for (int transition = 0; transition < fired.length; transition++) {
            if (!fired[transition]) {
                dead.add(transition);
            }
        }
        double bytes = (double) table.bytes() / table.size();
        return new StateSpace(
                table.size(), edges, maxUnfolded, maxPlace, maxMarking, deadMarkings, dead, complete, bytes);
    }

    /** Fires everything that is enabled at a marking; false where the limit of markings is reached. */
    private boolean explore(int marking) {
        table.get(marking, from);
        layout.unpack(from, counts);
        hashes.accept(hash());
        measure();
        long before = edges;
        highest = Integer.MIN_VALUE;
        boolean goesOn = true;
        for (int pass = net.hasPriorities ? 0 : 1; goesOn && pass < 2; pass++) {
            goesOn = visit(always, pass == 1);
            for (int place = 0; goesOn && place < counts.length; place++) {
                if (counts[place] > 0 && byTrigger[place].length > 0) {
                    goesOn = visit(byTrigger[place], pass == 1);
                }
            }
        }
        if (goesOn && edges == before) {
            deadMarkings++;
        }
        return goesOn;
    }

    private long hash() {
        long hash = 0;
        for (int place = 0; place < counts.length; place++) {
            hash += counts[place] * net.hashes[place];
        }
        return hash;
    }

    /** Fires all, or only looks for the highest priority among what is enabled; false where the limit is reached. */
    private boolean visit(CompiledFiring[] candidates, boolean fires) {
        if (fires) {
            return fireAll(candidates);
        }
        for (CompiledFiring candidate : candidates) {
            if (candidate.priority > highest && candidate.isEnabled(counts)) {
                highest = candidate.priority;
            }
        }
        return true;
    }

    private void measure() {
        Arrays.fill(perPlace, 0);
        long sum = 0;
        for (int place = 0; place < counts.length; place++) {
            long count = counts[place];
            sum += count;
            perPlace[net.places[place]] += count;
            maxUnfolded = Math.max(maxUnfolded, count);
        }
        for (int place = 0; place < netPlaces; place++) {
            maxPlace = Math.max(maxPlace, perPlace[place]);
        }
        maxMarking = Math.max(maxMarking, sum);
    }

    private boolean fireAll(CompiledFiring[] candidates) {
        for (CompiledFiring candidate : candidates) {
            if (candidate.priority >= highest && candidate.isEnabled(counts)) {
                if (candidate.sweeps) {
                    candidate.of.fire(counts, after);
                    if (!layout.fits(after)) {
                        widen();
                    }
                    layout.pack(after, to);
                } else {
                    add(candidate);
                }
                edges++;
                fired[candidate.transition] = true;
                table.add(to);
                if (table.size() > maxStates) {
                    return false;
                }
            }
        }
        return true;
    }

    private void add(CompiledFiring candidate) {
        CompiledFiring firing = candidate;
        if (!firing.fits(counts)) {
            firing.of.fire(counts, after);
            widen();
            firing = firings[firing.number];
        }
        long[] delta = firing.delta;
        for (int word = 0; word < to.length; word++) {
            to[word] = from[word] + delta[word];
        }
    }

    /** Makes room for the counts behind a firing, and packs all markings anew. */
    private void widen() {
        for (int place = 0; place < after.length; place++) {
            bits[place] = Math.max(bits[place], BitLayout.bitsOf(after[place]));
        }
        BitLayout wider = new BitLayout(bits);
        MarkingTable packed = new MarkingTable(wider.words());
        long[] words = new long[wider.words()];
        long[] unpacked = new long[counts.length];
        for (int marking = 0; marking < table.size(); marking++) {
            table.get(marking, from);
            layout.unpack(from, unpacked);
            wider.pack(unpacked, words);
            packed.add(words);
        }
        layout = wider;
        table = packed;
        from = new long[wider.words()];
        to = new long[wider.words()];
        layout.pack(counts, from);
        compile();
    }

    private void compile() {
        firings = new CompiledFiring[net.firings.size()];
        for (int i = 0; i < firings.length; i++) {
            firings[i] = new CompiledFiring(i, net.firings.get(i), layout);
        }
        if (byTrigger.length == 0) {
            chooseTriggers();
        }
        // The lists that a walk is in the middle of are filled anew, not replaced.
        for (int i = 0; i < always.length; i++) {
            always[i] = firings[always[i].number];
        }
        for (CompiledFiring[] triggered : byTrigger) {
            for (int i = 0; i < triggered.length; i++) {
                triggered[i] = firings[triggered[i].number];
            }
        }
    }

    /** A firing is looked at where its rarest needed token is there: that of the place on which the fewest wait. */
    private void chooseTriggers() {
        int[] waiting = new int[counts.length];
        for (UnfoldedNet.Firing firing : net.firings) {
            for (int place : firing.needs) {
                waiting[place]++;
            }
        }
        List<List<CompiledFiring>> lists = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            lists.add(new ArrayList<>());
        }
        List<CompiledFiring> untriggered = new ArrayList<>();
        for (CompiledFiring firing : firings) {
            int trigger = -1;
            for (int place : firing.of.needs) {
                trigger = trigger < 0 || waiting[place] < waiting[trigger] ? place : trigger;
            }
            (trigger < 0 ? untriggered : lists.get(trigger)).add(firing);
        }
        always = untriggered.toArray(new CompiledFiring[0]);
        byTrigger =
                lists.stream().map(list -> list.toArray(new CompiledFiring[0])).toArray(CompiledFiring[][]::new);
    }
}
