package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Column;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Guard;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands in columns and conditions: widths, colours, counts, and which expression is legal where. */
final class ExprRules {
    /** What a list of columns is for: it decides which expressions may stand there. */
    private enum Use {
        /** Consume, read, select: free variables are bound here. */
        MATCH,
        /** Inhibit, reset, transfer. */
        PATTERN,
        /** Exists, and conditions: one value. */
        VALUE,
        /** Produce. */
        MAKE
    }

    private final Transition transition;
    private final Findings findings;

    ExprRules(Transition transition, Findings findings) {
        this.transition = transition;
        this.findings = findings;
    }

    void check(Scopes.Scoped scoped) {
        Arc arc = scoped.arc();
        Site site = new Site(scoped::where, scoped.scope());
        if (arc instanceof Arc.Consume consume) {
            terms(site, consume.place(), consume.terms(), Use.MATCH);
            consume.terms().forEach(term -> consumed(site, consume.place(), term));
        } else if (arc instanceof Arc.Produce produce) {
            terms(site, produce.place(), produce.terms(), Use.MAKE);
        } else if (arc instanceof Arc.Read read) {
            terms(site, read.place(), read.terms(), Use.MATCH);
        } else if (arc instanceof Arc.Inhibit inhibit) {
            columns(site, inhibit.place(), inhibit.pattern(), Use.PATTERN);
            if (inhibit.threshold() < 1 || inhibit.threshold() > NetLimits.MAX_COUNT) {
                site.add(
                        NetDefect.Code.ILLEGAL_COUNT,
                        "its threshold is " + inhibit.threshold(),
                        "choose from 1 to " + NetLimits.MAX_COUNT);
            }
        } else if (arc instanceof Arc.Reset reset) {
            columns(site, reset.place(), reset.pattern(), Use.PATTERN);
        } else if (arc instanceof Arc.Transfer transfer) {
            columns(site, transfer.place(), transfer.pattern(), Use.PATTERN);
            transfer(site, findings.place(transfer.place()), findings.place(transfer.toPlace()));
        } else if (arc instanceof Arc.Exists exists) {
            expr(site.column("key"), exists.key(), Colour.Primitive.LONG, Use.VALUE, false);
        } else if (arc instanceof Arc.ForAll forAll) {
            Site inner = new Site(scoped::where, forAll.index());
            forAll.selects().forEach(select -> columns(inner, select.place(), select.pattern(), Use.MATCH));
        }
    }

    private void transfer(Site site, Place from, Place to) {
        boolean fits = from.columns().stream()
                .map(Column::colour)
                .toList()
                .equals(to.columns().stream().map(Column::colour).toList());
        if (!fits) {
            site.add(
                    NetDefect.Code.WRONG_COLOUR,
                    "it moves tokens to " + quoted(to.name()) + ", whose columns have other colours",
                    "transfer between two places of one colour");
        }
    }

    private void terms(Site site, int placeId, List<Term> terms, Use use) {
        Place place = findings.place(placeId);
        if (terms.stream().noneMatch(term -> term.count() > 0)) {
            site.add(NetDefect.Code.ILLEGAL_COUNT, "none of its terms is positive", "add a term, or leave out the arc");
        }
        for (Term term : terms) {
            columns(site, placeId, term.columns(), use);
            long count = term.count();
            if (count == 0 || count > NetLimits.MAX_COUNT || count < -NetLimits.MAX_COUNT) {
                site.add(
                        NetDefect.Code.ILLEGAL_COUNT,
                        "a term counts " + count + " tokens",
                        "count 1 to " + NetLimits.MAX_COUNT + ", or negative to subtract from another term");
            } else if (place.uniqueWidth() > 0 && count != 1) {
                site.add(
                        NetDefect.Code.ILLEGAL_COUNT,
                        "a term counts " + count + " tokens of a place with unique tokens",
                        "count 1");
            } else if (count < 0 && term.columns().contains(Expr.any())) {
                site.add(
                        NetDefect.Code.ILLEGAL_EXPRESSION,
                        "a subtracted term has any()",
                        "name the token that is subtracted");
            }
        }
    }

    /** The log does not keep what any() matched, so the other columns must say which token it was. */
    private void consumed(Site site, int placeId, Term term) {
        Place place = findings.place(placeId);
        int width = place.uniqueWidth() == 0 ? place.width() : place.uniqueWidth();
        for (int i = 0; i < Math.min(width, term.columns().size()); i++) {
            if (term.columns().get(i) instanceof Expr.Any) {
                site.column(place.columns().get(i).name())
                        .add(
                                NetDefect.Code.ILLEGAL_EXPRESSION,
                                "any() does not say which token is consumed",
                                "use a free variable, so that the log keeps its value");
            }
        }
    }

    private void columns(Site site, int placeId, List<Expr> exprs, Use use) {
        Place place = findings.place(placeId);
        if (exprs.size() != place.width()) {
            site.add(
                    NetDefect.Code.WRONG_WIDTH,
                    "it has " + exprs.size() + " columns, and place " + quoted(place.name()) + " has " + place.width()
                            + place.columns().stream().map(Column::name).toList(),
                    "write one expression for each column");
            return;
        }
        for (int i = 0; i < exprs.size(); i++) {
            Column column = place.columns().get(i);
            boolean mayCarry = use == Use.MAKE && place.role() == Place.Role.STATE && i > 0;
            expr(site.column(column.name()), exprs.get(i), column.colour(), use, mayCarry);
        }
    }

    private void expr(Site site, Expr expr, Colour.Scalar column, Use use, boolean mayCarry) {
        if (expr instanceof Expr.Any) {
            if (use == Use.MAKE || use == Use.VALUE) {
                site.add(
                        NetDefect.Code.ILLEGAL_EXPRESSION,
                        "any() is no value",
                        "write a variable, a constant or carry()");
            }
        } else if (expr instanceof Expr.Carry) {
            if (!mayCarry) {
                site.add(
                        NetDefect.Code.ILLEGAL_EXPRESSION,
                        "carry() stands where no row is made",
                        "use it in fields of rows that are produced");
            }
        } else if (depth(expr, 0) > NetLimits.MAX_DEPTH) {
            site.add(
                    NetDefect.Code.TOO_LARGE,
                    "an expression is nested too deeply",
                    "nest at most " + NetLimits.MAX_DEPTH);
        } else {
            value(site, expr, column, use);
        }
    }

    private void value(Site site, Expr expr, Colour.Scalar column, Use use) {
        if (expr instanceof Expr.Var reference) {
            Variable variable = variable(site, reference);
            if (variable == null) {
                return;
            }
            boolean binds = use == Use.MATCH
                    && (variable.origin() == Variable.Origin.FREE || variable.origin() == Variable.Origin.LOOKED_UP);
            if (!Colours.fits(variable.colour(), column, binds)) {
                wrongColour(
                        site,
                        "variable " + quoted(variable.name()),
                        variable.colour().typeName(),
                        column);
            }
            if (variable.origin() == Variable.Origin.COMPUTED && use != Use.MAKE) {
                site.add(
                        NetDefect.Code.ILLEGAL_EXPRESSION,
                        "variable " + quoted(variable.name()) + " is computed after the binding is chosen",
                        "use it in what is produced, or let the event carry it");
            }
        } else if (expr instanceof Expr.Const constant) {
            if (!Colours.contains(column, constant.word())) {
                wrongColour(site, "the constant " + constant.word(), "number", column);
            }
        } else if (expr instanceof Expr.Text text) {
            text(site, text, column);
        } else if (expr instanceof Expr.Step step) {
            if (!Colours.canStep(column)) {
                wrongColour(site, "a step", "enumeration or range", column);
            }
            operand(site, step.of(), column, use);
        } else if (expr instanceof Expr.Arithmetic arithmetic) {
            if (!Colours.isInteger(column)) {
                wrongColour(site, "arithmetic", "long", column);
            }
            operand(site, arithmetic.left(), Colour.Primitive.LONG, use);
            operand(site, arithmetic.right(), Colour.Primitive.LONG, use);
        }
    }

    private void operand(Site site, Expr expr, Colour.Scalar colour, Use use) {
        if (expr instanceof Expr.Any || expr instanceof Expr.Carry) {
            site.add(
                    NetDefect.Code.ILLEGAL_EXPRESSION,
                    "any() and carry() cannot be calculated with",
                    "look up the field with field(key, name)");
        } else {
            value(site, expr, colour, use == Use.MATCH ? Use.PATTERN : use);
        }
    }

    private void text(Site site, Expr.Text text, Colour.Scalar column) {
        if (!Colour.isText(column)) {
            wrongColour(site, "a text", "string", column);
        } else if (!Colours.isWellFormed(text.text())) {
            site.add(
                    NetDefect.Code.ILLEGAL_EXPRESSION,
                    "a text has half a surrogate pair, or more than " + NetLimits.MAX_TEXT_BYTES + " bytes",
                    "write a whole and shorter text");
        }
    }

    private @Nullable Variable variable(Site site, Expr.Var reference) {
        if (reference.variable() < 0
                || reference.variable() >= transition.variables().size()) {
            site.add(
                    NetDefect.Code.UNBOUND_VARIABLE,
                    "variable " + reference.variable() + " is not of this transition",
                    "use what this transition's own declarations returned");
            return null;
        }
        Variable variable = transition.variables().get(reference.variable());
        if (!variable.isWholeFiring() && variable.forAll() != site.scope) {
            site.add(
                    NetDefect.Code.OUT_OF_SCOPE,
                    "variable " + quoted(variable.name()) + " is local to a for-all in which this does not stand",
                    "use it inside its own for-all");
        }
        return variable;
    }

    private static void wrongColour(Site site, String what, String is, Colour.Scalar column) {
        site.add(
                NetDefect.Code.WRONG_COLOUR,
                what + " (" + is + ") does not fit the colour " + column.typeName(),
                "use a value of colour " + column.typeName());
    }

    private static int depth(Expr expr, int level) {
        if (level > NetLimits.MAX_DEPTH) {
            return level;
        }
        if (expr instanceof Expr.Step step) {
            return depth(step.of(), level + 1);
        }
        if (expr instanceof Expr.Arithmetic arithmetic) {
            return Math.max(depth(arithmetic.left(), level + 1), depth(arithmetic.right(), level + 1));
        }
        return level;
    }

    // Conditions

    void check(Guard guard) {
        Condition condition = guard.condition();
        if (condition != null) {
            Site site = new Site(
                    () -> "transition " + quoted(transition.name()) + ", guard " + quoted(guard.name()),
                    Variable.WHOLE_FIRING);
            condition(site, condition, 0);
        }
    }

    private void condition(Site site, Condition condition, int level) {
        if (level > NetLimits.MAX_DEPTH) {
            site.add(
                    NetDefect.Code.TOO_LARGE,
                    "a condition is nested too deeply",
                    "nest at most " + NetLimits.MAX_DEPTH);
        } else if (condition instanceof Condition.And and) {
            and.conditions().forEach(inner -> condition(site, inner, level + 1));
        } else if (condition instanceof Condition.Or or) {
            or.conditions().forEach(inner -> condition(site, inner, level + 1));
        } else if (condition instanceof Condition.Not not) {
            condition(site, not.condition(), level + 1);
        } else if (condition instanceof Condition.Compare compare) {
            Colour.Scalar colour = colourOf(compare.left());
            colour = colour == null ? colourOf(compare.right()) : colour;
            colour = colour == null ? Colour.Primitive.LONG : colour;
            expr(site.column("left"), compare.left(), colour, Use.VALUE, false);
            expr(site.column("right"), compare.right(), colour, Use.VALUE, false);
            order(site, compare, colour);
        }
    }

    private static void order(Site site, Condition.Compare compare, Colour.Scalar colour) {
        boolean isEquality = compare.comparison() == Condition.Comparison.EQUAL
                || compare.comparison() == Condition.Comparison.NOT_EQUAL;
        if (Colour.isText(colour) && !isEquality) {
            site.add(
                    NetDefect.Code.ILLEGAL_EXPRESSION,
                    "texts have no order",
                    "compare them with EQUAL or NOT_EQUAL, or write a guard in code");
        }
    }

    private Colour.@Nullable Scalar colourOf(Expr expr) {
        if (expr instanceof Expr.Var reference
                && reference.variable() >= 0
                && reference.variable() < transition.variables().size()) {
            return transition.variables().get(reference.variable()).colour();
        }
        if (expr instanceof Expr.Step step) {
            return colourOf(step.of());
        }
        if (expr instanceof Expr.Text) {
            return Colour.Primitive.STRING;
        }
        return expr instanceof Expr.Arithmetic ? Colour.Primitive.LONG : null;
    }

    /** Where an expression stands: for messages, and to know which local variables it may use. */
    private final class Site {
        private final Supplier<String> where;
        private final int scope;
        private final String what;

        Site(Supplier<String> where, int scope) {
            this(where, scope, "");
        }

        private Site(Supplier<String> where, int scope, String what) {
            this.where = where;
            this.scope = scope;
            this.what = what;
        }

        Site column(String name) {
            return new Site(where, scope, name);
        }

        void add(NetDefect.Code code, String cause, String cure) {
            findings.add(code, what.isEmpty() ? where.get() : where.get() + ", column " + quoted(what), cause, cure);
        }
    }
}
