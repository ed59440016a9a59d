package io.petrigraph.net;

import java.util.List;
import java.util.stream.Collectors;

/** One transition of a {@link NetText}. */
final class TransitionText {
    private final Net net;
    private final Transition transition;
    private final StringBuilder text;

    TransitionText(Net net, Transition transition, StringBuilder text) {
        this.net = net;
        this.transition = transition;
        this.text = text;
    }

    void write() {
        String parameters = transition.variables().stream()
                .filter(variable -> variable.origin() == Variable.Origin.PARAMETER)
                .map(variable -> variable.name() + ": " + variable.colour().typeName())
                .collect(Collectors.joining(", ", "(", ")"));
        line("transition " + transition.id() + " " + transition.name() + parameters + attributes());
        for (Variable variable : transition.variables()) {
            if (variable.isWholeFiring() && variable.origin() != Variable.Origin.PARAMETER) {
                line("  " + variable(variable));
            }
        }
        transition.arcs().forEach(arc -> arc(arc, "  "));
        for (Guard guard : transition.guards()) {
            Condition condition = guard.condition();
            String what = condition == null ? "in code" : ExprText.condition(condition, transition.variables());
            line("  guard " + guard.name() + ": " + what);
        }
    }

    private String attributes() {
        String event = transition.event().equals(transition.name()) ? "" : ", event " + transition.event();
        String priority = transition.priority() == 0 ? "" : ", priority " + transition.priority();
        return event
                + priority
                + switch (transition.eager()) {
                    case NO -> "";
                    case SAME_STEP -> ", eager in the same step";
                    case OWN_STEP -> ", eager in a step of its own";
                };
    }

    private static String variable(Variable variable) {
        String origin =
                switch (variable.origin()) {
                    case PARAMETER -> "given ";
                    case FREE -> "find ";
                    case LOOKED_UP -> "look up ";
                    case COMPUTED -> "compute ";
                };
        return origin + variable.name() + ": " + variable.colour().typeName()
                + (variable.recorded() ? "" : ", not recorded");
    }

    private void arc(Arc arc, String indent) {
        if (arc instanceof Arc.Consume consume) {
            terms(indent + "consume ", consume.place(), consume.terms());
        } else if (arc instanceof Arc.Produce produce) {
            terms(indent + "produce ", produce.place(), produce.terms());
        } else if (arc instanceof Arc.Read read) {
            terms(indent + "read ", read.place(), read.terms());
        } else if (arc instanceof Arc.Inhibit inhibit) {
            line(indent + "inhibit " + token(inhibit.place(), inhibit.pattern())
                    + (inhibit.threshold() == 1 ? "" : " from " + inhibit.threshold()));
        } else if (arc instanceof Arc.Reset reset) {
            line(indent + "reset " + token(reset.place(), reset.pattern()));
        } else if (arc instanceof Arc.Transfer transfer) {
            line(indent + "transfer " + token(transfer.place(), transfer.pattern()) + " to "
                    + net.places().get(transfer.toPlace()).name());
        } else if (arc instanceof Arc.Exists exists) {
            line(indent + (exists.present() ? "exists " : "never existed ")
                    + net.families().get(exists.family()).name() + "("
                    + ExprText.of(exists.key(), Colour.Primitive.LONG, transition.variables()) + ")");
        } else if (arc instanceof Arc.ForAll forAll) {
            forAll(forAll, indent);
        }
    }

    private void forAll(Arc.ForAll forAll, String indent) {
        List<Variable> locals = transition.variables().stream()
                .filter(variable -> variable.forAll() == forAll.index())
                .toList();
        line(indent + "for all " + locals.stream().map(TransitionText::local).collect(Collectors.joining(", ")));
        for (Arc.Select select : forAll.selects()) {
            line(indent + "  where " + token(select.place(), select.pattern()));
        }
        forAll.inner().forEach(inner -> arc(inner, indent + "  "));
    }

    private static String local(Variable variable) {
        return variable.origin() == Variable.Origin.LOOKED_UP ? variable(variable) : variable.name();
    }

    private void terms(String verb, int place, List<Term> terms) {
        String sum = terms.stream()
                .map(term -> (term.count() == 1 ? "" : term.count() + " * ") + token(place, term.columns()))
                .collect(Collectors.joining(" + "));
        line(verb + sum);
    }

    private String token(int place, List<Expr> columns) {
        return ExprText.token(net.places().get(place), columns, transition.variables());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
