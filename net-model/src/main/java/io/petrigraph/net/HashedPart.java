package io.petrigraph.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hashed part of the canonical bytes: all that the meaning of a record depends on, and nothing else.
 *
 * <pre>
 *  version, eventIdWindow,
 *  colours:     n * (kind, name, constants and cyclic | low, high)        in order of first use
 *  places:      n * (name, columns: n * (name, colour), role, group + 1, uniqueWidth)
 *  families:    n * (name, places, uniqueColumns, ended + 1)
 *  edges:       n * (name, from, to, forward, inverse, toOne, fromOne)
 *  transitions: n * (name, variables: n * (colour, recorded, forAll + 1), arcs)
 *  initial:     n * (place, count, columns)
 * </pre>
 *
 * <p>Names of places, columns, colours and transitions are in it: two places of one shape that swap their ids would
 * otherwise read each other's records. The net's own name is not: it stands in no record, and a declaration that is
 * renamed must still open its logs.
 */
final class HashedPart {
    private static final int VERSION = 1;

    private static final int PRIMITIVE = 0;
    private static final int ENUMERATION = 1;
    private static final int RANGE = 2;

    private static final Tags<Colour.Primitive> PRIMITIVES = new Tags<>(
            "primitive",
            List.of(
                    Colour.Primitive.LONG,
                    Colour.Primitive.INT,
                    Colour.Primitive.BOOLEAN,
                    Colour.Primitive.DOUBLE,
                    Colour.Primitive.STRING,
                    Colour.Primitive.BYTES));
    private static final Tags<Place.Role> ROLES =
            new Tags<>("role", List.of(Place.Role.BAG, Place.Role.STATE, Place.Role.FORWARD, Place.Role.INVERSE));

    private HashedPart() {}

    static void write(Net net, CanonicalOutput out) {
        Map<Colour.Scalar, Integer> colours = coloursOf(net);
        out.unsigned(VERSION);
        out.unsigned(net.eventIdWindow());
        out.unsigned(colours.size());
        colours.keySet().forEach(colour -> writeColour(colour, out));
        out.unsigned(net.places().size());
        net.places().forEach(place -> writePlace(place, colours, out));
        out.unsigned(net.families().size());
        net.families().forEach(family -> writeFamily(family, out));
        out.unsigned(net.edges().size());
        net.edges().forEach(edge -> writeEdge(edge, out));
        out.unsigned(net.transitions().size());
        net.transitions().forEach(transition -> writeTransition(transition, colours, out));
        out.unsigned(net.initial().size());
        for (InitialToken token : net.initial()) {
            out.unsigned(token.place());
            out.signed(token.count());
            ExprFormat.writeAll(token.columns(), out);
        }
    }

    private static Map<Colour.Scalar, Integer> coloursOf(Net net) {
        Map<Colour.Scalar, Integer> numbers = new LinkedHashMap<>();
        for (Place place : net.places()) {
            place.columns().forEach(column -> numbers.putIfAbsent(column.colour(), numbers.size()));
        }
        for (Transition transition : net.transitions()) {
            transition.variables().forEach(variable -> numbers.putIfAbsent(variable.colour(), numbers.size()));
        }
        return numbers;
    }

    private static int number(Colour.Scalar colour, Map<Colour.Scalar, Integer> colours) {
        Integer number = colours.get(colour);
        if (number == null) {
            throw new IllegalStateException("colour is not in the table: colour=" + colour.typeName());
        }
        return number;
    }

    static CanonicalNet.NetParts read(CanonicalInput in) {
        long version = in.unsigned();
        if (version != VERSION) {
            throw in.fail("unknown version", " version=" + Long.toUnsignedString(version) + " known=" + VERSION);
        }
        CanonicalNet.NetParts net = new CanonicalNet.NetParts();
        net.eventIdWindow = in.number("the event id window", NetLimits.MAX_EVENT_ID_WINDOW);
        List<Colour.Scalar> colours = in.list("colours", NetLimits.MAX_ELEMENTS, () -> readColour(in));
        readElements("places", in, () -> net.places.add(readPlace(net, colours, in)));
        readElements("families", in, () -> net.families.add(readFamily(net, in)));
        readElements("edges", in, () -> net.edges.add(readEdge(net, in)));
        readElements("transitions", in, () -> net.transitions.add(readTransition(net, colours, in)));
        readElements("initial tokens", in, () -> net.initial.add(readInitial(net, in)));
        in.end();
        return net;
    }

    private static void readElements(String what, CanonicalInput in, Runnable element) {
        int count = in.count(what, NetLimits.MAX_ELEMENTS);
        for (int i = 0; i < count; i++) {
            element.run();
        }
    }

    private static void writeColour(Colour.Scalar colour, CanonicalOutput out) {
        if (colour instanceof Colour.Primitive primitive) {
            out.unsigned(PRIMITIVE);
            PRIMITIVES.write(primitive, out);
        } else if (colour instanceof Colour.Enumeration enumeration) {
            out.unsigned(ENUMERATION);
            out.text(enumeration.name());
            out.unsigned(enumeration.constants().size());
            enumeration.constants().forEach(out::text);
            out.flag(enumeration.cyclic());
        } else if (colour instanceof Colour.IntRange range) {
            out.unsigned(RANGE);
            out.text(range.name());
            out.signed(range.low());
            out.signed(range.high());
        }
    }

    private static Colour.Scalar readColour(CanonicalInput in) {
        int kind = in.octet();
        return switch (kind) {
            case PRIMITIVE -> PRIMITIVES.read(in);
            case ENUMERATION ->
                new Colour.Enumeration(in.name(), in.list("constants", NetLimits.MAX_CONSTANTS, in::name), in.flag());
            case RANGE -> new Colour.IntRange(in.name(), in.signed(), in.signed());
            default -> throw in.fail("unknown colour", " kind=" + kind);
        };
    }

    private static void writePlace(Place place, Map<Colour.Scalar, Integer> colours, CanonicalOutput out) {
        out.text(place.name());
        out.unsigned(place.width());
        for (Column column : place.columns()) {
            out.text(column.name());
            out.unsigned(number(column.colour(), colours));
        }
        ROLES.write(place.role(), out);
        out.unsigned(place.group() + 1L);
        out.unsigned(place.uniqueWidth());
    }

    private static Place readPlace(CanonicalNet.NetParts net, List<Colour.Scalar> colours, CanonicalInput in) {
        String name = in.name();
        List<Column> columns = in.list(
                "columns",
                NetLimits.MAX_COLUMNS,
                () -> new Column(in.name(), colours.get(in.index("a colour", colours.size()))));
        Place.Role role = ROLES.read(in);
        int group = in.number("a group", NetLimits.MAX_ELEMENTS) - 1;
        int uniqueWidth = in.number("a unique width", columns.size());
        return new Place(net.places.size(), name, columns, role, group, uniqueWidth);
    }

    private static void writeFamily(Family family, CanonicalOutput out) {
        out.text(family.name());
        out.unsigned(family.places().size());
        family.places().forEach(out::unsigned);
        out.unsigned(family.uniqueColumns().size());
        family.uniqueColumns().forEach(out::unsigned);
        out.unsigned(family.ended() + 1L);
    }

    private static Family readFamily(CanonicalNet.NetParts net, CanonicalInput in) {
        int places = net.places.size();
        String name = in.name();
        List<Integer> states = in.list("states", NetLimits.MAX_ELEMENTS, () -> in.index("a place", places));
        if (states.isEmpty()) {
            throw in.fail("a family has no place", " family=" + name);
        }
        List<Column> columns = net.places.get(states.get(0)).columns();
        List<Integer> unique =
                in.list("unique columns", NetLimits.MAX_COLUMNS, () -> in.index("a column", columns.size()));
        return new Family(net.families.size(), name, states, columns, unique, in.number("a place", places) - 1);
    }

    private static void writeEdge(Edge edge, CanonicalOutput out) {
        out.text(edge.name());
        out.unsigned(edge.fromFamily());
        out.unsigned(edge.toFamily());
        out.unsigned(edge.forwardPlace());
        out.unsigned(edge.inversePlace());
        out.flag(edge.toOne());
        out.flag(edge.fromOne());
    }

    private static Edge readEdge(CanonicalNet.NetParts net, CanonicalInput in) {
        int families = net.families.size();
        int places = net.places.size();
        return new Edge(
                net.edges.size(),
                in.name(),
                in.index("a family", families),
                in.index("a family", families),
                in.index("a place", places),
                in.index("a place", places),
                in.flag(),
                in.flag(),
                Edge.Deletion.UNLINK,
                Edge.Deletion.UNLINK,
                Edge.Reference.REQUIRED);
    }

    private static void writeTransition(
            Transition transition, Map<Colour.Scalar, Integer> colours, CanonicalOutput out) {
        out.text(transition.name());
        out.unsigned(transition.variables().size());
        for (Variable variable : transition.variables()) {
            out.unsigned(number(variable.colour(), colours));
            out.flag(variable.recorded());
            out.unsigned(variable.forAll() + 1L);
        }
        ArcFormat.writeAll(transition.arcs(), out);
    }

    private static Transition readTransition(
            CanonicalNet.NetParts net, List<Colour.Scalar> colours, CanonicalInput in) {
        String name = in.name();
        List<Variable> variables = new ArrayList<>();
        int count = in.count("variables", NetLimits.MAX_VARIABLES);
        for (int i = 0; i < count; i++) {
            Colour.Scalar colour = colours.get(in.index("a colour", colours.size()));
            boolean recorded = in.flag();
            int forAll = in.number("a for-all", NetLimits.MAX_ARCS) - 1;
            variables.add(new Variable(i, "", colour, Variable.Origin.FREE, recorded, forAll));
        }
        List<Arc> arcs = ArcFormat.readAll(in, net.places.size(), net.families.size());
        return new Transition(
                net.transitions.size(), name, "", 0, variables, arcs, List.of(), List.of(), Transition.Eager.NO);
    }

    private static InitialToken readInitial(CanonicalNet.NetParts net, CanonicalInput in) {
        return new InitialToken(in.index("a place", net.places.size()), in.signed(), ExprFormat.readAll(in));
    }
}
