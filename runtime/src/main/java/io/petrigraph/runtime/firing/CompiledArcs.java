package io.petrigraph.runtime.firing;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Term;
import io.petrigraph.runtime.marking.TextPool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compiled arcs of one scope: of a whole firing, or of each element of a for-all. Immutable. */
final class CompiledArcs {
    /** {@code count} tokens of a pattern. */
    record Tokens(Pattern pattern, long count) {}

    /** The terms of one read arc; they add up. */
    record Read(List<Tokens> terms) {
        Read {
            terms = List.copyOf(terms);
        }

        boolean isSingle() {
            return terms.size() == 1;
        }
    }

    /** An inhibitor arc. */
    record Inhibit(Pattern pattern, long threshold) {}

    /** A test for a key in a family. */
    record Exists(int family, Operand key, boolean present) {}

    /** A reset ({@code to == null}) or transfer arc; {@code set} is its ordinal among the arcs that record elements. */
    record Move(int set, Pattern pattern, @Nullable Place to) {}

    final Read[] reads;
    final Tokens[] consumes;
    final Tokens[] produces;
    final Inhibit[] inhibits;
    final Exists[] exists;
    /** True where some consume term has a negative count, so that terms must be added up before they are taken. */
    final boolean consumesNet;
    /** The same for produce terms. */
    final boolean producesNet;

    CompiledArcs(Net net, List<Arc> arcs, TextPool texts) {
        List<Read> readList = new ArrayList<>();
        List<Tokens> consumeList = new ArrayList<>();
        List<Tokens> produceList = new ArrayList<>();
        List<Inhibit> inhibitList = new ArrayList<>();
        List<Exists> existsList = new ArrayList<>();
        for (Arc arc : arcs) {
            if (arc instanceof Arc.Consume a) {
                consumeList.addAll(tokens(net, a.place(), a.terms(), texts));
            } else if (arc instanceof Arc.Produce a) {
                produceList.addAll(tokens(net, a.place(), a.terms(), texts));
            } else if (arc instanceof Arc.Read a) {
                readList.add(new Read(tokens(net, a.place(), a.terms(), texts)));
            } else if (arc instanceof Arc.Inhibit a) {
                inhibitList.add(new Inhibit(new Pattern(net, a.place(), a.pattern(), texts), a.threshold()));
            } else if (arc instanceof Arc.Exists a) {
                existsList.add(new Exists(a.family(), Operand.of(a.key(), Colour.Primitive.LONG, texts), a.present()));
            }
        }
        reads = readList.toArray(new Read[0]);
        consumes = consumeList.toArray(new Tokens[0]);
        produces = produceList.toArray(new Tokens[0]);
        inhibits = inhibitList.toArray(new Inhibit[0]);
        exists = existsList.toArray(new Exists[0]);
        consumesNet = consumeList.stream().anyMatch(t -> t.count < 0);
        producesNet = produceList.stream().anyMatch(t -> t.count < 0);
    }

    private static List<Tokens> tokens(Net net, int place, List<Term> terms, TextPool texts) {
        List<Tokens> compiled = new ArrayList<>();
        for (Term term : terms) {
            compiled.add(new Tokens(new Pattern(net, place, term.columns(), texts), term.count()));
        }
        return compiled;
    }
}
