package io.petrigraph.net;

import org.jspecify.annotations.Nullable;

/** A variable while its transition is declared; the colour of a looked-up field is known when its row's arc is. */
record VariableSpec(String name, Colour.@Nullable Scalar colour, Variable.Origin origin, int forAll) {

    VariableSpec withColour(Colour.Scalar known) {
        return new VariableSpec(name, known, origin, forAll);
    }

    VariableSpec withForAll(int index) {
        return new VariableSpec(name, colour, origin, index);
    }
}
