package io.petrigraph.declare;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Condition;
import io.petrigraph.net.Expr;
import io.petrigraph.net.FieldValue;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.net.TransitionBuilder;

/**
 * Where the ids of an entity come from that nobody gives: a row that says which id is next, and a transition that takes a block
 * of ids from there, so that they are in the log and never given twice.
 *
 * <pre>
 *   OrderIds.Given(0, next)  -- OrderIds.take(from), where next = from --&gt;  OrderIds.Given(0, from + block)
 * </pre>
 *
 * For generated code.
 */
public final class IdBlocks {
    /** The column that says which id is next. */
    public static final String NEXT = "next";
    /** The event's parameter: the id that the caller believes to be next. */
    public static final String FROM = "from";

    private IdBlocks() {}

    /** The name of the row's entity. */
    public static String entity(String of) {
        return of + "Ids";
    }

    /** The event that takes a block. */
    public static String event(String of) {
        return entity(of) + ".take";
    }

    /** Declares the row; called after all other entities and before the edges. */
    public static void declareRow(NetBuilder net, String of) {
        net.entity(entity(of)).field(NEXT, Colour.Primitive.LONG).states("Given");
        net.initial(entity(of) + ".Given", 1, Expr.constant(0), Expr.constant(0));
    }

    /** Declares the transition, which takes {@code blockIds} ids at a time. */
    public static void declareTransition(NetBuilder net, String of, long blockIds) {
        TransitionBuilder take = net.transition(event(of));
        Expr from = take.key(FROM);
        Expr row = Expr.constant(0);
        String given = entity(of) + ".Given";
        take.move(given, given, row, FieldValue.set(NEXT, Expr.plus(from, Expr.constant(blockIds))));
        take.guard("isNext", new Condition.Compare(Condition.Comparison.EQUAL, take.field(row, NEXT), from));
    }
}
