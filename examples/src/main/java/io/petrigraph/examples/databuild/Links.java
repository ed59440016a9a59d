package io.petrigraph.examples.databuild;

import io.petrigraph.net.ArcBuilder;
import io.petrigraph.net.Expr;
import io.petrigraph.net.TransitionBuilder;

/** Arcs that several rules share. */
final class Links {
    private Links() {}

    /** Takes (want, partition) out of one of the want's edges, and puts it into another. */
    static void moveLink(ArcBuilder<?> t, String from, String to, String toInverse, Expr want, Expr partition) {
        t.unlink(from, want, partition);
        put(t, to, toInverse, want, partition);
    }

    /**
     * A link between rows that another arc already proves to exist. {@code link} would test both ends again, and an eager
     * rule would then be looked at whenever one of the two rows changes.
     */
    static void put(ArcBuilder<?> t, String edge, String inverse, Expr from, Expr to) {
        t.produce(edge, from, to);
        t.produce(inverse, to, from);
    }

    /** A want that ends waits for nothing any more: its lists are emptied. */
    static void emptyLists(TransitionBuilder t, Expr want) {
        for (String list : DatabuildNet.LISTS) {
            t.forAll(each -> {
                Expr partition = each.each(list);
                each.select("Want." + list, want, partition).unlink("Want." + list, want, partition);
            });
        }
    }
}
