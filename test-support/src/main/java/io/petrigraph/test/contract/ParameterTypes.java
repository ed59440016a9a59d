package io.petrigraph.test.contract;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;

/** Which values are none of their parameters' types: an engine refuses these at the edge, before it looks at anything else. */
public final class ParameterTypes {
    private ParameterTypes() {}

    /** True where some value of the event lies outside its parameter's type. */
    public static boolean areBroken(Net net, Action.Fire fire) {
        for (Variable parameter : net.event(fire.event()).parameters()) {
            if (fire.parameters().get(parameter.name()) instanceof Long word && !holds(parameter.colour(), word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Colour.Scalar colour, long word) {
        if (colour instanceof Colour.Enumeration enumeration) {
            return word >= 0 && word < enumeration.constants().size();
        }
        if (colour instanceof Colour.IntRange range) {
            return word >= range.low() && word <= range.high();
        }
        if (colour == Colour.Primitive.BOOLEAN) {
            return word == 0 || word == 1;
        }
        return colour != Colour.Primitive.INT || word == (int) word;
    }
}
