package io.petrigraph.runtime;

import io.petrigraph.net.NetLimits;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;

/**
 * An event while its caller fills it in. What is wrong is said at once, and the draft is empty then. Owner: the scope's
 * thread.
 */
final class EventDraft {
    private static final int NONE = -1;

    private final EventChecker checker;
    private final TextPool texts;
    /** A word for each parameter; those without a bit in {@link #given} mean nothing. */
    final long[] words = new long[NetLimits.MAX_PARAMETERS];

    int event = NONE;
    long given;
    long eventIdHi;
    long eventIdLo;

    EventDraft(EventChecker checker, TextPool texts) {
        this.checker = checker;
        this.texts = texts;
    }

    void begin(int eventId) {
        if (!checker.isEvent(eventId)) {
            clear();
            throw checker.noEvent(eventId);
        }
        event = eventId;
        given = 0;
    }

    void put(int parameter, long word) {
        if (!checker.accepts(event, parameter, word)) {
            InvalidEventException wrong = checker.notAccepted(event, parameter, word);
            clear();
            throw wrong;
        }
        words[parameter] = word;
        given |= 1L << parameter;
    }

    void putText(int parameter, String text) {
        put(parameter, texts.intern(text));
    }

    void putBytes(int parameter, byte[] bytes) {
        put(parameter, texts.intern(bytes));
    }

    void eventId(long high, long low) {
        eventIdHi = high;
        eventIdLo = low;
    }

    /** The draft may be fired. */
    void complete() {
        if (!checker.isComplete(event, given)) {
            InvalidEventException wrong = checker.notComplete(event, given);
            clear();
            throw wrong;
        }
    }

    /** A copy of the words of the event's parameters. */
    long[] copyWords(int parameters) {
        return Arrays.copyOf(words, parameters);
    }

    /** Forgets the event, its id too. */
    void clear() {
        event = NONE;
        given = 0;
        eventIdHi = 0;
        eventIdLo = 0;
    }
}
