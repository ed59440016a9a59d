package io.petrigraph.runtime.firing;

import java.util.LinkedHashSet;
import java.util.Set;

/** A parameter of an event that is the key of a row: what is read ahead of the event; it decides nothing. Immutable. */
record KeyUse(int parameter, int family) {

    /** The rows whose keys an event carries; {@code variables[v][p]} is the variable of parameter p in variant v, or -1. */
    static KeyUse[] of(CompiledTransition[] variants, int[][] variables) {
        Set<KeyUse> uses = new LinkedHashSet<>();
        for (int v = 0; v < variants.length; v++) {
            RowProgram program = variants[v].rowProgram;
            for (int parameter = 0; program != null && parameter < variables[v].length; parameter++) {
                for (RowProgram.Slot slot : program.slots) {
                    if (variables[v][parameter] == slot.variable()) {
                        uses.add(new KeyUse(parameter, slot.family()));
                    }
                }
            }
        }
        return uses.toArray(new KeyUse[0]);
    }
}
