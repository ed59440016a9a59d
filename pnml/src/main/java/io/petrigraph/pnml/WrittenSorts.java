package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Colours as declared sorts, each declared once, where it is first used. One thread. */
final class WrittenSorts {
    /** The name under which the standard's own sort is declared. */
    private static final String DOT = "dot";

    private final Identifiers ids;
    private final Map<Object, String> sorts = new LinkedHashMap<>();
    private final Map<Colour.Enumeration, List<String>> constants = new LinkedHashMap<>();
    private final List<PnmlElement> declared = new ArrayList<>();

    WrittenSorts(Identifiers ids) {
        this.ids = ids;
    }

    /** The declarations up to now. */
    List<PnmlElement> declared() {
        return declared;
    }

    /** The sort of a place's tokens. */
    PnmlElement ofPlace(String where, List<Column> columns) {
        if (columns.isEmpty()) {
            return user(sorts.computeIfAbsent(DOT, dot -> {
                String id = ids.of(DOT);
                declare("namedsort", id, DOT, List.of(PnmlElement.of("dot", Map.of(), List.of())));
                return id;
            }));
        }
        List<PnmlElement> components =
                columns.stream().map(column -> of(where, column.colour())).toList();
        if (components.size() == 1) {
            return components.get(0);
        }
        List<Colour.Scalar> colours = columns.stream().map(Column::colour).toList();
        return user(sorts.computeIfAbsent(colours, product -> {
            String name = String.join(
                    "_", colours.stream().map(Colour.Scalar::typeName).toList());
            String id = ids.of(name);
            declare("namedsort", id, name, List.of(PnmlElement.of("productsort", Map.of(), components)));
            return id;
        }));
    }

    /** A use of the sort of a scalar; fails where PNML has none. */
    PnmlElement of(String where, Colour.Scalar colour) {
        if (colour == Colour.Primitive.BOOLEAN) {
            return PnmlElement.of("bool", Map.of(), List.of());
        }
        String known = sorts.get(colour);
        if (known != null) {
            return user(known);
        }
        String id = ids.of(colour.typeName());
        if (colour instanceof Colour.Enumeration enumeration) {
            declare("namedsort", id, enumeration.name(), List.of(enumeration(enumeration)));
        } else if (colour instanceof Colour.IntRange range) {
            declare("namedsort", id, range.name(), List.of(range(range)));
        } else {
            throw new UnwritableNetException(
                    where,
                    "PNML has no sort for the unbounded colour " + colour.typeName(),
                    "use an enumeration or a range");
        }
        sorts.put(colour, id);
        return user(id);
    }

    private PnmlElement enumeration(Colour.Enumeration enumeration) {
        List<String> constantIds = new ArrayList<>();
        List<PnmlElement> elements = new ArrayList<>();
        for (String constant : enumeration.constants()) {
            constantIds.add(ids.of(constant));
            elements.add(PnmlElement.of(
                    "feconstant",
                    NetWriter.attributes("id", constantIds.get(constantIds.size() - 1), "name", constant),
                    List.of()));
        }
        constants.put(enumeration, constantIds);
        return PnmlElement.of(enumeration.cyclic() ? "cyclicenumeration" : "finiteenumeration", Map.of(), elements);
    }

    /** A range by its bounds. */
    static PnmlElement range(Colour.IntRange range) {
        return PnmlElement.of(
                "finiteintrange",
                NetWriter.attributes("start", Long.toString(range.low()), "end", Long.toString(range.high())),
                List.of());
    }

    /** The id of a constant of an enumeration that was used. */
    String constant(Colour.Enumeration enumeration, long word) {
        return constants.getOrDefault(enumeration, List.of()).get(Math.toIntExact(word));
    }

    void declare(String element, String id, String name, List<PnmlElement> children) {
        declared.add(PnmlElement.of(element, NetWriter.attributes("id", id, "name", name), children));
    }

    private static PnmlElement user(String id) {
        return PnmlElement.of("usersort", Map.of("declaration", id), List.of());
    }
}
