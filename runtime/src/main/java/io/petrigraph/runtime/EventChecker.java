package io.petrigraph.runtime;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.firing.ColumnDomain;
import io.petrigraph.runtime.marking.TextPool;

/**
 * Tells at the edge whether an event is one of the net's and its words are of its parameters' types, so that nothing behind
 * the edge has to ask. Immutable; safe for any thread.
 */
final class EventChecker {
    /** An interval that holds no word: a text's handle is looked up instead. */
    private static final ColumnDomain HANDLES = new ColumnDomain(1, 0, false);

    private final Net net;
    private final TextPool texts;
    private final long[][] low;
    private final long[][] high;
    private final long[] required;

    EventChecker(Net net, TextPool texts) {
        this.net = net;
        this.texts = texts;
        int events = net.events().size();
        this.low = new long[events][];
        this.high = new long[events][];
        this.required = new long[events];
        for (Event event : net.events()) {
            int count = event.parameters().size();
            low[event.id()] = new long[count];
            high[event.id()] = new long[count];
            for (int i = 0; i < count; i++) {
                Variable parameter = event.parameters().get(i);
                ColumnDomain domain = Colour.isText(parameter.colour()) ? HANDLES : ColumnDomain.of(parameter.colour());
                low[event.id()][i] = domain.low();
                high[event.id()][i] = domain.high();
                required[event.id()] |= parameter.origin() == Variable.Origin.PARAMETER ? 1L << i : 0;
            }
        }
    }

    boolean isEvent(int event) {
        return event >= 0 && event < required.length;
    }

    /** True where the parameter may have that word. */
    boolean accepts(int event, int parameter, long word) {
        if (event < 0 || parameter < 0 || parameter >= low[event].length) {
            return false;
        }
        long least = low[event][parameter];
        long most = high[event][parameter];
        return (word >= least && word <= most) || (least > most && texts.contains(word));
    }

    /** True where all parameters that an event must carry are given: a bit for each that is. */
    boolean isComplete(int event, long given) {
        return event >= 0 && (required[event] & ~given) == 0;
    }

    /** What to tell a caller whose event is none. */
    InvalidEventException noEvent(int event) {
        return new InvalidEventException(
                "the net has no such event: net=" + net.name() + " events=" + required.length + " event=" + event);
    }

    /** What to tell a caller whose word was not accepted. */
    InvalidEventException notAccepted(int event, int parameter, long word) {
        if (event < 0) {
            return new InvalidEventException("begin an event before its values are given: parameter=" + parameter);
        }
        Event declared = net.events().get(event);
        if (parameter < 0 || parameter >= declared.parameters().size()) {
            return new InvalidEventException("the event has no such parameter: event=" + declared.name()
                    + " parameters=" + declared.parameters().size() + " parameter=" + parameter);
        }
        Variable variable = declared.parameters().get(parameter);
        ColumnDomain domain = ColumnDomain.of(variable.colour());
        String wanted = Colour.isText(variable.colour())
                ? "a text of this engine, give it by putText or putBytes"
                : domain.low() + ".." + domain.high();
        return new InvalidEventException("the value is not of the parameter's type, which takes " + wanted + ": event="
                + declared.name() + " parameter=" + variable.name() + " type="
                + variable.colour().typeName() + " value=" + word);
    }

    /** What to tell a caller whose event was not complete. */
    InvalidEventException notComplete(int event, long given) {
        if (event < 0) {
            return new InvalidEventException("begin an event before it is fired: event=" + event);
        }
        Event declared = net.events().get(event);
        String missing = declared.parameters()
                .get(Long.numberOfTrailingZeros(required[event] & ~given))
                .name();
        return new InvalidEventException(
                "the event needs a value for each parameter: event=" + declared.name() + " missing=" + missing);
    }
}
