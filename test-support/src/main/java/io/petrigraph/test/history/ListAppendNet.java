package io.petrigraph.test.history;

import static io.petrigraph.net.FieldValue.set;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/**
 * Lists that can be read whole by reading one field: each value is a cell that knows the one before it and never changes.
 *
 * <pre>
 *   Register.open(key)             Register.Open(key, last = 0)
 *   Register.append(key, value)    Register.Open(key, last = value)   Cell.There(value, before = the last one)
 * </pre>
 *
 * A second open is refused, an append to a register that is not open too: both refusals are reads.
 */
final class ListAppendNet {
    static final Net NET = net();
    static final int REGISTER = 0;
    static final int CELL = 1;
    /** The only field of either: the last value of a register, the value before a cell's; 0 for none. */
    static final int LINK_COLUMN = 1;

    private ListAppendNet() {}

    private static Net net() {
        NetBuilder net = Net.builder("lists");
        net.entity("Register").field("last", Colour.Primitive.LONG).states("Open");
        net.entity("Cell").field("before", Colour.Primitive.LONG).states("There");
        TransitionBuilder open = net.transition("Register.open");
        open.create("Register.Open", open.key("register"), set("last", Expr.constant(0)));
        TransitionBuilder append = net.transition("Register.append");
        Expr.Var register = append.key("register");
        Expr.Var value = append.key("value");
        Expr.Var last = append.field(register, "last");
        append.move("Register.Open", "Register.Open", register, set("last", value))
                .create("Cell.There", value, set("before", last));
        return net.build();
    }
}
