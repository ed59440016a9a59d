package io.petrigraph.net;

import java.util.List;

/**
 * An arc of a transition. All arcs and guards of one firing read the same marking, the one before it. The effect is, in
 * this order: consume, then reset, transfer and for-all on what consume left, then produce.
 */
public sealed interface Arc {

    /** Removes tokens; enabled where they are all there (the terms of all consume arcs of the firing together). */
    record Consume(int place, List<Term> terms) implements Arc {
        public Consume {
            terms = List.copyOf(terms);
        }
    }

    /** Adds tokens; enabled where no unique place would hold two tokens of one key. */
    record Produce(int place, List<Term> terms) implements Arc {
        public Produce {
            terms = List.copyOf(terms);
        }
    }

    /** Tests that tokens are there before the firing (consumed ones count); takes nothing. */
    record Read(int place, List<Term> terms) implements Arc {
        public Read {
            terms = List.copyOf(terms);
        }
    }

    /** Enabled where fewer than {@code threshold} tokens match the pattern before the firing; the usual threshold is 1. */
    record Inhibit(int place, List<Expr> pattern, long threshold) implements Arc {
        public Inhibit {
            pattern = List.copyOf(pattern);
        }
    }

    /** Removes all tokens that match the pattern; always enabled. */
    record Reset(int place, List<Expr> pattern) implements Arc {
        public Reset {
            pattern = List.copyOf(pattern);
        }
    }

    /** Moves all tokens that match the pattern to a place with the same columns, with their multiplicities. */
    record Transfer(int place, int toPlace, List<Expr> pattern) implements Arc {
        public Transfer {
            pattern = List.copyOf(pattern);
        }
    }

    /** Tests that a key lies in some live state of a family (or, {@code present == false}, in none and never did). */
    record Exists(int family, Expr key, boolean present) implements Arc {}

    /**
     * For every combination of tokens that the selects match (each distinct token once), the inner arcs are done with
     * the local variables bound; enabled where the inner arcs are enabled for each. Inner reads make it a universal
     * condition ("all parts are live"), inner consumes and produces a bulk move. The first select is enumerated, the
     * following ones are matched for each of its tokens.
     */
    record ForAll(int index, List<Select> selects, List<Arc> inner) implements Arc {
        public ForAll {
            selects = List.copyOf(selects);
            inner = List.copyOf(inner);
        }
    }

    /** One pattern of a {@link ForAll}: a local variable is bound where it first stands, and matched afterwards. */
    record Select(int place, List<Expr> pattern) {
        public Select {
            pattern = List.copyOf(pattern);
        }
    }
}
