package io.petrigraph.net;

import java.util.List;

/** Names of the variables that nobody declared: readable, and the same in every build. */
final class VariableNames {
    private VariableNames() {}

    /** The field of a row: {@code order.amountCents}, where {@code order} is the variable of the key. */
    static String field(Expr key, String field, List<VariableSpec> variables) {
        String row = key instanceof Expr.Var variable && variable.variable() < variables.size()
                ? variables.get(variable.variable()).name()
                : "row";
        return unused(row + "." + field, variables);
    }

    /** The name itself, or with the least number that makes it unique: {@code name#2}. */
    static String unused(String name, List<VariableSpec> variables) {
        String candidate = name;
        for (int i = 2; isUsed(candidate, variables); i++) {
            candidate = name + "#" + i;
        }
        return candidate;
    }

    private static boolean isUsed(String name, List<VariableSpec> variables) {
        return variables.stream().anyMatch(variable -> variable.name().equals(name));
    }
}
