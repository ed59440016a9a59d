package io.petrigraph.wire;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetFormatException;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A net, as it stands in a log's header, as a document: for readers in words, and for {@link #read} in its canonical
 * bytes. A document whose name or fingerprint is not that of its bytes is refused.
 *
 * <pre>
 *   net, version, fingerprint, canonicalBytes                                                 what is read back
 *   eventIdWindow, colours, places, families, edges, transitions, invariants, initial         in words
 * </pre>
 */
final class NetDocument {
    static final String NET = "net";

    private static final int VERSION = 1;

    private final Net net;

    private NetDocument(Net net) {
        this.net = net;
    }

    static void write(Net net, FieldWriter out) {
        new NetDocument(net).write(out);
    }

    static Net read(FieldReader in) {
        String name = in.text(NET);
        long version = in.number("version");
        if (version != VERSION) {
            throw new DocumentFormatException(
                    "a net's document of another version: known=" + VERSION + " version=" + version);
        }
        String fingerprint = in.text("fingerprint");
        try {
            Net net = Net.fromCanonicalBytes(Base64.getDecoder().decode(in.text("canonicalBytes")));
            if (!net.name().equals(name) || !fingerprint(net).equals(fingerprint)) {
                throw new DocumentFormatException("the document's words and bytes are of two nets: words=" + name + "/"
                        + fingerprint + " bytes=" + net.name() + "/" + fingerprint(net));
            }
            return net;
        } catch (NetFormatException e) {
            throw new DocumentFormatException("the document's bytes are no net: net=" + name, e);
        } catch (IllegalArgumentException e) {
            throw new DocumentFormatException("the document's bytes are not base64: net=" + name, e);
        }
    }

    static String fingerprint(Net net) {
        return HexFormat.of().toHexDigits(net.fingerprint());
    }

    private void write(FieldWriter out) {
        out.text(NET, net.name());
        out.number("version", VERSION);
        out.text("fingerprint", fingerprint(net));
        out.text("canonicalBytes", Base64.getEncoder().encodeToString(net.canonicalBytes()));
        out.number("eventIdWindow", net.eventIdWindow());
        out.sections("colours", List.copyOf(declaredColours()), NetDocument::writeColour);
        out.sections("places", net.places(), this::writePlace);
        out.sections("families", net.families(), this::writeFamily);
        out.sections("edges", net.edges(), this::writeEdge);
        out.sections("transitions", net.transitions(), this::writeTransition);
        out.sections("invariants", net.invariants(), (each, invariant) -> {
            each.text("name", invariant.name());
            each.text("family", net.families().get(invariant.family()).name());
            each.text("scope", invariant.scope().name());
            each.sections("reads", invariant.reads(), this::writePlaceName);
        });
        out.sections("initial", net.initial(), (each, token) -> {
            each.text("place", place(token.place()).name());
            each.text("token", new Inscription(List.of()).token(place(token.place()), token.columns()));
            each.number("count", token.count());
        });
    }

    private Place place(int id) {
        return net.places().get(id);
    }

    private void writePlaceName(FieldWriter out, int id) {
        out.text("place", place(id).name());
    }

    /** The colours that are more than a primitive. */
    private Set<Colour.Scalar> declaredColours() {
        Set<Colour.Scalar> colours = new LinkedHashSet<>();
        net.places().forEach(place -> place.columns().forEach(column -> colours.add(column.colour())));
        net.transitions().forEach(transition -> transition.variables().forEach(v -> colours.add(v.colour())));
        colours.removeIf(Colour.Primitive.class::isInstance);
        return colours;
    }

    private static void writeColour(FieldWriter out, Colour.Scalar colour) {
        out.text("name", colour.typeName());
        if (colour instanceof Colour.Enumeration enumeration) {
            out.sections("constants", enumeration.constants(), (each, constant) -> each.text("name", constant));
            out.flag("cyclic", enumeration.cyclic());
        } else if (colour instanceof Colour.IntRange range) {
            out.number("low", range.low());
            out.number("high", range.high());
        }
    }

    private void writePlace(FieldWriter out, Place place) {
        out.text("name", place.name());
        out.text("role", place.role().name());
        out.number("uniqueWidth", place.uniqueWidth());
        out.sections("columns", place.columns(), NetDocument::writeColumn);
    }

    private static void writeColumn(FieldWriter out, Column column) {
        out.text("name", column.name());
        out.text("colour", column.colour().typeName());
    }

    private void writeFamily(FieldWriter out, Family family) {
        out.text("name", family.name());
        out.sections("states", family.places(), this::writePlaceName);
        out.sections(
                "uniqueFields",
                family.uniqueColumns(),
                (each, column) ->
                        each.text("field", family.columns().get(column).name()));
        if (family.ended() >= 0) {
            out.text("ended", place(family.ended()).name());
        }
    }

    private void writeEdge(FieldWriter out, Edge edge) {
        out.text("name", edge.name());
        out.text("from", net.families().get(edge.fromFamily()).name());
        out.text("to", net.families().get(edge.toFamily()).name());
        out.text("inverse", place(edge.inversePlace()).name());
        out.flag("toOne", edge.toOne());
        out.flag("fromOne", edge.fromOne());
        out.text("onEndOfFrom", edge.onEndOfFrom().name());
        out.text("onEndOfTo", edge.onEndOfTo().name());
        out.text("reference", edge.reference().name());
    }

    private void writeTransition(FieldWriter out, Transition transition) {
        Inscription inscription = new Inscription(transition.variables());
        out.text("name", transition.name());
        out.text("event", transition.event());
        out.number("priority", transition.priority());
        out.text("eager", transition.eager().name());
        out.sections("variables", transition.variables(), NetDocument::writeVariable);
        out.sections("arcs", transition.arcs(), (each, arc) -> writeArc(each, arc, inscription));
        out.sections("guards", transition.guards(), (each, guard) -> {
            each.text("name", guard.name());
            if (guard.condition() != null) {
                each.text("condition", inscription.condition(guard.condition()));
            }
        });
        out.sections("computations", transition.computations(), (each, computation) -> {
            each.text("name", computation.name());
            each.text(
                    "variable",
                    transition.variables().get(computation.variable()).name());
        });
    }

    private static void writeVariable(FieldWriter out, Variable variable) {
        out.text("name", variable.name());
        out.text("colour", variable.colour().typeName());
        out.text("origin", variable.origin().name());
        out.flag("recorded", variable.recorded());
        if (!variable.isWholeFiring()) {
            out.number("forAll", variable.forAll());
        }
    }

    private void writeArc(FieldWriter out, Arc arc, Inscription inscription) {
        if (arc instanceof Arc.Consume a) {
            arcOf(out, "consume", a.place()).text("tokens", inscription.terms(place(a.place()), a.terms()));
        } else if (arc instanceof Arc.Produce a) {
            arcOf(out, "produce", a.place()).text("tokens", inscription.terms(place(a.place()), a.terms()));
        } else if (arc instanceof Arc.Read a) {
            arcOf(out, "read", a.place()).text("tokens", inscription.terms(place(a.place()), a.terms()));
        } else if (arc instanceof Arc.Inhibit a) {
            arcOf(out, "inhibit", a.place()).text("pattern", inscription.token(place(a.place()), a.pattern()));
            out.number("threshold", a.threshold());
        } else if (arc instanceof Arc.Reset a) {
            arcOf(out, "reset", a.place()).text("pattern", inscription.token(place(a.place()), a.pattern()));
        } else if (arc instanceof Arc.Transfer a) {
            arcOf(out, "transfer", a.place()).text("to", place(a.toPlace()).name());
            out.text("pattern", inscription.token(place(a.place()), a.pattern()));
        } else if (arc instanceof Arc.Exists a) {
            out.text("arc", "exists");
            out.text("family", net.families().get(a.family()).name());
            out.text("key", inscription.expr(a.key()));
            out.flag("present", a.present());
        } else if (arc instanceof Arc.ForAll a) {
            out.text("arc", "forAll");
            out.sections("selects", a.selects(), (each, select) -> {
                writePlaceName(each, select.place());
                each.text("pattern", inscription.token(place(select.place()), select.pattern()));
            });
            out.sections("inner", a.inner(), (each, inner) -> writeArc(each, inner, inscription));
        }
    }

    private FieldWriter arcOf(FieldWriter out, String kind, int placeId) {
        out.text("arc", kind);
        out.text("place", place(placeId).name());
        return out;
    }
}
