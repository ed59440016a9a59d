package io.petrigraph.pnml;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arcs of one transition as elements of a page. One thread. */
final class ArcWriter {
    private final NetWriter net;
    private final String where;
    private final String transition;
    private final TermWriter terms;
    private final List<PnmlElement> written = new ArrayList<>();

    /** Of the transition with that id in the document; {@code where} names it in failures. */
    ArcWriter(NetWriter net, String where, String transition, TermWriter terms) {
        this.net = net;
        this.where = where;
        this.transition = transition;
        this.terms = terms;
    }

    List<PnmlElement> written() {
        return written;
    }

    void write(Arc arc) {
        if (arc instanceof Arc.Consume consume) {
            move(consume.place(), consume.terms(), ArcType.NORMAL, true);
        } else if (arc instanceof Arc.Produce produce) {
            move(produce.place(), produce.terms(), ArcType.NORMAL, false);
        } else if (arc instanceof Arc.Read read) {
            move(read.place(), read.terms(), ArcType.READ, true);
        } else if (arc instanceof Arc.Inhibit inhibit) {
            List<PnmlElement> labels = type(ArcType.INHIBITOR);
            pattern(inhibit.place(), inhibit.pattern(), inhibit.threshold(), labels);
            add(inhibit.place(), true, labels);
        } else if (arc instanceof Arc.Reset reset) {
            List<PnmlElement> labels = type(ArcType.RESET);
            pattern(reset.place(), reset.pattern(), 1, labels);
            add(reset.place(), true, labels);
        } else if (arc instanceof Arc.Transfer transfer) {
            List<PnmlElement> labels = type(ArcType.TRANSFER);
            pattern(transfer.place(), transfer.pattern(), 1, labels);
            PnmlElement to = PnmlElement.of("transfer", Map.of("to", net.placeId(transfer.toPlace())), List.of());
            labels.add(PnmlElement.of(
                    "toolspecific",
                    NetWriter.attributes("tool", ArcType.TOOL, "version", ArcType.TOOL_VERSION),
                    List.of(to)));
            add(transfer.place(), true, labels);
        } else {
            throw new IllegalStateException("an arc that only entities and for-all arcs have: arc=" + arc);
        }
    }

    private void move(int place, List<Term> multiset, ArcType type, boolean isInput) {
        List<Term> summed = TermWriter.summed(multiset);
        if (summed.isEmpty()) {
            return; // it moves nothing
        }
        List<PnmlElement> labels = type(type);
        PnmlElement term = terms.multiset(summed, net.place(place).columns());
        if (net.isColoured()) {
            labels.add(PnmlElement.of("hlinscription", Map.of(), List.of(NetWriter.structure(term))));
        } else if (summed.get(0).count() != 1) {
            labels.add(
                    NetWriter.label("inscription", Long.toString(summed.get(0).count())));
        }
        add(place, isInput, labels);
    }

    /** What is looked for: nothing is written where it is one of any value. */
    private void pattern(int place, List<Expr> pattern, long threshold, List<PnmlElement> labels) {
        boolean isAny = pattern.stream().allMatch(Expr.any()::equals);
        if (isAny) {
            if (threshold != 1) {
                labels.add(NetWriter.label("inscription", Long.toString(threshold)));
            }
            return;
        }
        if (threshold != 1 && pattern.contains(Expr.any())) {
            throw new UnwritableNetException(
                    where,
                    "an inhibitor counts tokens of several values of \""
                            + net.place(place).name() + "\": threshold=" + threshold,
                    "look for one token of any value, or for all tokens of the place");
        }
        PnmlElement token = terms.token(pattern, net.place(place).columns(), true);
        PnmlElement term = threshold == 1 ? token : terms.counted(threshold, token);
        labels.add(PnmlElement.of("hlinscription", Map.of(), List.of(NetWriter.structure(term))));
    }

    private void add(int place, boolean isInput, List<PnmlElement> labels) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", net.newId("arc"));
        attributes.put("source", isInput ? net.placeId(place) : transition);
        attributes.put("target", isInput ? transition : net.placeId(place));
        written.add(PnmlElement.of("arc", attributes, labels));
    }

    private static List<PnmlElement> type(ArcType type) {
        return type == ArcType.NORMAL
                ? new ArrayList<>()
                : new ArrayList<>(List.of(PnmlElement.of("type", Map.of("value", type.word), List.of())));
    }
}
