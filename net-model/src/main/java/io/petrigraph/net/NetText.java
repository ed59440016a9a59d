package io.petrigraph.net;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A net as text for people: what a declaration lowered to, arc by arc. Ids stand in front of places and transitions, so
 * that a dump of a log can be read beside it. The text is no format: it may become better between versions.
 *
 * <pre>
 *  transition 3 Order.pay(order: long, feeCents: long)
 *    consume Order.New(order, _, _)
 *    produce Order.Paid(order, carry, feeCents)
 * </pre>
 */
public final class NetText {
    private final Net net;
    private final StringBuilder text = new StringBuilder();

    private NetText(Net net) {
        this.net = net;
    }

    /** The whole net; lines end in {@code \n}. */
    public static String describe(Net net) {
        NetText text = new NetText(net);
        text.line("net " + net.name());
        text.line("  fingerprint " + String.format(Locale.ROOT, "%016x", net.fingerprint()));
        if (net.eventIdWindow() > 0) {
            text.line("  remembers the last " + net.eventIdWindow() + " event ids");
        }
        text.colours();
        net.families().forEach(text::family);
        net.edges().forEach(text::edge);
        net.places().stream().filter(place -> place.role() == Place.Role.BAG).forEach(text::bag);
        net.initial().forEach(text::initial);
        net.transitions().forEach(transition -> new TransitionText(net, transition, text.text).write());
        net.invariants().forEach(text::invariant);
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void colours() {
        Set<Colour.Scalar> colours = new LinkedHashSet<>();
        net.places().forEach(place -> place.columns().forEach(column -> colours.add(column.colour())));
        for (Colour.Scalar colour : colours) {
            if (colour instanceof Colour.Enumeration enumeration) {
                line("colour " + enumeration.name() + " = " + String.join(" | ", enumeration.constants())
                        + (enumeration.cyclic() ? ", cyclic" : ""));
            } else if (colour instanceof Colour.IntRange range) {
                line("colour " + range.name() + " = " + range.low() + ".." + range.high());
            }
        }
    }

    private static String columns(List<Column> columns) {
        return columns.stream()
                .map(column -> column.name() + ": " + column.colour().typeName())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void family(Family family) {
        line("entity " + family.name() + columns(family.columns()));
        for (int column : family.uniqueColumns()) {
            line("  unique " + family.columns().get(column).name());
        }
        for (int place : family.places()) {
            String ended = place == family.ended() ? ", ended: keys stay here for ever" : "";
            line("  place " + place + " " + net.places().get(place).name() + ended);
        }
    }

    private void edge(Edge edge) {
        line("edge " + edge.name() + ": " + end(edge.fromFamily(), edge.fromOne(), edge.onEndOfFrom()) + " -> "
                + end(edge.toFamily(), edge.toOne(), edge.onEndOfTo()) + ", " + lower(edge.reference()));
        for (int place : List.of(edge.forwardPlace(), edge.inversePlace())) {
            line("  place " + place + " " + net.places().get(place).name()
                    + columns(net.places().get(place).columns()));
        }
    }

    private String end(int family, boolean one, Edge.Deletion onEnd) {
        return (one ? "one " : "many ") + net.families().get(family).name() + " (" + lower(onEnd) + ")";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void bag(Place place) {
        String unique = place.uniqueWidth() == 0 ? "" : ", first " + place.uniqueWidth() + " unique";
        line("place " + place.id() + " " + place.name() + columns(place.columns()) + unique);
    }

    private void initial(InitialToken token) {
        Place place = net.places().get(token.place());
        String count = token.count() == 1 ? "" : token.count() + " * ";
        line("initially " + count + ExprText.token(place, token.columns(), List.of()));
    }

    private void invariant(Invariant invariant) {
        String reads = invariant.reads().stream()
                .map(place -> net.places().get(place).name())
                .collect(Collectors.joining(", "));
        line("invariant " + invariant.name() + " of each touched "
                + net.families().get(invariant.family()).name() + ", each " + lower(invariant.scope())
                + (reads.isEmpty() ? "" : ", reads " + reads));
    }
}
