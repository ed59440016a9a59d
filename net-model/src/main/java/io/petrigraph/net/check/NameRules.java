package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Computation;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Guard;
import io.petrigraph.net.Invariant;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Names stand in messages, dumps and documents, so they are readable there: not empty, not longer than
 * {@link NetLimits#MAX_NAME_BYTES}, no control characters, quotes or backslashes, no blank at an end. Each is used once
 * in its scope.
 */
final class NameRules {
    private final Findings findings;

    private NameRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Findings findings) {
        NameRules rules = new NameRules(findings);
        Net net = findings.net();
        rules.legal(() -> "net " + quoted(net.name()), net.name());
        rules.all("place", net.places().stream().map(Place::name).toList(), () -> "");
        rules.all("entity", net.families().stream().map(Family::name).toList(), () -> "");
        rules.all("edge", net.edges().stream().map(Edge::name).toList(), () -> "");
        rules.all("transition", net.transitions().stream().map(Transition::name).toList(), () -> "");
        rules.all("invariant", net.invariants().stream().map(Invariant::name).toList(), () -> "");
        net.places().forEach(rules::columns);
        rules.colours();
        net.transitions().forEach(rules::transition);
        rules.sizes();
    }

    private void columns(Place place) {
        List<String> names = place.columns().stream().map(Column::name).toList();
        all("column", names, () -> "place " + quoted(place.name()));
    }

    private void transition(Transition transition) {
        Supplier<String> where = () -> "transition " + quoted(transition.name());
        legal(() -> where.get() + ", event", transition.event());
        all("variable", transition.variables().stream().map(Variable::name).toList(), where);
        all("guard", transition.guards().stream().map(Guard::name).toList(), where);
        for (Computation computation : transition.computations()) {
            legal(() -> where.get() + ", computation " + quoted(computation.name()), computation.name());
        }
    }

    private void colours() {
        Set<Colour.Scalar> colours = new LinkedHashSet<>();
        for (Place place : findings.net().places()) {
            place.columns().forEach(column -> colours.add(column.colour()));
        }
        for (Transition transition : findings.net().transitions()) {
            transition.variables().forEach(variable -> colours.add(variable.colour()));
        }
        colours.forEach(this::colour);
    }

    private void colour(Colour.Scalar colour) {
        if (colour instanceof Colour.Enumeration enumeration) {
            String where = "enumeration " + quoted(enumeration.name());
            legal(() -> where, enumeration.name());
            all("constant", enumeration.constants(), () -> where);
            if (enumeration.constants().isEmpty()) {
                findings.add(NetDefect.Code.EMPTY_ENUMERATION, where, "it has no constant", "declare at least one");
            }
            limit(enumeration.constants().size(), NetLimits.MAX_CONSTANTS, "constants", where);
        } else if (colour instanceof Colour.IntRange range) {
            String where = "range " + quoted(range.name());
            legal(() -> where, range.name());
            if (range.low() > range.high()) {
                findings.add(
                        NetDefect.Code.EMPTY_ENUMERATION,
                        where,
                        "it is empty: low=" + range.low() + " high=" + range.high(),
                        "choose low <= high");
            }
        }
    }

    private void all(String kind, List<String> names, Supplier<String> scope) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Supplier<String> where =
                    () -> scope.get() + (scope.get().isEmpty() ? "" : ", ") + kind + " " + quoted(name);
            legal(where, name);
            if (!seen.add(name)) {
                findings.add(
                        NetDefect.Code.DUPLICATE_NAME, where.get(), "the name is declared twice", "rename one of them");
            }
        }
    }

    private void legal(Supplier<String> where, String name) {
        if (name.isEmpty() || !name.equals(name.strip()) || name.codePoints().anyMatch(NameRules::isIllegal)) {
            findings.add(
                    NetDefect.Code.ILLEGAL_NAME,
                    printable(where.get()),
                    "a name is empty, or has control characters, quotes, backslashes or blanks at an end",
                    "use letters, digits, dots, dashes and brackets");
        } else if (name.getBytes(StandardCharsets.UTF_8).length > NetLimits.MAX_NAME_BYTES) {
            findings.add(
                    NetDefect.Code.TOO_LARGE,
                    where.get().substring(0, 80) + "...",
                    "a name is longer than " + NetLimits.MAX_NAME_BYTES + " bytes",
                    "shorten it");
        }
    }

    private static boolean isIllegal(int codePoint) {
        return Character.isISOControl(codePoint)
                || codePoint == '"'
                || codePoint == '\\'
                || codePoint == 0x2028
                || codePoint == 0x2029
                || Character.getType(codePoint) == Character.SURROGATE
                || !Character.isDefined(codePoint);
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .forEach(c -> printable.append(
                        isIllegal(c) && c != '"' ? String.format("\\u%04x", c) : Character.toString(c)));
        return printable.toString();
    }

    private void sizes() {
        Net net = findings.net();
        String where = "net " + quoted(net.name());
        limit(net.places().size(), NetLimits.MAX_ELEMENTS, "places", where);
        limit(net.transitions().size(), NetLimits.MAX_ELEMENTS, "transitions", where);
        limit(net.invariants().size(), NetLimits.MAX_ELEMENTS, "invariants", where);
        limit(net.initial().size(), NetLimits.MAX_ELEMENTS, "initial tokens", where);
        limit(net.canonicalBytes().length, NetLimits.MAX_CANONICAL_BYTES, "canonical bytes", where);
        for (Place place : net.places()) {
            limit(place.width(), NetLimits.MAX_COLUMNS, "columns", "place " + quoted(place.name()));
        }
    }

    private void limit(int size, int limit, String what, String where) {
        if (size > limit) {
            findings.add(NetDefect.Code.TOO_LARGE, where, "it has " + size + " " + what, "have at most " + limit);
        }
    }
}
