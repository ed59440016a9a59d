package io.petrigraph.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.StateModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a variant does with all linked entities: one for-all for each state that is asked for. */
final class EachWriter {
    private final LoweringWriter writer;
    private final String lowering;
    private final List<String> taken;
    private final CodeBlock.Builder code;

    EachWriter(LoweringWriter writer, String lowering, List<String> taken, CodeBlock.Builder code) {
        this.writer = writer;
        this.lowering = lowering;
        this.taken = taken;
        this.code = code;
    }

    /** Those that move rows, or those that only change links. */
    void write(boolean moving, Map<String, CodeBlock> sets) {
        for (Argument argument : writer.variant().verb().arguments()) {
            if (argument instanceof Argument.Each each && (each.to() != null) == moving) {
                if (each.set().whole() && each.to() == null) {
                    forAll(each, null, sets);
                } else {
                    each.set().states().forEach(state -> forAll(each, state, sets));
                }
            }
        }
    }

    private void forAll(Argument.Each each, @Nullable StateModel state, Map<String, CodeBlock> sets) {
        String local = Generated.free("each", taken);
        code.add("$L.forAll($L -> {$>\n", lowering, local);
        String name =
                state != null && each.set().states().size() > 1 ? each.name() + "[" + state.name() + "]" : each.name();
        String before = writer.select(each.via(), each.name(), name, local);
        if (state != null) {
            code.addStatement("$L.whereIn($S, $L)", local, state.place(), each.name());
        }
        links(each, local, before);
        StateModel to = each.to();
        if (state != null && to != null) {
            CodeBlock set = sets.getOrDefault(each.name(), CodeBlock.of(""));
            code.addStatement("$L.move($S, $S, $L$L)", local, state.place(), to.place(), each.name(), set);
        }
        code.addStatement("$<})");
    }

    private void links(Argument.Each each, String local, String before) {
        List<EdgeEnd> hops = each.via().hops();
        EdgeEnd last = hops.get(hops.size() - 1);
        EdgeEnd relinks = each.relinks();
        if (each.unlinks() || relinks != null) {
            pair("unlink", local, last, before, each.name());
        }
        if (relinks != null) {
            produce(local, relinks, before, each.name());
        }
        for (EdgeEnd end : each.links()) {
            Proofs proofs = writer.proofs();
            boolean required = end.edge().reference().equals("REQUIRED");
            if (required && (proofs.isShown(each.with()) || proofs.isFound(each.with()))) {
                produce(local, end, each.name(), each.with());
            } else {
                pair("link", local, end, each.name(), each.with());
            }
        }
    }

    private void pair(String verb, String local, EdgeEnd end, String at, String other) {
        String from = end.forward() ? at : other;
        String to = end.forward() ? other : at;
        code.addStatement("$L.$L($S, $L, $L)", local, verb, end.edge().name(), from, to);
    }

    /** Both ends are known to be there: nothing is tested. */
    private void produce(String local, EdgeEnd end, String at, String other) {
        EdgeModel edge = end.edge();
        String from = end.forward() ? at : other;
        String to = end.forward() ? other : at;
        code.addStatement("$L.produce($S, $L, $L)", local, edge.name(), from, to);
        code.addStatement("$L.produce($S, $L, $L)", local, LoweringWriter.inverse(edge), to, from);
    }
}
