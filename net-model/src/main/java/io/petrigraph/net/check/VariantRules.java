package io.petrigraph.net.check;

import static io.petrigraph.net.check.Findings.quoted;

import io.petrigraph.net.Event;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** All variants of an event take the same parameters: the event is encoded once, before a variant is chosen. */
final class VariantRules {
    private VariantRules() {}

    static void check(IntPredicate skip, Findings findings) {
        for (Event event : findings.net().events()) {
            List<Transition> variants = event.variants().stream()
                    .sorted()
                    .filter(id -> !skip.test(id))
                    .map(findings.net().transitions()::get)
                    .toList();
            String expected = variants.isEmpty() ? "" : parameters(variants.get(0));
            for (Transition variant : variants) {
                if (!parameters(variant).equals(expected)) {
                    findings.add(
                            NetDefect.Code.ILLEGAL_VARIANTS,
                            "transition " + quoted(variant.name()),
                            "event " + quoted(event.name()) + " has the parameters (" + expected
                                    + ") of its first variant, and this one has (" + parameters(variant) + ")",
                            "declare the same names and colours in the same order, or another event");
                }
            }
        }
    }

    private static String parameters(Transition transition) {
        return transition.variables().stream()
                .filter(variable -> variable.origin() == Variable.Origin.PARAMETER)
                .map(variable -> variable.name() + ": " + variable.colour().typeName())
                .collect(Collectors.joining(", "));
    }
}
