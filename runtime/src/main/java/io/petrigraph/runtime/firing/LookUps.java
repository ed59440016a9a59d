package io.petrigraph.runtime.firing;

import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;

/** Puts the tokens that determine looked-up variables into an order in which each one's key is known. */
final class LookUps {
    private LookUps() {}

    static Pattern[] order(Transition transition, CompiledArcs arcs, boolean[] known, int forAll) {
        List<Pattern> waiting = new ArrayList<>();
        for (CompiledArcs.Read read : arcs.reads) {
            for (CompiledArcs.Tokens tokens : read.terms()) {
                waiting.add(tokens.pattern());
            }
        }
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            waiting.add(tokens.pattern());
        }
        List<Pattern> ordered = new ArrayList<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Pattern pattern : List.copyOf(waiting)) {
                if (isDetermined(pattern, known)) {
                    waiting.remove(pattern);
                    progress = true;
                    if (learn(pattern, known)) {
                        ordered.add(pattern);
                    }
                }
            }
        }
        for (Variable variable : transition.variables()) {
            if (variable.forAll() == forAll
                    && variable.origin() == Variable.Origin.LOOKED_UP
                    && !known[variable.index()]) {
                throw new IllegalArgumentException("nothing determines a looked-up variable: transition="
                        + transition.name() + " variable=" + variable.name());
            }
        }
        return ordered.toArray(new Pattern[0]);
    }

    private static boolean isDetermined(Pattern pattern, boolean[] known) {
        int keyWidth = pattern.place.uniqueWidth();
        if (keyWidth == 0) {
            return false;
        }
        for (int column = 0; column < keyWidth; column++) {
            if (!pattern.columns[column].isKnown(known)) {
                return false;
            }
        }
        return true;
    }

    private static boolean learn(Pattern pattern, boolean[] known) {
        boolean learnt = false;
        for (Operand column : pattern.columns) {
            if (column.variable() >= 0 && !known[column.variable()]) {
                known[column.variable()] = true;
                learnt = true;
            }
        }
        return learnt;
    }
}
