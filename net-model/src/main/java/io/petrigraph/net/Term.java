package io.petrigraph.net;

import java.util.List;

/**
 * One summand of an arc's inscription: {@code count} tokens with these columns. Negative counts subtract; an inscription
 * that comes out negative for any token is not enabled.
 */
public record Term(long count, List<Expr> columns) {
    public Term {
        columns = List.copyOf(columns);
    }

    /** One token. */
    public static Term one(List<Expr> columns) {
        return new Term(1, columns);
    }
}
