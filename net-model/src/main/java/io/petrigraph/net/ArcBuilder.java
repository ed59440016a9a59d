package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs with which arcs are declared, for a whole transition or for each element of a for-all. Entity verbs (move,
 * create, end, link, ...) lower at once to the plain arcs below them.
 */
public abstract sealed class ArcBuilder<B extends ArcBuilder<B>> permits TransitionBuilder, ForAllBuilder {

    /** One arc whose names are not yet looked up. */
    @FunctionalInterface
    interface ArcSpec {
        void resolve(NetBuilder net, List<Arc> arcs);
    }

    /** A looked-up field: the variable stands for {@code field} of the row with key {@code key}. */
    private record FieldSpec(Expr key, String field, Expr.Var variable) {}

    private final List<ArcSpec> specs = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    ArcBuilder() {}

    abstract B self();

    abstract String where();

    abstract TransitionBuilder transition();

    abstract int forAllIndex();

    // Plain arcs

    /** Consumes one token. */
    public B consume(String place, Expr... columns) {
        return consume(place, List.of(Term.one(List.of(columns))));
    }

    /** Consumes a multiset. */
    public B consume(String place, Term first, Term... more) {
        return consume(place, terms(first, more));
    }

    /** Consumes a multiset. */
    public B consume(String place, List<Term> terms) {
        return add(place, (p, net) -> new Arc.Consume(p.id(), bindFields(p, terms, net)));
    }

    /** Produces one token. */
    public B produce(String place, Expr... columns) {
        return produce(place, List.of(Term.one(List.of(columns))));
    }

    /** Produces a multiset. */
    public B produce(String place, Term first, Term... more) {
        return produce(place, terms(first, more));
    }

    /** Produces a multiset. */
    public B produce(String place, List<Term> terms) {
        return add(place, (p, net) -> new Arc.Produce(p.id(), terms));
    }

    /** Tests one token. */
    public B read(String place, Expr... columns) {
        return read(place, List.of(Term.one(List.of(columns))));
    }

    /** Tests a multiset. */
    public B read(String place, Term first, Term... more) {
        return read(place, terms(first, more));
    }

    /** Tests a multiset. */
    public B read(String place, List<Term> terms) {
        return add(place, (p, net) -> new Arc.Read(p.id(), bindFields(p, terms, net)));
    }

    /** Enabled where no token matches. */
    public B inhibit(String place, Expr... pattern) {
        return inhibit(place, 1, pattern);
    }

    /** Enabled where fewer than {@code threshold} tokens match. */
    public B inhibit(String place, long threshold, Expr... pattern) {
        return add(place, (p, net) -> new Arc.Inhibit(p.id(), List.of(pattern), threshold));
    }

    /** Removes all tokens that match. */
    public B reset(String place, Expr... pattern) {
        return add(place, (p, net) -> new Arc.Reset(p.id(), List.of(pattern)));
    }

    /** Moves all tokens that match. */
    public B transfer(String place, String toPlace, Expr... pattern) {
        return add(place, (p, net) -> {
            Place to = net.findPlace(toPlace, where());
            return to == null ? null : new Arc.Transfer(p.id(), to.id(), List.of(pattern));
        });
    }

    // Entity verbs

    /** The row with this key is in this state. */
    public B in(String state, Expr key) {
        return add(state, (p, net) -> new Arc.Read(p.id(), bindFields(p, List.of(row(p, key)), net)));
    }

    /** The key is in some live state of the entity. */
    public B exists(String entity, Expr key) {
        return addFamily(entity, family -> new Arc.Exists(family.id(), key, true));
    }

    /** The row moves from one state to another; what is not set is carried over. */
    public B move(String from, String to, Expr key, FieldValue... sets) {
        add(from, (p, net) -> new Arc.Consume(p.id(), bindFields(p, List.of(row(p, key)), net)));
        return add(to, (p, net) -> new Arc.Produce(p.id(), List.of(filled(p, key, Expr.carry(), sets, net))));
    }

    /** A new row; what is not set is zero or empty. The key must never have existed. */
    public B create(String state, Expr key, FieldValue... sets) {
        add(state, (p, net) -> new Arc.Exists(p.group(), key, false));
        return add(state, (p, net) -> new Arc.Produce(p.id(), List.of(filled(p, key, null, sets, net))));
    }

    /** The entity ends: its links go by the edges' policies, its key is never reused. */
    public B end(String state, Expr key) {
        add(state, (p, net) -> new Arc.Consume(p.id(), bindFields(p, List.of(row(p, key)), net)));
        specs.add((net, arcs) -> {
            Place from = net.findPlace(state, where());
            if (from != null && from.role() == Place.Role.STATE) {
                Family family = net.familiesSoFar().get(from.group());
                EndPolicies.lower(this, net, family, key, arcs);
                Place ended = net.findPlace(family.name() + "." + EntityBuilder.ENDED, where());
                if (ended != null) {
                    arcs.add(new Arc.Produce(
                            ended.id(), List.of(filled(ended, key, Expr.carry(), new FieldValue[0], net))));
                }
            }
        });
        return self();
    }

    /** A new link; the to end must exist where the edge's policy says so. */
    public B link(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, arcs) -> {
            if (e.reference() == Edge.Reference.REQUIRED) {
                arcs.add(new Arc.Exists(e.toFamily(), to, true));
            }
            arcs.add(new Arc.Produce(e.forwardPlace(), List.of(pair(from, to))));
            arcs.add(new Arc.Produce(e.inversePlace(), List.of(pair(to, from))));
        });
    }

    /** The link goes; it must be there. */
    public B unlink(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, arcs) -> {
            arcs.add(new Arc.Consume(e.forwardPlace(), List.of(pair(from, to))));
            arcs.add(new Arc.Consume(e.inversePlace(), List.of(pair(to, from))));
        });
    }

    /** The link is there. */
    public B linked(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, arcs) -> arcs.add(new Arc.Read(e.forwardPlace(), List.of(pair(from, to)))));
    }

    /** A variable that stands for a field of the row which another arc of this scope reads or consumes by this key. */
    public Expr.Var field(Expr key, String field) {
        Expr.Var variable = transition().lookedUp("." + field + "@" + fields.size(), forAllIndex());
        fields.add(new FieldSpec(key, field, variable));
        return variable;
    }

    // Lowering

    private interface PlaceArc {
        @Nullable
        Arc arc(Place place, NetBuilder net);
    }

    private interface FamilyArc {
        Arc arc(Family family);
    }

    private interface EdgeArcs {
        void add(Edge edge, List<Arc> arcs);
    }

    private B add(String placeName, PlaceArc arcOf) {
        specs.add((net, arcs) -> {
            Place place = net.findPlace(placeName, where());
            Arc arc = place == null ? null : arcOf.arc(place, net);
            if (arc != null) {
                arcs.add(arc);
            }
        });
        return self();
    }

    private B addFamily(String entity, FamilyArc arcOf) {
        specs.add((net, arcs) -> {
            Family family = net.findFamily(entity, where());
            if (family != null) {
                arcs.add(arcOf.arc(family));
            }
        });
        return self();
    }

    private B addEdge(String edgeName, EdgeArcs arcsOf) {
        specs.add((net, arcs) -> {
            Edge edge = net.findEdge(edgeName, where());
            if (edge != null) {
                arcsOf.add(edge, arcs);
            }
        });
        return self();
    }

    final void addSpec(ArcSpec spec) {
        specs.add(spec);
    }

    final List<Arc> resolve(NetBuilder net) {
        List<Arc> arcs = new ArrayList<>();
        specs.forEach(spec -> spec.resolve(net, arcs));
        return arcs;
    }

    private static List<Term> terms(Term first, Term[] more) {
        List<Term> terms = new ArrayList<>(List.of(more));
        terms.add(0, first);
        return terms;
    }

    static Term pair(Expr a, Expr b) {
        return Term.one(List.of(a, b));
    }

    /** A pattern for the row of a key: the key, and anything. */
    static Term row(Place place, Expr key) {
        List<Expr> columns = NetBuilder.anys(place.width());
        if (!columns.isEmpty()) {
            columns.set(0, key);
        }
        return Term.one(columns);
    }

    private Term filled(Place place, Expr key, @Nullable Expr rest, FieldValue[] sets, NetBuilder net) {
        List<Expr> columns = new ArrayList<>();
        for (Column column : place.columns()) {
            columns.add(rest != null ? rest : zero(column.colour()));
        }
        if (!columns.isEmpty()) {
            columns.set(0, key);
        }
        for (FieldValue set : sets) {
            int index = columnIndex(place, set.field(), net);
            if (index >= 0) {
                columns.set(index, set.value());
            }
        }
        return Term.one(columns);
    }

    private static Expr zero(Colour.Scalar colour) {
        if (Colour.isText(colour)) {
            return new Expr.Text("");
        }
        return new Expr.Const(colour instanceof Colour.IntRange range ? range.low() : 0);
    }

    /** Puts the variables of looked-up fields where the row of their key is consumed or read. */
    private List<Term> bindFields(Place place, List<Term> terms, NetBuilder net) {
        List<Term> bound = new ArrayList<>();
        for (Term term : terms) {
            List<Expr> columns = new ArrayList<>(term.columns());
            for (FieldSpec spec : fields) {
                if (place.role() == Place.Role.STATE
                        && !columns.isEmpty()
                        && columns.get(0).equals(spec.key)) {
                    int index = columnIndex(place, spec.field, net);
                    if (index > 0 && columns.get(index) instanceof Expr.Any) {
                        columns.set(index, spec.variable);
                        transition()
                                .colour(
                                        spec.variable,
                                        place.columns().get(index).colour());
                    }
                }
            }
            bound.add(new Term(term.count(), columns));
        }
        return bound;
    }

    private int columnIndex(Place place, String field, NetBuilder net) {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < place.width(); i++) {
            known.add(place.columns().get(i).name());
            if (place.columns().get(i).name().equals(field)) {
                return i;
            }
        }
        net.defect(
                NetDefect.Code.UNKNOWN_NAME,
                where(),
                "place \"" + place.name() + "\" has no field \"" + field + "\"",
                "declare it, or use the nearest known one: " + Names.nearest(field, known));
        return -1;
    }
}
