package io.petrigraph.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects a declaration and builds the {@link Net}, or reports all its defects at once. Names may be used before they
 * are declared. Not thread-safe; one thread declares.
 */
public final class NetBuilder {
    /** {@link #eventIdWindow} where nothing is declared. */
    public static final int DEFAULT_EVENT_ID_WINDOW = 4096;

    private final String name;
    private final List<NetDefect> defects = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Family> families = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<EntityBuilder> entities = new ArrayList<>();
    private final List<EdgeBuilder> edgeBuilders = new ArrayList<>();
    private final List<TransitionBuilder> transitionBuilders = new ArrayList<>();
    private final List<InvariantSpec> invariantSpecs = new ArrayList<>();
    private final List<InitialSpec> initialSpecs = new ArrayList<>();
    private final Map<String, Place> placesByName = new HashMap<>();
    private final Map<String, Family> familiesByName = new HashMap<>();
    private final Map<String, Edge> edgesByName = new HashMap<>();
    private final List<PlaceSpec> placeSpecs = new ArrayList<>();

    private int eventIdWindow = DEFAULT_EVENT_ID_WINDOW;

    private record PlaceSpec(String name, List<Column> columns, int uniqueWidth) {}

    private record InvariantSpec(
            String name, String entity, List<String> reads, Invariant.Scope scope, GuardFunction function) {}

    private record InitialSpec(String place, long count, List<Expr> columns) {}

    NetBuilder(String name) {
        this.name = name;
    }

    /** A plain place whose tokens have this colour; columns are named {@code c0, c1, ...}. */
    public NetBuilder place(String placeName, Colour colour) {
        List<Column> columns = new ArrayList<>();
        for (Colour.Scalar scalar : colour.columns()) {
            columns.add(new Column("c" + columns.size(), scalar));
        }
        return place(placeName, 0, columns.toArray(new Column[0]));
    }

    /** A plain place with named columns; {@code uniqueWidth} as in {@link Place}. */
    public NetBuilder place(String placeName, int uniqueWidth, Column... columns) {
        placeSpecs.add(new PlaceSpec(placeName, List.of(columns), uniqueWidth));
        return this;
    }

    /** An entity: its states become places, its fields their columns. */
    public EntityBuilder entity(String entityName) {
        EntityBuilder entity = new EntityBuilder(entityName);
        entities.add(entity);
        return entity;
    }

    /** An edge between two entities, {@code Entity.edge}. */
    public EdgeBuilder edge(String edgeName) {
        EdgeBuilder edge = new EdgeBuilder(edgeName);
        edgeBuilders.add(edge);
        return edge;
    }

    /** A transition whose event has the same name. */
    public TransitionBuilder transition(String transitionName) {
        TransitionBuilder transition = new TransitionBuilder(transitionName);
        transitionBuilders.add(transition);
        return transition;
    }

    /** What must hold for every touched key of the entity; see {@link Invariant}. */
    public NetBuilder invariant(
            String invariantName,
            String entity,
            List<String> readPlaces,
            Invariant.Scope scope,
            GuardFunction function) {
        invariantSpecs.add(new InvariantSpec(invariantName, entity, List.copyOf(readPlaces), scope, function));
        return this;
    }

    /** Tokens of the initial marking. */
    public NetBuilder initial(String placeName, long count, Expr... columns) {
        initialSpecs.add(new InitialSpec(placeName, count, List.of(columns)));
        return this;
    }

    /**
     * How many of the last committed event ids the marking remembers, so that an event that is sent again gets its first
     * outcome; 0 for none. Part of the fingerprint: the window is tokens of the net.
     */
    public NetBuilder eventIdWindow(int events) {
        eventIdWindow = events;
        return this;
    }

    /** The net; {@link NetDefectException} with every defect where there is one. */
    public Net build() {
        buildPlaces();
        buildEntities();
        buildEdges();
        List<Transition> transitions = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TransitionBuilder builder : transitionBuilders) {
            if (!names.add(builder.name())) {
                duplicate("transition \"" + builder.name() + "\"");
            }
            transitions.add(builder.build(transitions.size(), this));
        }
        List<Invariant> invariants = buildInvariants();
        List<InitialToken> initial = new ArrayList<>();
        for (InitialSpec spec : initialSpecs) {
            Place place = findPlace(spec.place, "initial marking");
            if (place != null) {
                initial.add(new InitialToken(place.id(), spec.count, spec.columns));
            }
        }
        if (!defects.isEmpty()) {
            throw new NetDefectException(name, defects);
        }
        return new Net(name, places, families, edges, transitions, invariants, initial, eventIdWindow);
    }

    private void buildPlaces() {
        for (PlaceSpec spec : placeSpecs) {
            addPlace(spec.name, spec.columns, Place.Role.BAG, Place.NO_GROUP, spec.uniqueWidth);
        }
    }

    private Place addPlace(String placeName, List<Column> columns, Place.Role role, int group, int uniqueWidth) {
        Place place = new Place(places.size(), placeName, columns, role, group, uniqueWidth);
        places.add(place);
        if (placesByName.put(placeName, place) != null) {
            duplicate("place \"" + placeName + "\"");
        }
        return place;
    }

    private void buildEntities() {
        for (EntityBuilder entity : entities) {
            int id = families.size();
            List<Column> columns = entity.columns();
            List<Integer> stateIds = new ArrayList<>();
            for (String state : entity.states()) {
                stateIds.add(addPlace(entity.name() + "." + state, columns, Place.Role.STATE, id, 1)
                        .id());
            }
            int ended = -1;
            if (entity.endable()) {
                ended = addPlace(entity.name() + "." + EntityBuilder.ENDED, columns, Place.Role.STATE, id, 1)
                        .id();
                stateIds.add(ended);
            }
            if (entity.states().isEmpty()) {
                defect(
                        NetDefect.Code.EMPTY_FAMILY,
                        "entity \"" + entity.name() + "\"",
                        "it has no state",
                        "declare at least one state");
            }
            Family family = new Family(id, entity.name(), stateIds, columns, entity.uniqueColumnIndexes(this), ended);
            families.add(family);
            if (familiesByName.put(entity.name(), family) != null) {
                duplicate("entity \"" + entity.name() + "\"");
            }
        }
    }

    private void buildEdges() {
        for (EdgeBuilder builder : edgeBuilders) {
            Edge edge = builder.build(edges.size(), this);
            if (edge != null) {
                edges.add(edge);
                if (edgesByName.put(edge.name(), edge) != null) {
                    duplicate("edge \"" + edge.name() + "\"");
                }
            }
        }
    }

    Place addEdgePlace(String placeName, String from, String to, Place.Role role, int edgeId, boolean one) {
        List<Column> columns = List.of(new Column(from, Colour.Primitive.LONG), new Column(to, Colour.Primitive.LONG));
        return addPlace(placeName, columns, role, edgeId, one ? 1 : 2);
    }

    private List<Invariant> buildInvariants() {
        List<Invariant> invariants = new ArrayList<>();
        for (InvariantSpec spec : invariantSpecs) {
            String where = "invariant \"" + spec.name + "\"";
            Family family = findFamily(spec.entity, where);
            List<Integer> reads = new ArrayList<>();
            for (String read : spec.reads) {
                Place place = findPlace(read, where);
                if (place != null) {
                    reads.add(place.id());
                }
            }
            if (family != null) {
                invariants.add(
                        new Invariant(invariants.size(), spec.name, family.id(), reads, spec.scope, spec.function));
            }
        }
        return invariants;
    }

    @Nullable
    Place findPlace(String placeName, String where) {
        Place place = placesByName.get(placeName);
        if (place == null) {
            unknown(where, "place", placeName, placesByName.keySet());
        }
        return place;
    }

    @Nullable
    Family findFamily(String entityName, String where) {
        Family family = familiesByName.get(entityName);
        if (family == null) {
            unknown(where, "entity", entityName, familiesByName.keySet());
        }
        return family;
    }

    @Nullable
    Edge findEdge(String edgeName, String where) {
        Edge edge = edgesByName.get(edgeName);
        if (edge == null) {
            unknown(where, "edge", edgeName, edgesByName.keySet());
        }
        return edge;
    }

    List<Place> placesSoFar() {
        return places;
    }

    List<Family> familiesSoFar() {
        return families;
    }

    List<Edge> edgesSoFar() {
        return edges;
    }

    void defect(NetDefect.Code code, String where, String cause, String cure) {
        defects.add(new NetDefect(code, where, cause, cure));
    }

    private void duplicate(String what) {
        defect(NetDefect.Code.DUPLICATE_NAME, what, "the name is declared twice", "rename one of them");
    }

    private void unknown(String where, String kind, String wanted, Set<String> known) {
        defect(
                NetDefect.Code.UNKNOWN_NAME,
                where,
                "there is no " + kind + " \"" + wanted + "\"",
                "declare it, or use the nearest known one: " + Names.nearest(wanted, known));
    }

    /** The names of fixed columns, for the entity layer's default values. */
    static List<Expr> anys(int count) {
        Expr[] all = new Expr[count];
        Arrays.fill(all, Expr.any());
        return new ArrayList<>(Arrays.asList(all));
    }
}
