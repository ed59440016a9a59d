package io.petrigraph.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places, families and edges by name while a net is built, and the names that were looked for in vain. One thread. */
final class NetTables {
    private final List<Place> places = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Place> placesByName = new HashMap<>();
    private final Map<String, Family> familiesByName = new HashMap<>();
    private final Map<String, Edge> edgesByName = new HashMap<>();
    /** Names of edges, and of their places, that are declared but have no ends: one defect is enough for each. */
    private final Set<String> broken = new HashSet<>();

    private final List<NetDefect> defects = new ArrayList<>();

    Place addPlace(String name, List<Column> columns, Place.Role role, int group, int uniqueWidth) {
        Place place = new Place(places.size(), name, columns, role, group, uniqueWidth);
        places.add(place);
        placesByName.putIfAbsent(name, place);
        return place;
    }

    void addFamily(Family family) {
        families.add(family);
        familiesByName.putIfAbsent(family.name(), family);
    }

    void addEdge(Edge edge) {
        edges.add(edge);
        edgesByName.putIfAbsent(edge.name(), edge);
    }

    void addBroken(String name) {
        broken.add(name);
    }

    List<Place> places() {
        return places;
    }

    List<Family> families() {
        return families;
    }

    List<Edge> edges() {
        return edges;
    }

    List<NetDefect> defects() {
        return defects;
    }

    Place place(int id) {
        return places.get(id);
    }

    Family family(int id) {
        return families.get(id);
    }

    @Nullable
    Place findPlace(String name, String where) {
        return find(placesByName, "place", name, where);
    }

    @Nullable
    Family findFamily(String name, String where) {
        return find(familiesByName, "entity", name, where);
    }

    @Nullable
    Edge findEdge(String name, String where) {
        return find(edgesByName, "edge", name, where);
    }

    private <T> @Nullable T find(Map<String, T> known, String kind, String name, String where) {
        T found = known.get(name);
        if (found == null && !broken.contains(name)) {
            defect(
                    NetDefect.Code.UNKNOWN_NAME,
                    where,
                    "there is no " + kind + " \"" + name + "\"",
                    "declare it, or use the nearest known one: " + Names.nearest(name, known.keySet()));
        }
        return found;
    }

    void defect(NetDefect.Code code, String where, String cause, String cure) {
        defects.add(new NetDefect(code, where, cause, cure));
    }
}
