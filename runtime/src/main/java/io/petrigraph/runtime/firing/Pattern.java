package io.petrigraph.runtime.firing;

import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.TextPool;
import java.util.Arrays;
import java.util.List;

/** A compiled token expression of one place: a term without its count, or the pattern of a select. Immutable. */
final class Pattern {
    final Place place;
    final Operand[] columns;
    final ColumnDomain[] domains;
    /** Bit per column that stands for any value. */
    final long any;
    /** Bit per column that keeps the consumed row's value. */
    final long carry;
    /** True where some column's colour is narrower than a word. */
    final boolean narrow;

    Pattern(Net net, int placeId, List<Expr> exprs, TextPool texts) {
        place = net.places().get(placeId);
        columns = new Operand[place.width()];
        domains = new ColumnDomain[place.width()];
        long anyBits = 0;
        long carryBits = 0;
        boolean isNarrow = false;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Operand.of(exprs.get(i), place.columns().get(i).colour(), texts);
            domains[i] = ColumnDomain.of(place.columns().get(i).colour());
            anyBits |= columns[i].isAny() ? 1L << i : 0;
            carryBits |= columns[i].isCarry() ? 1L << i : 0;
            isNarrow |= !ColumnDomain.ALL.equals(domains[i]);
        }
        any = anyBits;
        carry = carryBits;
        narrow = isNarrow;
    }

    /** The row of a key in a state, whatever its fields. */
    static Pattern ofKey(Net net, int state, Operand key) {
        Pattern pattern = ofAny(net, state);
        pattern.columns[0] = key;
        return pattern;
    }

    /** Any token of a place. */
    static Pattern ofAny(Net net, int place) {
        Expr[] any = new Expr[net.places().get(place).width()];
        Arrays.fill(any, Expr.any());
        return new Pattern(net, place, List.of(any), new TextPool());
    }

    int width() {
        return columns.length;
    }

    /** Writes the words of all columns but any and carry; notes what is undefined, out-of-range words included. */
    void evaluate(long[] values, long[] words, int offset, Operand.Undefined undefined) {
        long skip = any | carry;
        for (int i = 0; i < columns.length; i++) {
            if ((skip >>> i & 1) == 0) {
                long word = columns[i].word(values, undefined);
                words[offset + i] = word;
                if (narrow && !domains[i].contains(word)) {
                    undefined.seen = true;
                }
            }
        }
    }

    /** Writes the words of the columns whose variables are known, and returns a bit for each of them. */
    long evaluateKnown(long[] values, boolean[] known, long[] words, Operand.Undefined undefined) {
        long bits = 0;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].isKnown(known)) {
                words[i] = columns[i].word(values, undefined);
                bits |= 1L << i;
            }
        }
        return bits;
    }

    /** Binds the open variables that stand alone in a column. True where the token agrees with all columns then. */
    boolean bind(long[] token, long[] values, boolean[] known, Operand.Undefined undefined) {
        for (int i = 0; i < columns.length; i++) {
            int variable = columns[i].variable();
            if (variable >= 0 && !known[variable]) {
                values[variable] = token[i];
                known[variable] = true;
            }
        }
        for (int i = 0; i < columns.length; i++) {
            Operand column = columns[i];
            if (!column.isAny() && !column.isCarry() && !agrees(column, token[i], values, known, undefined)) {
                return false;
            }
        }
        return true;
    }

    private static boolean agrees(
            Operand column, long word, long[] values, boolean[] known, Operand.Undefined undefined) {
        return column.isKnown(known) && column.word(values, undefined) == word && !undefined.seen;
    }

    /** True where nothing of the pattern is open but what stands for any value. */
    boolean isKnown(boolean[] known) {
        for (Operand column : columns) {
            if (!column.isAny() && !column.isKnown(known)) {
                return false;
            }
        }
        return true;
    }

    /** True where a token would bind every variable of the pattern that is still open. */
    boolean isSolvable(boolean[] known) {
        for (Operand column : columns) {
            if (column.isComputed() && !column.isKnown(known) && !isSolvable(column, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSolvable(Operand expression, boolean[] known) {
        boolean[] bound = known.clone();
        for (Operand column : columns) {
            if (column.variable() >= 0) {
                bound[column.variable()] = true;
            }
        }
        return expression.isKnown(bound);
    }
}
