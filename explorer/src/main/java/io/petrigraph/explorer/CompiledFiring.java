package io.petrigraph.explorer;

/** One binding over one layout of the marking: tests on counts, one addition for each word. Immutable. */
final class CompiledFiring {
    final int number;
    final UnfoldedNet.Firing of;
    final int transition;
    final int priority;
    /** True where reset or transfer arcs make the effect depend on the marking. */
    final boolean sweeps;
    /** What is added to each word; right where {@link #fits} and nothing is swept. */
    final long[] delta;

    private final int[] needs;
    private final long[] atLeast;
    private final int[] gains;
    private final long[] atMost;
    private final UnfoldedNet.Inhibitor[] inhibitors;

    CompiledFiring(int number, UnfoldedNet.Firing firing, BitLayout layout) {
        this.number = number;
        this.of = firing;
        this.transition = firing.transition;
        this.priority = firing.priority;
        this.sweeps = firing.sweeps.length > 0;
        this.needs = firing.needs;
        this.atLeast = firing.atLeast;
        this.inhibitors = firing.inhibitors;
        this.delta = new long[layout.words()];
        int gaining = 0;
        for (long change : firing.change) {
            gaining += change > 0 ? 1 : 0;
        }
        this.gains = new int[gaining];
        this.atMost = new long[gaining];
        for (int i = 0, next = 0; i < firing.moves.length; i++) {
            int place = firing.moves[i];
            long change = firing.change[i];
            layout.addTo(delta, place, change);
            if (change > 0) {
                gains[next] = place;
                atMost[next++] = layout.capacity(place) - change;
            }
        }
    }

    boolean isEnabled(long[] counts) {
        for (int i = 0; i < needs.length; i++) {
            if (counts[needs[i]] < atLeast[i]) {
                return false;
            }
        }
        return inhibitors.length == 0 || isUninhibited(counts);
    }

    private boolean isUninhibited(long[] counts) {
        for (UnfoldedNet.Inhibitor inhibitor : inhibitors) {
            long sum = 0;
            for (int place : inhibitor.places) {
                sum += counts[place];
            }
            if (sum >= inhibitor.threshold) {
                return false;
            }
        }
        return true;
    }

    /** True where no field overflows. */
    boolean fits(long[] counts) {
        for (int i = 0; i < gains.length; i++) {
            if (counts[gains[i]] > atMost[i]) {
                return false;
            }
        }
        return true;
    }
}
