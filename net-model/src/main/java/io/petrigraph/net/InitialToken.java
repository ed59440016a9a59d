package io.petrigraph.net;

import java.util.List;

/** Tokens of the initial marking: {@code count} tokens with these columns; only {@link Expr.Const} and {@link Expr.Text}. */
public record InitialToken(int place, long count, List<Expr> columns) {
    public InitialToken {
        columns = List.copyOf(columns);
    }
}
