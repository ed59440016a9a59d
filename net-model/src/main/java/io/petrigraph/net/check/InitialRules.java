package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Family;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The initial marking keeps what every firing keeps: colours, unique keys and fields, whole links between live rows. */
final class InitialRules {
    private record Key(int owner, List<Expr> columns) {}

    private record UniqueField(int family, int column, Expr value) {}

    private final Findings findings;
    private final Set<Key> placeKeys = new HashSet<>();
    private final Set<Key> liveKeys = new HashSet<>();
    private final Set<Key> familyKeys = new HashSet<>();
    private final Set<UniqueField> uniqueFields = new HashSet<>();
    private final Set<Key> links = new HashSet<>();

    private InitialRules(Findings findings) {
        this.findings = findings;
    }

    static void check(Findings findings) {
        InitialRules rules = new InitialRules(findings);
        int before = findings.defects().size();
        findings.net().initial().forEach(rules::shape);
        if (findings.defects().size() == before) {
            findings.net().initial().forEach(rules::keys);
            findings.net().initial().forEach(rules::links);
        }
    }

    private void shape(InitialToken token) {
        Place place = findings.place(token.place());
        long limit = place.uniqueWidth() > 0 ? 1 : NetLimits.MAX_COUNT;
        if (token.count() < 1 || token.count() > limit) {
            add(place, NetDefect.Code.ILLEGAL_COUNT, "it counts " + token.count() + " tokens", "count 1 to " + limit);
        }
        if (token.columns().size() != place.width()) {
            add(
                    place,
                    NetDefect.Code.WRONG_WIDTH,
                    "it has " + token.columns().size() + " columns, and the place has " + place.width(),
                    "write one constant for each column");
            return;
        }
        for (int i = 0; i < place.width(); i++) {
            Column column = place.columns().get(i);
            Expr expr = token.columns().get(i);
            boolean isWord = expr instanceof Expr.Const constant && Colours.contains(column.colour(), constant.word());
            boolean isText = expr instanceof Expr.Text text
                    && Colour.isText(column.colour())
                    && Colours.isWellFormed(text.text());
            boolean fits = isWord || isText;
            if (!fits) {
                add(
                        place,
                        NetDefect.Code.WRONG_COLOUR,
                        "column " + quoted(column.name()) + " has no constant of colour "
                                + column.colour().typeName(),
                        "write a constant of that colour");
            }
        }
    }

    private void keys(InitialToken token) {
        Place place = findings.place(token.place());
        boolean isNew = place.uniqueWidth() == 0
                || placeKeys.add(new Key(place.id(), token.columns().subList(0, place.uniqueWidth())));
        if (place.role() == Place.Role.STATE) {
            Family family = findings.net().families().get(place.group());
            Key key = new Key(family.id(), token.columns().subList(0, 1));
            isNew &= familyKeys.add(key);
            if (place.id() != family.ended()) {
                liveKeys.add(key);
                for (int column : family.uniqueColumns()) {
                    isNew &= uniqueFields.add(
                            new UniqueField(family.id(), column, token.columns().get(column)));
                }
            }
        } else if (place.role() != Place.Role.BAG) {
            links.add(new Key(place.id(), token.columns()));
        }
        if (!isNew) {
            add(
                    place,
                    NetDefect.Code.ILLEGAL_INITIAL_TOKEN,
                    "another token has the same key or unique field as " + token.columns(),
                    "give each its own");
        }
    }

    private void links(InitialToken token) {
        Place place = findings.place(token.place());
        if (place.role() != Place.Role.FORWARD && place.role() != Place.Role.INVERSE) {
            return;
        }
        Edge edge = findings.net().edges().get(place.group());
        boolean isForward = place.role() == Place.Role.FORWARD;
        List<Expr> turned = List.of(token.columns().get(1), token.columns().get(0));
        if (!links.contains(new Key(isForward ? edge.inversePlace() : edge.forwardPlace(), turned))) {
            add(
                    place,
                    NetDefect.Code.HALF_EDGE,
                    "the other half of link " + token.columns() + " is missing",
                    "declare the turned token in the other place of the edge");
        }
        List<Expr> ends = isForward ? token.columns() : turned;
        boolean isWhole = liveKeys.contains(new Key(edge.fromFamily(), ends.subList(0, 1)))
                && liveKeys.contains(new Key(edge.toFamily(), ends.subList(1, 2)));
        if (isForward && !isWhole) {
            add(
                    place,
                    NetDefect.Code.ILLEGAL_INITIAL_TOKEN,
                    "an end of link " + ends + " is in no live state",
                    "declare initial rows for both ends");
        }
    }

    private void add(Place place, NetDefect.Code code, String cause, String cure) {
        findings.add(code, "initial token of place " + quoted(place.name()), cause, cure);
    }
}
