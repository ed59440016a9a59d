package io.petrigraph.explorer;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Event;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** Which values the parameters of events take: ids of their entity, values by name, or all of a small colour. One thread. */
final class Domains {
    private final Net net;
    private final TextPool texts;
    private final Map<String, long[]> ids = new HashMap<>();
    private final Map<String, List<Object>> values = new HashMap<>();

    Domains(Net net, TextPool texts) {
        this.net = net;
        this.texts = texts;
    }

    void ids(String entity, long... keys) {
        ids.put(entity, keys.clone());
    }

    void values(String parameter, List<Object> of) {
        values.put(parameter, List.copyOf(of));
    }

    /** The words that a parameter of an event takes; fails where nothing says. */
    long[] of(Event event, Variable parameter) {
        List<Object> named = values.get(event.name() + "." + parameter.name());
        named = named == null ? values.get(parameter.name()) : named;
        if (named != null) {
            return named.stream().mapToLong(this::word).toArray();
        }
        for (int variant : event.variants()) {
            Transition transition = net.transitions().get(variant);
            OptionalInt family = transition.variables().stream()
                    .filter(variable -> variable.name().equals(parameter.name()))
                    .mapToInt(variable -> familyOf(transition.arcs(), variable.index()))
                    .filter(id -> id >= 0)
                    .findFirst();
            if (family.isPresent()) {
                String entity = net.families().get(family.getAsInt()).name();
                long[] known = ids.get(entity);
                if (known == null) {
                    throw missing(event, parameter, "ids(\"" + entity + "\", 1, 2)");
                }
                return known;
            }
        }
        if (!Colour.isListable(parameter.colour())) {
            throw missing(event, parameter, "values(\"" + parameter.name() + "\", ...)");
        }
        Colour.Scalar colour = parameter.colour();
        long low = colour instanceof Colour.IntRange range ? range.low() : 0;
        long high = colour instanceof Colour.IntRange range
                ? range.high()
                : colour instanceof Colour.Enumeration e ? e.constants().size() - 1L : 1;
        return LongStream.rangeClosed(low, high).toArray();
    }

    private static IllegalArgumentException missing(Event event, Variable parameter, String cure) {
        return new IllegalArgumentException("a parameter has no values to try; add " + cure + ": event=" + event.name()
                + " parameter=" + parameter.name());
    }

    private long word(Object value) {
        if (value instanceof String text) {
            return texts.intern(text);
        }
        if (value instanceof byte[] bytes) {
            return texts.intern(bytes);
        }
        if (value instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        if (value instanceof Double number) {
            return Double.doubleToRawLongBits(number);
        }
        return ((Number) value).longValue();
    }

    /** The family of which the variable is a key in some arc, or -1. */
    private int familyOf(List<Arc> arcs, int variable) {
        for (Arc arc : arcs) {
            int found = -1;
            if (arc instanceof Arc.Consume consume) {
                found = familyOf(consume.place(), consume.terms(), variable);
            } else if (arc instanceof Arc.Produce produce) {
                found = familyOf(produce.place(), produce.terms(), variable);
            } else if (arc instanceof Arc.Read read) {
                found = familyOf(read.place(), read.terms(), variable);
            } else if (arc instanceof Arc.Exists exists && exists.key().equals(new Expr.Var(variable))) {
                found = exists.family();
            } else if (arc instanceof Arc.ForAll forAll) {
                found = familyOfSelects(forAll, variable);
            }
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int familyOfSelects(Arc.ForAll forAll, int variable) {
        for (Arc.Select select : forAll.selects()) {
            int found = familyOf(select.place(), List.of(Term.one(select.pattern())), variable);
            if (found >= 0) {
                return found;
            }
        }
        return familyOf(forAll.inner(), variable);
    }

    private int familyOf(int placeId, List<Term> terms, int variable) {
        Place place = net.places().get(placeId);
        for (Term term : terms) {
            int column = term.columns().indexOf(new Expr.Var(variable));
            if (place.role() == Place.Role.STATE && column == 0) {
                return place.group();
            }
            if (column >= 0 && (place.role() == Place.Role.FORWARD || place.role() == Place.Role.INVERSE)) {
                Edge edge = net.edges().get(place.group());
                boolean near = (column == 0) == (place.role() == Place.Role.FORWARD);
                return near ? edge.fromFamily() : edge.toFamily();
            }
        }
        return -1;
    }

    /** Every combination of words of the parameters of an event, parameters with a value that is searched left out. */
    List<long[]> combinations(Event event, List<Variable> parameters) {
        List<long[]> all = new ArrayList<>();
        all.add(new long[parameters.size()]);
        for (int i = 0; i < parameters.size(); i++) {
            List<long[]> longer = new ArrayList<>();
            for (long[] begun : all) {
                for (long word : of(event, parameters.get(i))) {
                    long[] next = begun.clone();
                    next[i] = word;
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }
}
