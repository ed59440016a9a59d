package io.petrigraph.runtime;

import io.petrigraph.runtime.commit.Script;
import io.petrigraph.runtime.firing.Stepper;
import io.petrigraph.runtime.marking.Marking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction did and saw, in order, so that the engine can do it again and compare: events, and questions with
 * the answers they had. Written by the caller's thread, handed over once.
 */
final class TransactionScript implements Script {
    private static final int UNTRIED = -1;
    private static final long[] NOTHING = {};

    /** One entry. */
    sealed interface Entry {}

    /** An event. */
    static final class Event implements Entry {
        final int event;
        final long given;
        final long[] words;
        /** Why it was refused, or null where it fired. */
        final @Nullable Outcome refusal;
        /** Which of its variants fired, or -1 where nobody has tried. */
        final int transition;
        /** What the variables of that transition were. */
        final long[] chosen;

        /** One that nobody has tried. */
        Event(int event, long given, long[] words) {
            this(event, given, words, null, UNTRIED, NOTHING);
        }

        /** One that has fired. */
        Event(int event, long given, long[] words, int transition, long[] chosen) {
            this(event, given, words, null, transition, chosen);
        }

        /** One that was refused. */
        Event(int event, long given, long[] words, Outcome refusal) {
            this(event, given, words, refusal, UNTRIED, NOTHING);
        }

        private Event(int event, long given, long[] words, @Nullable Outcome refusal, int transition, long[] chosen) {
            this.event = event;
            this.given = given;
            this.words = words;
            this.refusal = refusal;
            this.transition = transition;
            this.chosen = chosen;
        }
    }

    /** A question and its answer. */
    record Seen(Question question, int group, long key, long argument, long answer) implements Entry {}

    /** What was asked; group, key and argument say about what. */
    enum Question {
        /** The state place of a key in a family. */
        STATE,
        /** A column (argument) of a row. */
        FIELD,
        /** The number of links of a key at an edge place. */
        LINK_COUNT,
        /** A hash over all links of a key at an edge place. */
        LINKS,
        /** The key that has a value (argument) in a unique column (key). */
        UNIQUE,
        /** A hash over all keys in a state place. */
        ROWS
    }

    private final List<Entry> entries = new ArrayList<>();

    /** How many events and questions it has. */
    int size() {
        return entries.size();
    }

    private final boolean isRepeated;

    private TransactionScript(boolean isRepeated) {
        this.isRepeated = isRepeated;
    }

    /** What has been done once already: an event that is refused now is a conflict. */
    static TransactionScript ofWhatWasSeen() {
        return new TransactionScript(true);
    }

    /** Events that nobody has tried: a refusal is their outcome. */
    static TransactionScript ofEventsOnly() {
        return new TransactionScript(false);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    /** The first event, or null: where it begins is a good place to do all of it. */
    @Nullable
    Event first() {
        for (Entry entry : entries) {
            if (entry instanceof Event event) {
                return event;
            }
        }
        return null;
    }

    /** Does everything again; null where all went as before, else what did not. */
    @Override
    public @Nullable Outcome run(Stepper stepper, Marking marking, Outcomes outcomes) {
        MarkingQuestions questions = new MarkingQuestions(marking);
        for (Entry entry : entries) {
            if (entry instanceof Event event) {
                Outcome broken = run(event, stepper, outcomes);
                if (broken != null) {
                    return broken;
                }
            } else if (entry instanceof Seen seen && questions.ask(seen) != seen.answer) {
                return new Outcome.Conflict(questions.describe(seen));
            }
        }
        return null;
    }

    /** Null where the event fires again, or is refused again for the same reason. */
    private @Nullable Outcome run(Event event, Stepper stepper, Outcomes outcomes) {
        long[] words = Arrays.copyOf(event.words, event.words.length);
        boolean fires = event.transition == UNTRIED
                ? stepper.event(event.event, words, event.given)
                : stepper.eventAgain(event.event, words, event.given, event.transition, event.chosen);
        if (fires && event.transition != UNTRIED && stepper.firedTransition() != event.transition) {
            return new Outcome.Conflict("another variant of the event is enabled now");
        }
        if (fires) {
            return event.refusal == null ? null : new Outcome.Conflict("no longer refused, " + event.refusal.message());
        }
        Outcome refused = outcomes.of(outcomes.status(stepper.refusal()), stepper.refusal(), -1);
        if (event.refusal != null && saysTheSame(event.refusal, refused)) {
            return null;
        }
        return isRepeated ? new Outcome.Conflict(refused.message()) : refused;
    }

    /** Who moved a row last is told, but depends on how far the engine was; what somebody threw need not be equal. */
    private static boolean saysTheSame(Outcome before, Outcome now) {
        if (before instanceof Outcome.WrongState then && now instanceof Outcome.WrongState again) {
            return then.transition().equals(again.transition())
                    && then.entity().equals(again.entity())
                    && then.id() == again.id()
                    && then.actual().equals(again.actual());
        }
        return before instanceof Outcome.Poisoned ? before.status() == now.status() : before.equals(now);
    }
}
