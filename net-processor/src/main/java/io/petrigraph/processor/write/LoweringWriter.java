package io.petrigraph.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.EdgeEnd;
import io.petrigraph.processor.model.EdgeModel;
import io.petrigraph.processor.model.FieldModel;
import io.petrigraph.processor.model.FunctionModel;
import io.petrigraph.processor.model.KeyModel;
import io.petrigraph.processor.model.LinkModel;
import io.petrigraph.processor.model.Path;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/** Writes, for one variant of a verb, the method that adds its arcs, guards and values to a net. */
final class LoweringWriter {
    private final Generated generated;
    private final FunctionWriter functions;
    private final Variant variant;
    private final VerbModel verb;
    private final List<String> taken = new ArrayList<>();
    private final String lowering;
    private final Proofs proofs;
    private final CodeBlock.Builder code = CodeBlock.builder();

    LoweringWriter(Generated generated, Variant variant) {
        this.generated = generated;
        this.functions = new FunctionWriter(generated);
        this.variant = variant;
        this.verb = variant.verb();
        this.proofs = new Proofs(variant);
        taken.add(verb.receiver());
        verb.arguments().forEach(argument -> taken.add(argument.name()));
        this.lowering = Generated.free("lowering", taken);
        taken.add(lowering);
    }

    /** {@code static void name(Lowering lowering, Expr receiver, Expr given...)}. */
    MethodSpec method(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("$L.\n", variant.name())
                .addModifiers(Modifier.STATIC)
                .addParameter(Generated.LOWERING, lowering);
        if (!verb.receiver().isEmpty()) {
            method.addParameter(Generated.EXPR, verb.receiver());
        }
        for (Argument argument : verb.arguments()) {
            if (isPassed(argument)) {
                method.addParameter(Generated.EXPR, argument.name());
            }
        }
        return method.addCode(body()).build();
    }

    /** True where the caller of the method gives the expression: in a script for all entities, because its verbs use them. */
    private boolean isPassed(Argument argument) {
        return argument.given() || (verb.script() && argument instanceof Argument.Other);
    }

    private CodeBlock body() {
        for (Argument argument : verb.arguments()) {
            if (argument instanceof Argument.Other other && !isPassed(argument)) {
                declare(other.name(), other.name(), other.origin() == Argument.Origin.LOOKED_UP);
            }
        }
        Map<String, CodeBlock> sets = new TreeMap<>();
        for (FunctionModel value : verb.values()) {
            compute(value, sets);
        }
        KeyModel key = verb.newKey();
        if (key != null) {
            newKey(key);
        }
        // Links first: what they wake knows both ends, what a row wakes would search its lists.
        EachWriter each = new EachWriter(this, lowering, taken, code);
        each.write(false, sets);
        main(sets);
        for (Argument argument : verb.arguments()) {
            if (argument instanceof Argument.Other other) {
                other(other, sets);
            } else if (argument instanceof Argument.All all) {
                all(all);
            }
        }
        each.write(true, sets);
        verb.links().forEach(this::link);
        for (FunctionModel guard : verb.guards()) {
            if (guard.branch() == null || guard.branch().equals(variant.target())) {
                code.add("$L.guard($S, $L);\n", lowering, guard.name(), functions.guard(variant, guard, taken));
            }
        }
        return code.build();
    }

    private void declare(String variable, String name, boolean lookedUp) {
        code.addStatement("$T $L = $L.$L($S)", Generated.VAR, variable, lowering, lookedUp ? "lookUp" : "search", name);
    }

    /** The key of the created entity, as an expression. */
    private void newKey(KeyModel key) {
        List<CodeBlock> products = new ArrayList<>();
        for (List<KeyModel.Factor> factors : key.sum()) {
            CodeBlock product = factor(factors.get(0));
            for (KeyModel.Factor factor : factors.subList(1, factors.size())) {
                product = CodeBlock.of(
                        "new $T.Arithmetic($T.Operator.TIMES, $L, $L)",
                        Generated.EXPR,
                        Generated.EXPR,
                        product,
                        factor(factor));
            }
            products.add(product);
        }
        CodeBlock sum = products.get(0);
        for (CodeBlock product : products.subList(1, products.size())) {
            sum = CodeBlock.of("$T.plus($L, $L)", Generated.EXPR, sum, product);
        }
        code.addStatement("$T $L = $L", Generated.EXPR, key.name(), sum);
    }

    private CodeBlock factor(KeyModel.Factor factor) {
        if (factor instanceof KeyModel.Constant constant) {
            return CodeBlock.of("$T.constant($LL)", Generated.EXPR, constant.value());
        }
        if (factor instanceof KeyModel.Field field) {
            return CodeBlock.of("$L.arcs().field($L, $S)", lowering, field.argument(), field.field());
        }
        return CodeBlock.of("$L", ((KeyModel.Id) factor).argument());
    }

    private void compute(FunctionModel value, Map<String, CodeBlock> sets) {
        FieldModel field = value.field();
        String target = value.target();
        if (field == null || target == null) {
            throw new IllegalStateException("a value sets a field: value=" + value.name());
        }
        String variable = Generated.free("new_" + target + "_" + field.name(), taken);
        boolean main = target.equals(mainTarget());
        String name = main ? field.name() : target + "." + field.name();
        List<String> names = new ArrayList<>(List.of(verb.receiver()));
        verb.arguments().forEach(argument -> names.add(argument.name()));
        code.add(
                "$T $L = $L.compute($S, $L, $L);\n",
                Generated.VAR,
                variable,
                lowering,
                Generated.free(name, names),
                ValueCode.colour(field.type()),
                functions.value(variant, value, taken));
        add(sets, target, field.name(), CodeBlock.of("$L", variable));
    }

    private String mainTarget() {
        return verb.kind() == VerbModel.Kind.MOVE ? verb.receiver() : verb.createdName();
    }

    private static void add(Map<String, CodeBlock> sets, String target, String field, CodeBlock value) {
        CodeBlock one = CodeBlock.of(", $T.set($S, $L)", Generated.FIELD_VALUE, field, value);
        sets.merge(target, one, (a, b) -> CodeBlock.of("$L$L", a, b));
    }

    private void main(Map<String, CodeBlock> sets) {
        StateModel target = variant.target();
        if (target != null && (verb.kind() == VerbModel.Kind.MOVE || verb.kind() == VerbModel.Kind.CREATE)) {
            for (Argument argument : verb.arguments()) {
                boolean given = argument instanceof Argument.Given;
                if (given && generated.net.entity(target.entity()).field(argument.name()) != null) {
                    add(sets, mainTarget(), argument.name(), CodeBlock.of("$L", argument.name()));
                }
            }
        }
        CodeBlock set = sets.getOrDefault(mainTarget(), CodeBlock.of(""));
        StateModel source = variant.source();
        switch (verb.kind()) {
            case MOVE -> {
                if (source != null && source.equals(target) && set.isEmpty()) {
                    arc("in($S, $L)", source.place(), verb.receiver());
                } else if (source != null && target != null) {
                    arc("move($S, $S, $L$L)", source.place(), target.place(), verb.receiver(), set);
                }
            }
            case CREATE -> {
                if (source != null) {
                    arc("in($S, $L)", source.place(), verb.receiver());
                }
                if (target != null) {
                    arc("create($S, $L$L)", target.place(), verb.createdName(), set);
                }
            }
            case END -> {
                if (source != null) {
                    arc("end($S, $L)", source.place(), verb.receiver());
                }
            }
            case STAY -> {
                if (source != null) {
                    arc("in($S, $L)", source.place(), verb.receiver());
                } else if (verb.owner() != null && !proofs.isFound(verb.receiver())) {
                    arc("exists($S, $L)", verb.owner().entity(), verb.receiver());
                }
            }
            case NONE -> {
                // A method of the net: its arguments are all there is.
            }
        }
    }

    private void arc(String format, Object... arguments) {
        code.addStatement("$L.arcs().$L", lowering, CodeBlock.of(format, arguments));
    }

    private void other(Argument.Other other, Map<String, CodeBlock> sets) {
        Path via = other.via();
        if (via != null) {
            via(via, other.name());
        }
        StateModel chosen = variant.chosen().get(other.name());
        StateModel state = chosen == null && other.set().isOneState()
                ? other.set().states().get(0)
                : chosen;
        StateModel to = other.to();
        if (other.take() && state != null && to != null) {
            CodeBlock set = sets.getOrDefault(other.name(), CodeBlock.of(""));
            arc("move($S, $S, $L$L)", state.place(), to.place(), other.name(), set);
        } else if (state != null && !verb.script()) {
            arc("in($S, $L)", state.place(), other.name());
        } else if (state == null && mustExist(other.name()) && !proofs.isFound(other.name())) {
            arc("exists($S, $L)", other.set().entity(), other.name());
        }
    }

    /** False where a link's policy lets the other end be missing. */
    private boolean mustExist(String argument) {
        return verb.links().stream()
                .filter(link -> link.kind() == LinkModel.Kind.ADD && argument.equals(link.other()))
                .noneMatch(link -> !link.end().edge().reference().equals("REQUIRED"));
    }

    /** Read arcs over each edge of a path; what lies between is looked up or searched. */
    private void via(Path path, String end) {
        String at = path.base();
        for (int i = 0; i < path.hops().size(); i++) {
            EdgeEnd hop = path.hops().get(i);
            String next = end;
            if (i + 1 < path.hops().size()) {
                next = Generated.free(end + "_" + hop.name(), taken);
                taken.add(next);
                declare(next, end + "~" + hop.name(), hop.one());
            }
            if (!proofs.isUnlinked(at, hop, next)) {
                arc("read($S, $L, $L)", hop.place(), at, next);
            }
            at = next;
        }
    }

    private void all(Argument.All all) {
        switch (all.kind()) {
            case FOR_ALL -> forAll(all);
            case NONE -> {
                if (all.set().whole() && all.via().hops().size() == 1) {
                    String place = all.via().hops().get(0).place();
                    arc("inhibit($S, $L, $T.any())", place, all.via().base(), Generated.EXPR);
                } else {
                    all.set().states().forEach(state -> never(all, state.place()));
                }
            }
            case TAKE_ALL -> {
                for (StateModel state : all.set().states()) {
                    StateModel to = all.to();
                    if (to != null) {
                        CodeBlock where = CodeBlock.of(".whereIn($S, $L)", state.place(), all.name());
                        CodeBlock move = CodeBlock.of("move($S, $S, $L)", state.place(), to.place(), all.name());
                        each(all, block(all, state.name()), where, move);
                    }
                }
            }
        }
    }

    private void forAll(Argument.All all) {
        StateSet set = all.set();
        if (set.isOneState()) {
            CodeBlock in = CodeBlock.of("in($S, $L)", set.states().get(0).place(), all.name());
            each(all, all.name(), CodeBlock.of(""), in);
        } else if (set.whole()) {
            each(all, all.name(), CodeBlock.of(""), CodeBlock.of("exists($S, $L)", set.entity(), all.name()));
        } else {
            for (StateModel state : generated.net.entity(set.entity()).states()) {
                if (!set.has(state)) {
                    never(all, state.place());
                }
            }
            if (generated.net.ends(set.entity())) {
                never(all, set.entity() + ".Ended");
            }
        }
    }

    /** What the local variable is called where a set of several states needs several for-alls. */
    private static String block(Argument.All all, String state) {
        return all.set().isOneState() ? all.name() : all.name() + "[" + state + "]";
    }

    private void never(Argument.All all, String place) {
        int columns = generated.net.entity(all.set().entity()).fields().size() + 1;
        String each = Generated.free("each", taken);
        code.add("$L.forAll($L -> {$>\n", lowering, each);
        select(all.via(), all.name(), block(all, place.substring(place.indexOf('.') + 1)), each);
        code.addStatement("$T.never($L, $S, $L, $L)", Generated.LOWERING, each, place, all.name(), columns);
        code.addStatement("$<})");
    }

    private void each(Argument.All all, String name, CodeBlock where, CodeBlock arc) {
        String each = Generated.free("each", taken);
        code.add("$L.forAll($L -> {$>\n", lowering, each);
        select(all.via(), all.name(), name, each);
        if (!where.isEmpty()) {
            code.addStatement("$L$L", each, where);
        }
        code.addStatement("$L.$L", each, arc);
        code.addStatement("$<})");
    }

    /** Selects along a path; returns the name of what lies before its end. */
    String select(Path path, String end, String name, String each) {
        String before = path.base();
        String at = path.base();
        for (int i = 0; i < path.hops().size(); i++) {
            EdgeEnd hop = path.hops().get(i);
            boolean last = i + 1 == path.hops().size();
            String next = last ? end : Generated.free(end + "_" + hop.name(), taken);
            code.addStatement(
                    "$T $L = $L.each($L.local($S))",
                    Generated.VAR,
                    next,
                    each,
                    lowering,
                    last ? name : name + "~" + hop.name());
            code.addStatement("$L.select($S, $L, $L)", each, hop.place(), at, next);
            before = at;
            at = next;
        }
        return before;
    }

    private void link(LinkModel link) {
        EdgeEnd end = link.end();
        String other = link.other();
        if (other == null) {
            unlinkAll(link);
        } else {
            String edge = end.edge().name();
            String from = end.forward() ? link.subject() : other;
            String to = end.forward() ? other : link.subject();
            switch (link.kind()) {
                case ADD -> {
                    if (proofs.isFoundLink(link)) {
                        arc("produce($S, $L, $L)", edge, from, to);
                        arc("produce($S, $L, $L)", inverse(end.edge()), to, from);
                    } else {
                        arc("link($S, $L, $L)", edge, from, to);
                    }
                }
                case REMOVE -> arc("unlink($S, $L, $L)", edge, from, to);
                case TEST -> arc("linked($S, $L, $L)", edge, from, to);
                case ABSENT -> arc("inhibit($S, $L, $L)", edge, from, to);
            }
        }
    }

    /** The one link of a to-one edge, which must be there, or all links of a to-many edge. */
    private void unlinkAll(LinkModel link) {
        EdgeEnd end = link.end();
        String other = Generated.free("linked_" + end.name(), taken);
        String back = far(end);
        if (end.one()) {
            declare(other, end.name() + "'", true);
            arc("consume($S, $L, $L)", end.place(), link.subject(), other);
            arc("consume($S, $L, $L)", back, other, link.subject());
            return;
        }
        String each = Generated.free("each", taken);
        code.add("$L.forAll($L -> {$>\n", lowering, each);
        code.addStatement("$T $L = $L.each($L.local($S))", Generated.VAR, other, each, lowering, end.name() + "'");
        code.addStatement("$L.select($S, $L, $L)", each, end.place(), link.subject(), other);
        code.addStatement("$L.consume($S, $L, $L)", each, end.place(), link.subject(), other);
        code.addStatement("$L.consume($S, $L, $L)", each, back, other, link.subject());
        code.addStatement("$<})");
    }

    /** The place of the other half of an edge. */
    static String far(EdgeEnd end) {
        return end.forward() ? inverse(end.edge()) : end.edge().name();
    }

    static String inverse(EdgeModel edge) {
        return edge.inverse().isEmpty() ? edge.name() + "~" : edge.inverse();
    }

    /** The variant that is written. */
    Variant variant() {
        return variant;
    }

    /** What the arcs of the variant show anyway. */
    Proofs proofs() {
        return proofs;
    }
}
