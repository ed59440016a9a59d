package io.petrigraph.net;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs with which arcs are declared, for a whole transition or for each element of a for-all. Entity verbs (move,
 * create, end, link, ...) lower to the plain arcs above them when the net is built. Names may be declared later.
 */
public abstract sealed class ArcBuilder<B extends ArcBuilder<B>> permits TransitionBuilder, ForAllBuilder {

    /** One verb whose names are not yet looked up: it adds its arcs to those of its scope. */
    @FunctionalInterface
    interface ArcSpec {
        void lower(Lowering lowering, List<Arc> arcs);
    }

    /** A looked-up field: the variable stands for {@code field} of the row with key {@code key}. */
    private record FieldSpec(Expr key, String field, Expr.Var variable) {}

    private final List<ArcSpec> specs = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    ArcBuilder() {}

    abstract B self();

    abstract String where();

    abstract TransitionBuilder transition();

    abstract int scope();

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
        return add(place, (p, lowering) -> new Arc.Consume(p.id(), bindFields(p, terms, lowering)));
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
        return add(place, (p, lowering) -> {
            notEnded(p, lowering);
            return new Arc.Produce(p.id(), terms);
        });
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
        return add(place, (p, lowering) -> new Arc.Read(p.id(), bindFields(p, terms, lowering)));
    }

    /** Enabled where no token matches. */
    public B inhibit(String place, Expr... pattern) {
        return inhibit(place, 1, pattern);
    }

    /** Enabled where fewer than {@code threshold} tokens match. */
    public B inhibit(String place, long threshold, Expr... pattern) {
        return add(place, (p, lowering) -> new Arc.Inhibit(p.id(), List.of(pattern), threshold));
    }

    /** Removes all tokens that match. */
    public B reset(String place, Expr... pattern) {
        return add(place, (p, lowering) -> new Arc.Reset(p.id(), List.of(pattern)));
    }

    /** Moves all tokens that match. */
    public B transfer(String place, String toPlace, Expr... pattern) {
        return add(place, (p, lowering) -> {
            Place to = lowering.findPlace(toPlace, where());
            if (to == null) {
                return null;
            }
            notEnded(to, lowering);
            return new Arc.Transfer(p.id(), to.id(), List.of(pattern));
        });
    }

    // Entity verbs

    /** The row with this key is in this state. */
    public B in(String state, Expr key) {
        return addState(
                state, (p, lowering, arcs) -> arcs.add(new Arc.Read(p.id(), bindFields(p, row(p, key), lowering))));
    }

    /** The key is in some live state of the entity. */
    public B exists(String entity, Expr key) {
        return addSpec((lowering, arcs) -> {
            Family family = lowering.findFamily(entity, where());
            if (family != null) {
                arcs.add(new Arc.Exists(family.id(), key, true));
            }
        });
    }

    /** The row moves from one state to another; what is not set is carried over. */
    public B move(String from, String to, Expr key, FieldValue... sets) {
        addState(from, (p, lowering, arcs) -> arcs.add(new Arc.Consume(p.id(), bindFields(p, row(p, key), lowering))));
        return addState(to, (p, lowering, arcs) -> {
            notEnded(p, lowering);
            arcs.add(produced(p, key, Expr.carry(), lowering, sets));
        });
    }

    /** A new row; what is not set is zero or empty. The key must never have existed. */
    public B create(String state, Expr key, FieldValue... sets) {
        return addState(state, (p, lowering, arcs) -> {
            notEnded(p, lowering);
            arcs.add(new Arc.Exists(p.group(), key, false));
            arcs.add(produced(p, key, null, lowering, sets));
        });
    }

    /** The entity ends: its links go by the edges' policies, its key is never reused. */
    public B end(String state, Expr key) {
        return end(state, key, EndPolicies.ALL_LINKS);
    }

    final B end(String state, Expr key, int exceptNear) {
        return addState(state, (p, lowering, arcs) -> {
            Family family = lowering.tables.family(p.group());
            arcs.add(new Arc.Consume(p.id(), bindFields(p, row(p, key), lowering)));
            if (family.ended() < 0) {
                lowering.incomplete(
                        NetDefect.Code.ILLEGAL_POLICY,
                        where(),
                        "entity \"" + family.name() + "\" cannot end",
                        "declare it with ends()");
                return;
            }
            Lowering.End end = new Lowering.End(family, key, scope());
            lowering.ends.add(end);
            EndPolicies.lower(lowering, end, exceptNear, arcs);
            arcs.add(produced(lowering.tables.place(family.ended()), key, Expr.carry(), lowering));
        });
    }

    /** A new link; both ends must exist, the to end by the edge's policy. */
    public B link(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, lowering, arcs) -> {
            lowering.links.add(new Lowering.Link(e, from, to, scope()));
            arcs.add(new Arc.Produce(e.forwardPlace(), List.of(pair(from, to))));
            arcs.add(new Arc.Produce(e.inversePlace(), List.of(pair(to, from))));
        });
    }

    /** The link goes; it must be there. */
    public B unlink(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, lowering, arcs) -> {
            lowering.unlinks.add(new Lowering.Link(e, from, to, scope()));
            arcs.add(new Arc.Consume(e.forwardPlace(), List.of(pair(from, to))));
            arcs.add(new Arc.Consume(e.inversePlace(), List.of(pair(to, from))));
        });
    }

    /** The link is there. */
    public B linked(String edge, Expr from, Expr to) {
        return addEdge(edge, (e, lowering, arcs) -> arcs.add(new Arc.Read(e.forwardPlace(), List.of(pair(from, to)))));
    }

    /**
     * A variable that stands for a field of the row which another arc of this scope reads or consumes by this key. It is
     * named {@code key.field}; the same field of the same key is the same variable.
     */
    public Expr.Var field(Expr key, String field) {
        for (FieldSpec known : fields) {
            if (known.key.equals(key) && known.field.equals(field)) {
                return known.variable;
            }
        }
        Expr.Var variable = transition().lookedUpField(key, field, scope());
        fields.add(new FieldSpec(key, field, variable));
        return variable;
    }

    // Lowering

    private interface PlaceArc {
        @Nullable
        Arc arc(Place place, Lowering lowering);
    }

    private interface StateArcs {
        void add(Place state, Lowering lowering, List<Arc> arcs);
    }

    private interface EdgeArcs {
        void add(Edge edge, Lowering lowering, List<Arc> arcs);
    }

    private B add(String placeName, PlaceArc arcOf) {
        return addSpec((lowering, arcs) -> {
            Place place = lowering.findPlace(placeName, where());
            Arc arc = place == null ? null : arcOf.arc(place, lowering);
            if (arc != null) {
                arcs.add(arc);
            }
        });
    }

    private B addState(String state, StateArcs arcsOf) {
        return addSpec((lowering, arcs) -> {
            Place place = lowering.findPlace(state, where());
            if (place != null && place.role() == Place.Role.STATE) {
                arcsOf.add(place, lowering, arcs);
            } else if (place != null) {
                lowering.incomplete(
                        NetDefect.Code.NOT_A_STATE,
                        where(),
                        "place \"" + state + "\" is no state of an entity",
                        "name it Entity.State, or use consume, produce and read");
            }
        });
    }

    private B addEdge(String edgeName, EdgeArcs arcsOf) {
        return addSpec((lowering, arcs) -> {
            Edge edge = lowering.findEdge(edgeName, where());
            if (edge != null) {
                arcsOf.add(edge, lowering, arcs);
            }
        });
    }

    final B addSpec(ArcSpec spec) {
        specs.add(spec);
        return self();
    }

    final void lower(Lowering lowering, List<Arc> arcs) {
        specs.forEach(spec -> spec.lower(lowering, arcs));
    }

    /** Only {@link #end} may put a row where ended ones stay: it does to the links what their policies say. */
    private void notEnded(Place place, Lowering lowering) {
        if (place.role() == Place.Role.STATE
                && lowering.tables.family(place.group()).ended() == place.id()) {
            lowering.incomplete(
                    NetDefect.Code.ILLEGAL_POLICY,
                    where(),
                    "it puts a row into \"" + place.name() + "\" past the policies of its edges",
                    "use end(state, key)");
        }
    }

    private static List<Term> terms(Term first, Term[] more) {
        List<Term> terms = new ArrayList<>(List.of(more));
        terms.add(0, first);
        return terms;
    }

    static Term pair(Expr a, Expr b) {
        return Term.one(List.of(a, b));
    }

    private static List<Term> row(Place state, Expr key) {
        return List.of(Rows.ofKey(state, key));
    }

    private Arc produced(Place state, Expr key, @Nullable Expr rest, Lowering lowering, FieldValue... sets) {
        List<Expr> columns = new ArrayList<>();
        for (Column column : state.columns()) {
            columns.add(rest != null ? rest : Rows.zero(column.colour()));
        }
        columns.set(0, key);
        for (FieldValue set : sets) {
            int index = columnIndex(state, set.field(), lowering);
            if (index == 0) {
                lowering.incomplete(
                        NetDefect.Code.ILLEGAL_EXPRESSION,
                        where(),
                        "it sets the key of \"" + state.name() + "\"",
                        "create another entity: a key never changes");
            } else if (index > 0) {
                columns.set(index, set.value());
            }
        }
        return new Arc.Produce(state.id(), List.of(Term.one(columns)));
    }

    /** Puts the variables of looked-up fields where the row of their key is consumed or read. */
    private List<Term> bindFields(Place place, List<Term> terms, Lowering lowering) {
        if (place.role() != Place.Role.STATE || fields.isEmpty()) {
            return terms;
        }
        List<Term> bound = new ArrayList<>();
        for (Term term : terms) {
            List<Expr> columns = new ArrayList<>(term.columns());
            for (FieldSpec spec : fields) {
                if (columns.size() == place.width() && columns.get(0).equals(spec.key)) {
                    bindField(place, spec, columns, lowering);
                }
            }
            bound.add(new Term(term.count(), columns));
        }
        return bound;
    }

    private void bindField(Place place, FieldSpec spec, List<Expr> columns, Lowering lowering) {
        int index = columnIndex(place, spec.field, lowering);
        if (index >= 0) {
            lowering.colour(spec.variable, place.columns().get(index).colour());
            if (columns.get(index) instanceof Expr.Any) {
                columns.set(index, spec.variable);
            }
        }
    }

    private int columnIndex(Place place, String field, Lowering lowering) {
        List<String> known = place.columns().stream().map(Column::name).toList();
        int index = known.indexOf(field);
        if (index < 0) {
            lowering.incomplete(
                    NetDefect.Code.UNKNOWN_NAME,
                    where(),
                    "place \"" + place.name() + "\" has no field \"" + field + "\"",
                    "declare it, or use the nearest known one: " + Names.nearest(field, known));
        }
        return index;
    }
}
