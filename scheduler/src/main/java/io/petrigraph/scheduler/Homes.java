package io.petrigraph.scheduler;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Names;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.scheduler.footprint.Footprint;
import io.petrigraph.scheduler.footprint.HomeUnits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides for each unit whether it is sliced, and by what, or pinned; where pinned units go is decided afterwards. */
final class Homes {
    private static final int UNDECIDED = -1;

    private final Net net;
    private final HomeUnits units;
    private final PlanContext context;
    private final InferredKeys inferred;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Integer, String> searched = new HashMap<>();

    Homes(Net net, HomeUnits units, List<Footprint> footprints, PlanContext context) {
        this.net = net;
        this.units = units;
        this.context = context;
        this.inferred = new InferredKeys(net, footprints);
        for (int unit = 0; unit < units.count(); unit++) {
            byName.put(units.name(unit), unit);
        }
        for (Footprint footprint : footprints) {
            for (Access access : footprint.accesses()) {
                if (access.reach() == Access.Reach.OPEN) {
                    searched.putIfAbsent(
                            units.ofPlace(access.place()),
                            footprint.transition().name() + " looks at all of "
                                    + net.places().get(access.place()).name());
                }
            }
        }
    }

    /** The unit of a family, a bag, or one of a family's places. */
    int unit(String name, String what) {
        Integer unit = byName.get(name);
        if (unit == null) {
            throw new PlanException(what + " names no family and no bag of the net; the nearest is "
                    + Names.nearest(name, byName.keySet()) + ": " + what + "=" + name);
        }
        return unit;
    }

    List<Home> decide() {
        context.keys.keySet().forEach(name -> unit(name, "key"));
        List<Home> homes = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            homes.add(home(unit));
        }
        requireOwnIdsAtEnds(homes);
        return homes;
    }

    private Home home(int unit) {
        String declared = context.keys.get(units.name(unit));
        if (context.pins.containsKey(units.name(unit))) {
            return pinned(unit, "pinned by configuration");
        }
        if (context.together.stream().anyMatch(names -> names.contains(units.name(unit)))) {
            return pinned(unit, "kept with others by configuration");
        }
        if (declared != null) {
            return declared(unit, declared);
        }
        return units.isFamily(unit) ? family(unit) : bag(unit);
    }

    private Home declared(int unit, String key) {
        if (key.equals("whole")) {
            return pinned(unit, "whole by configuration");
        }
        if (!units.isFamily(unit)) {
            return column(unit, key);
        }
        if (key.equals("own")) {
            return sliced(unit, 0, Home.NO_EDGE, "by its id, by configuration");
        }
        List<String> known = new ArrayList<>(List.of("own", "whole"));
        for (Edge edge : inferred.of(net.families().get(unit))) {
            if (key.equals(edge.name()) || key.equals(shortName(edge))) {
                return sliced(unit, 0, edge.id(), "by the id at the end of " + edge.name() + ", by configuration");
            }
            known.add(shortName(edge));
        }
        throw unknownKey(unit, key, "a to-one edge of it that is fixed at creation", known);
    }

    private Home column(int unit, String key) {
        Place place = net.places().get(units.bagOf(unit));
        List<String> names = new ArrayList<>();
        for (Column column : place.columns()) {
            if (column.name().equals(key) && !Colour.isText(column.colour())) {
                return sliced(unit, names.size(), Home.NO_EDGE, "by column " + key + ", by configuration");
            }
            names.add(column.name());
        }
        names.add("whole");
        throw unknownKey(unit, key, "a column of it that is no text", names);
    }

    private PlanException unknownKey(int unit, String key, String what, Collection<String> known) {
        return new PlanException("the key of " + units.name(unit) + " is not " + what + "; the nearest is "
                + Names.nearest(key, known) + ": key=" + key);
    }

    private Home family(int unit) {
        List<Integer> unique = net.families().get(unit).uniqueColumns();
        if (!unique.isEmpty()) {
            Column column = net.families().get(unit).columns().get(unique.get(0));
            return pinned(unit, "no two rows may share " + column.name());
        }
        String searcher = searched.get(unit);
        if (searcher != null) {
            return pinned(unit, searcher);
        }
        List<Edge> edges = inferred.of(net.families().get(unit));
        if (context.inferKeys && !edges.isEmpty()) {
            Edge edge = edges.get(0);
            return sliced(
                    unit, 0, edge.id(), "by the id at the end of " + edge.name() + ", which is fixed at creation");
        }
        String also =
                edges.isEmpty() ? "" : "; " + edges.get(0).name() + " is fixed at creation and could slice it too";
        return sliced(unit, 0, Home.NO_EDGE, "by its id" + also);
    }

    private Home bag(int unit) {
        Place place = net.places().get(units.bagOf(unit));
        if (place.width() == 0) {
            return pinned(unit, "its tokens carry no value");
        }
        String searcher = searched.get(unit);
        if (searcher != null) {
            return pinned(unit, searcher);
        }
        Column leading = place.columns().get(0);
        if (place.uniqueWidth() == 0) {
            return pinned(unit, "no column of it is unique");
        }
        if (Colour.isText(leading.colour())) {
            return pinned(unit, "its leading column is a text");
        }
        return context.sliceBags
                ? sliced(unit, 0, Home.NO_EDGE, "by its unique column " + leading.name())
                : pinned(unit, "bags are whole by configuration");
    }

    private Home pinned(int unit, String reason) {
        return new Home(unit, units.name(unit), Home.Kind.PINNED, UNDECIDED, 0, Home.NO_EDGE, reason);
    }

    private Home sliced(int unit, int column, int edge, String reason) {
        return new Home(unit, units.name(unit), Home.Kind.SLICED, UNDECIDED, column, edge, reason);
    }

    /** What slices another family must be sliced by its own id: a directory of directories would be a search. */
    private void requireOwnIdsAtEnds(List<Home> homes) {
        for (Home home : List.copyOf(homes)) {
            if (home.needsDirectory()) {
                Home end = homes.get(net.edges().get(home.edge()).toFamily());
                boolean own = !end.isPinned() && !end.needsDirectory();
                if (!own && context.keys.containsKey(home.name())) {
                    throw new PlanException("the end of the edge is not sliced by its own id; give it key own: key="
                            + home.name() + " end=" + end.name());
                } else if (!own) {
                    homes.set(home.unit(), sliced(home.unit(), 0, Home.NO_EDGE, "by its id"));
                }
            }
        }
    }

    private static String shortName(Edge edge) {
        return edge.name().substring(edge.name().indexOf('.') + 1);
    }
}
