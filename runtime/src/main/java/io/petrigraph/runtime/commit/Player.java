package io.petrigraph.runtime.commit;

import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.RecordCodec;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.play.Candidates;
import io.petrigraph.runtime.play.Play;
import io.petrigraph.runtime.play.PlayPlan;
import io.petrigraph.runtime.play.WakeBoard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one partition fires without an event. A transition is a candidate while it may be enabled; one that was found not to be
 * sleeps until a firing moves something that it looks at, here or in another partition. Of each transition at most one attempt
 * is under way.
 *
 * <pre>
 *   candidate --try--> fired: candidate          not enabled: sleeps          left: under way --+
 *       ^                                                                                       |
 *       +---- fired, or woken meanwhile -------------------------------------------------------+
 * </pre>
 *
 * <p>Whoever moves tokens wakes, when they are moved: so what is woken finds them. Owner: the partition's thread.
 */
final class Player {
    private final PlayPlan plan;
    private final WakeBoard board;
    private final Candidates candidates;
    private final int partition;
    private final int families;
    private final boolean[] isUnderWay;
    private final boolean[] isWokenMeanwhile;
    private final @Nullable Footprint[] footprints;
    private final PlayCounters counters = new PlayCounters();
    private int underWay;
    /** True while the board counts this partition as being at work. */
    private boolean isAtWork = true;

    Player(Play play, Net net, int partition) {
        this.plan = play.plan();
        this.board = play.board();
        this.candidates = play.candidates(partition);
        this.partition = partition;
        this.families = net.families().size();
        int transitions = net.transitions().size();
        this.isUnderWay = new boolean[transitions];
        this.isWokenMeanwhile = new boolean[transitions];
        this.footprints = new Footprint[transitions];
        for (int transition : plan.atHome(partition)) {
            candidates.add(transition);
        }
    }

    PlayCounters counters() {
        return counters;
    }

    /** What others have woken is tried; returns how many. */
    int takeWoken() {
        int taken = board.take(partition, this::woken);
        if (taken > 0) {
            board.done(isAtWork ? taken : taken - 1);
            isAtWork = true;
        }
        return taken;
    }

    private void woken(int transition) {
        if (isUnderWay[transition]) {
            isWokenMeanwhile[transition] = true;
        } else {
            candidates.add(transition);
        }
    }

    /** What to try next, or null. */
    @Nullable
    EventUnderWay next() {
        int transition = board.isStopped() ? Candidates.NONE : candidates.next();
        return transition == Candidates.NONE
                ? null
                : EventUnderWay.played(transition, plan.inOrder(transition), candidates.skip(), partition);
    }

    /** Nothing is tried any more in this round: where nothing is to be tried at all, the partition rests. */
    void rest() {
        if (board.isStopped()) {
            candidates.clear();
        }
        if (isAtWork && underWay == 0 && candidates.isEmpty()) {
            isAtWork = false;
            board.done(1);
        }
    }

    /** True where an attempt is needed, because plain places of several partitions decide. */
    boolean isParted(EventUnderWay event) {
        return plan.isParted(event.event);
    }

    /**
     * True where a place that lies here has too few tokens for it. Those that are still under way, because somebody has reserved
     * the place, wake it when they are moved.
     */
    boolean lacks(EventUnderWay event, Marking marking) {
        return lacks(event.event, marking);
    }

    private boolean lacks(int transition, Marking marking) {
        for (Map.Entry<Integer, Long> need : plan.needs(transition).entrySet()) {
            int place = need.getKey();
            if (plan.isHere(place, partition) && !holds(marking.bag(place), need.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Bag bag, long tokens) {
        long found = 0;
        for (long entry = bag.cursor(-1); entry >= 0 && found < tokens; entry = bag.cursor(entry)) {
            found += bag.count(entry);
        }
        return found >= tokens;
    }

    /** It leaves this partition: what it touches for sure is its footprint. */
    void left(EventUnderWay event) {
        int transition = event.event;
        candidates.remove(transition);
        isUnderWay[transition] = true;
        underWay++;
        if (plan.isPlain(transition)) {
            event.footprint.addAll(footprint(transition));
        }
    }

    private Footprint footprint(int transition) {
        Footprint known = footprints[transition];
        if (known != null) {
            return known;
        }
        Footprint footprint = new Footprint();
        plan.plainLooks(transition).stream().forEach(place -> footprint.add(Granule.bag(families, place), false));
        plan.plainChanges(transition).stream().forEach(place -> footprint.add(Granule.bag(families, place), true));
        footprints[transition] = footprint;
        return footprint;
    }

    /** One of the steps that may still be made is taken; false where none is left. */
    boolean takesStep() {
        return board.takeStep();
    }

    /** It fired, or is not enabled. */
    void ended(EventUnderWay event, boolean fired) {
        int transition = event.event;
        boolean wasUnderWay = isUnderWay[transition];
        if (wasUnderWay) {
            isUnderWay[transition] = false;
            underWay--;
            counters.retries += event.attempts() - 1;
        }
        if (fired || isWokenMeanwhile[transition]) {
            candidates.add(transition);
        } else {
            candidates.remove(transition);
        }
        isWokenMeanwhile[transition] = false;
    }

    /** Firings that were decided here. */
    void fired(StepRecords records) {
        for (int i = 0; i < records.count(); i++) {
            counters.firings++;
            counters.crossFirings += plan.isCrossing(transition(records, i)) ? 1 : 0;
        }
    }

    private static int transition(StepRecords records, int firing) {
        return RecordCodec.transitionOf(records.bytes(), records.start(firing), records.lengthBytes(firing));
    }

    /**
     * This partition has moved its part of these firings. Who lacks tokens here is not woken at another home: when they come, it
     * will be.
     */
    void moved(StepRecords records, Marking marking) {
        for (int i = 0; i < records.count(); i++) {
            for (int transition : plan.wokenBy(transition(records, i), partition)) {
                if (plan.home(transition) == partition) {
                    woken(transition);
                } else if (!lacks(transition, marking)) {
                    board.wake(plan.home(transition), transition);
                }
            }
        }
        if (!isAtWork && !candidates.isEmpty()) {
            isAtWork = true;
            board.more(1);
        }
    }

    /** So many owners have still to move their part of a firing that was decided here. */
    void awaits(int owners) {
        board.more(owners);
    }

    /** This partition has moved its part of a firing that was decided elsewhere. */
    void arrived() {
        board.done(1);
    }
}
