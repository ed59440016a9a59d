package io.petrigraph.net;

import java.util.List;

/** Arcs in the canonical format: {@code tag, place, inscription}. Writer and reader side by side. */
final class ArcFormat {
    private static final int CONSUME = 0;
    private static final int PRODUCE = 1;
    private static final int READ = 2;
    private static final int INHIBIT = 3;
    private static final int RESET = 4;
    private static final int TRANSFER = 5;
    private static final int EXISTS = 6;
    private static final int FOR_ALL = 7;

    private ArcFormat() {}

    static void writeAll(List<Arc> arcs, CanonicalOutput out) {
        out.unsigned(arcs.size());
        arcs.forEach(arc -> write(arc, out));
    }

    private static void write(Arc arc, CanonicalOutput out) {
        if (arc instanceof Arc.Consume consume) {
            head(CONSUME, consume.place(), out);
            ExprFormat.writeTerms(consume.terms(), out);
        } else if (arc instanceof Arc.Produce produce) {
            head(PRODUCE, produce.place(), out);
            ExprFormat.writeTerms(produce.terms(), out);
        } else if (arc instanceof Arc.Read read) {
            head(READ, read.place(), out);
            ExprFormat.writeTerms(read.terms(), out);
        } else if (arc instanceof Arc.Inhibit inhibit) {
            head(INHIBIT, inhibit.place(), out);
            ExprFormat.writeAll(inhibit.pattern(), out);
            out.signed(inhibit.threshold());
        } else if (arc instanceof Arc.Reset reset) {
            head(RESET, reset.place(), out);
            ExprFormat.writeAll(reset.pattern(), out);
        } else if (arc instanceof Arc.Transfer transfer) {
            head(TRANSFER, transfer.place(), out);
            out.unsigned(transfer.toPlace());
            ExprFormat.writeAll(transfer.pattern(), out);
        } else if (arc instanceof Arc.Exists exists) {
            head(EXISTS, exists.family(), out);
            ExprFormat.write(exists.key(), out);
            out.flag(exists.present());
        } else if (arc instanceof Arc.ForAll forAll) {
            head(FOR_ALL, forAll.index(), out);
            out.unsigned(forAll.selects().size());
            for (Arc.Select select : forAll.selects()) {
                out.unsigned(select.place());
                ExprFormat.writeAll(select.pattern(), out);
            }
            writeAll(forAll.inner(), out);
        }
    }

    private static void head(int tag, int id, CanonicalOutput out) {
        out.unsigned(tag);
        out.unsigned(id);
    }

    /** The arcs of a transition in a net with so many places and families. */
    static List<Arc> readAll(CanonicalInput in, int places, int families) {
        return readAll(in, places, families, false);
    }

    private static List<Arc> readAll(CanonicalInput in, int places, int families, boolean inner) {
        return in.list("arcs", NetLimits.MAX_ARCS, () -> read(in, places, families, inner));
    }

    private static Arc read(CanonicalInput in, int places, int families, boolean inner) {
        int tag = in.octet();
        return switch (tag) {
            case CONSUME -> new Arc.Consume(place(in, places), ExprFormat.readTerms(in));
            case PRODUCE -> new Arc.Produce(place(in, places), ExprFormat.readTerms(in));
            case READ -> new Arc.Read(place(in, places), ExprFormat.readTerms(in));
            case INHIBIT -> new Arc.Inhibit(place(in, places), ExprFormat.readAll(in), in.signed());
            case RESET -> new Arc.Reset(place(in, places), ExprFormat.readAll(in));
            case TRANSFER -> new Arc.Transfer(place(in, places), place(in, places), ExprFormat.readAll(in));
            case EXISTS -> new Arc.Exists(in.index("a family", families), ExprFormat.read(in), in.flag());
            case FOR_ALL -> {
                if (inner) {
                    throw in.fail("a for-all stands inside a for-all", "");
                }
                yield readForAll(in, places, families);
            }
            default -> throw in.fail("unknown arc", " tag=" + tag);
        };
    }

    private static Arc readForAll(CanonicalInput in, int places, int families) {
        int index = in.index("a for-all", NetLimits.MAX_ARCS);
        List<Arc.Select> selects =
                in.list("selects", NetLimits.MAX_ARCS, () -> new Arc.Select(place(in, places), ExprFormat.readAll(in)));
        return new Arc.ForAll(index, selects, readAll(in, places, families, true));
    }

    private static int place(CanonicalInput in, int places) {
        return in.index("a place", places);
    }
}
