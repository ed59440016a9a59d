package io.petrigraph.runtime;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Event;
import io.petrigraph.net.Names;
import io.petrigraph.net.Variable;
import java.util.List;
import java.util.Map;

/**
 * Puts named values into an event: numbers for longs, ints and ranges, booleans, doubles, strings for texts and for the
 * constants of enumerations, byte arrays. A wrong name or type is an {@link IllegalArgumentException} that names it.
 */
final class EventValues {
    private EventValues() {}

    static void put(Event event, Map<String, ?> values, Scope scope) {
        scope.begin(event.id());
        List<String> names = event.parameters().stream().map(Variable::name).toList();
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            int index = names.indexOf(entry.getKey());
            if (index < 0) {
                throw new IllegalArgumentException("the event has no such parameter, the nearest is "
                        + Names.nearest(entry.getKey(), names) + ": event=" + event.name() + " parameter="
                        + entry.getKey());
            }
            put(event, event.parameters().get(index), index, entry.getValue(), scope);
        }
        for (Variable parameter : event.parameters()) {
            if (parameter.origin() == Variable.Origin.PARAMETER && !values.containsKey(parameter.name())) {
                throw new IllegalArgumentException("the event needs a value for each parameter: event=" + event.name()
                        + " missing=" + parameter.name());
            }
        }
    }

    private static void put(Event event, Variable parameter, int index, Object value, Scope scope) {
        Colour.Scalar colour = parameter.colour();
        if (colour == Colour.Primitive.STRING && value instanceof String text) {
            scope.putText(index, text);
        } else if (colour == Colour.Primitive.BYTES && value instanceof byte[] bytes) {
            scope.putBytes(index, bytes.clone());
        } else {
            scope.put(index, word(event, parameter, colour, value));
        }
    }

    private static long word(Event event, Variable parameter, Colour.Scalar colour, Object value) {
        if (colour == Colour.Primitive.BOOLEAN && value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        if (colour == Colour.Primitive.DOUBLE && value instanceof Number number) {
            return Double.doubleToRawLongBits(number.doubleValue());
        }
        if (colour instanceof Colour.Enumeration e && value instanceof String constant) {
            int index = e.constants().indexOf(constant);
            if (index >= 0) {
                return index;
            }
        }
        boolean isWhole =
                value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
        boolean takesNumbers =
                colour == Colour.Primitive.LONG || colour == Colour.Primitive.INT || colour instanceof Colour.IntRange;
        if (takesNumbers && isWhole) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException(
                "a parameter of type " + colour.typeName() + " cannot take this value: event=" + event.name()
                        + " parameter=" + parameter.name() + " value=" + value);
    }
}
