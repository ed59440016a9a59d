package io.petrigraph.net;

import io.petrigraph.net.check.NetCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects a declaration and builds the {@link Net}, or reports all its defects at once. Names may be used before they
 * are declared. Not thread-safe; one thread declares.
 *
 * <pre>
 *  declaration --(tables: places, families, edges)--> --(lowering: arcs)--> --(generated: cascades, variants)--> check
 * </pre>
 *
 * <p>Declared transitions keep the index of their declaration as id; what edges' policies generate follows them.
 */
public final class NetBuilder {
    /** {@link #eventIdWindow} where nothing is declared. */
    public static final int DEFAULT_EVENT_ID_WINDOW = 4096;

    private final String name;
    private final List<EntityBuilder> entities = new ArrayList<>();
    private final List<EdgeBuilder> edges = new ArrayList<>();
    private final List<TransitionBuilder> transitions = new ArrayList<>();
    private final List<InvariantSpec> invariantSpecs = new ArrayList<>();
    private final List<InitialSpec> initialSpecs = new ArrayList<>();
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
        edges.add(edge);
        return edge;
    }

    /** A transition whose event has the same name. */
    public TransitionBuilder transition(String transitionName) {
        TransitionBuilder transition = new TransitionBuilder(transitionName);
        transitions.add(transition);
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
        NetTables tables = new NetTables();
        placeSpecs.forEach(
                spec -> tables.addPlace(spec.name, spec.columns, Place.Role.BAG, Place.NO_GROUP, spec.uniqueWidth));
        entities.forEach(entity -> entity.lower(tables));
        edges.forEach(edge -> edge.lower(tables));
        Set<Integer> incomplete = new HashSet<>();
        List<Transition> lowered = lowerTransitions(tables, incomplete);
        List<Invariant> invariants = lowerInvariants(tables);
        List<InitialToken> initial = lowerInitial(tables);
        Net net = new Net(
                name, tables.places(), tables.families(), tables.edges(), lowered, invariants, initial, eventIdWindow);
        List<NetDefect> defects = new ArrayList<>(tables.defects());
        defects.addAll(NetCheck.defects(net, incomplete::contains));
        if (!defects.isEmpty()) {
            throw new NetDefectException(name, defects);
        }
        return net;
    }

    /** Declared ones first, then variants for expected entities, then cascades; {@code incomplete} are not to be checked. */
    private List<Transition> lowerTransitions(NetTables tables, Set<Integer> incomplete) {
        List<TransitionBuilder.Lowered> first = new ArrayList<>();
        List<TransitionBuilder.Lowered> variants = new ArrayList<>();
        for (TransitionBuilder transition : transitions) {
            List<TransitionBuilder.Lowered> all = transition.lower(tables);
            first.add(all.get(0));
            variants.addAll(all.subList(1, all.size()));
        }
        first.addAll(variants);
        Cascades.transitions(tables).forEach(cascade -> first.addAll(cascade.lower(tables)));
        List<Transition> numbered = new ArrayList<>();
        for (TransitionBuilder.Lowered lowered : first) {
            if (!lowered.isComplete()) {
                incomplete.add(numbered.size());
            }
            numbered.add(lowered.transition().withId(numbered.size()));
        }
        return numbered;
    }

    private List<Invariant> lowerInvariants(NetTables tables) {
        List<Invariant> invariants = new ArrayList<>();
        for (InvariantSpec spec : invariantSpecs) {
            String where = "invariant \"" + spec.name + "\"";
            Family family = tables.findFamily(spec.entity, where);
            List<Integer> reads = new ArrayList<>();
            for (String read : spec.reads) {
                Place place = tables.findPlace(read, where);
                if (place != null) {
                    reads.add(place.id());
                }
            }
            if (family != null) {
                invariants.add(
                        new Invariant(invariants.size(), spec.name, family.id(), reads, spec.scope, spec.function));
            }
        }
        invariants.addAll(Deferred.invariants(tables, invariants.size()));
        invariants.addAll(Cascades.invariants(tables, invariants.size()));
        return invariants;
    }

    private List<InitialToken> lowerInitial(NetTables tables) {
        List<InitialToken> initial = new ArrayList<>();
        for (InitialSpec spec : initialSpecs) {
            Place place = tables.findPlace(spec.place, "initial marking");
            if (place != null) {
                initial.add(new InitialToken(place.id(), spec.count, spec.columns));
            }
        }
        return initial;
    }
}
