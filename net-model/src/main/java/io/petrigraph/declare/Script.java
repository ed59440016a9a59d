package io.petrigraph.declare;

import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.TransitionBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a static transition into arcs, once, when the net is built. The body runs on recording handles, several
 * times, each time with other values: a value that a verb gets is a parameter where it changes as that parameter does, a
 * constant where it never changes, and otherwise a defect, because a net cannot compute it.
 *
 * <pre>
 * run 0: open.forEach(cancel), fee(17)     compare     open.forEach(cancel)  -&gt; for-all arc
 * run 1: open.forEach(cancel), fee(29)  -------------&gt; fee(parameter "cents") -&gt; arcs of fee
 * </pre>
 *
 * For generated code. One instance lowers one transition; not thread-safe.
 */
public final class Script {
    /** Puts the arcs of one verb where {@code lowering} says; the receiver is {@code arguments[0]}. */
    @FunctionalInterface
    public interface Verb {
        void lower(Lowering lowering, Expr[] arguments);
    }

    /** What a recording handle stands for. */
    public record Symbol(
            String name,
            String state,
            @Nullable Expr key,
            Use use,
            @Nullable String edgePlace,
            @Nullable Expr base) {
        Expr keyOf() {
            if (key == null) {
                throw new DeclarationException("only forEach gives the elements of a taken set: parameter=" + name);
            }
            return key;
        }
    }

    /** A recording handle. */
    public interface Recorded {
        /** What it stands for. */
        Symbol standsFor();
    }

    /** What a script may do with a symbol. */
    public enum Use {
        /** It stays; it may be linked, or create others. */
        READ,
        /** One verb moves it. */
        TAKE,
        /** One verb moves each of them. */
        TAKE_ALL,
        /** A verb returned it: nothing more happens to it in this firing. */
        DONE
    }

    private final TransitionBuilder transition;
    private final Class<?> declaration;
    private final String name;
    private final Supplier<Net> net;
    private final List<Traced> values = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    /** A script of {@code declaration}'s static method {@code name}. */
    public Script(TransitionBuilder transition, Class<?> declaration, String name, Supplier<Net> net) {
        this.transition = transition;
        this.declaration = declaration;
        this.name = name;
        this.net = net;
    }

    /** An entity parameter in a state. */
    public Symbol entity(String parameter, String state, Expr key, Use use) {
        return symbol(new Symbol(parameter, state, key, use, null, null));
    }

    /** A parameter of all that are linked to {@code base} in an edge's place and lie in a state. */
    public Symbol all(String parameter, String state, String edgePlace, Expr base) {
        return symbol(new Symbol(parameter, state, null, Use.TAKE_ALL, edgePlace, base));
    }

    private Symbol symbol(Symbol symbol) {
        symbols.add(symbol);
        return symbol;
    }

    /** A parameter that carries a value; in each run of the body {@link ScriptRun#value} gives its stand-in. */
    public Traced value(String parameter, Class<?> type, Expr expr) {
        Traced traced = new Traced(parameter, type, expr, values.size());
        values.add(traced);
        return traced;
    }

    /** Runs the body and adds its arcs to the transition. */
    public void run(Consumer<ScriptRun> body) {
        int runs = Traced.runs(values.size());
        List<ScriptRun> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ScriptRun run = new ScriptRun(this, i);
            body.accept(run);
            all.add(run);
        }
        ScriptRun first = all.get(0);
        for (ScriptRun run : all) {
            checkSame(first, run);
        }
        List<Expr[]> arguments = new ArrayList<>();
        for (int call = 0; call < first.calls().size(); call++) {
            arguments.add(arguments(all, call));
        }
        checkUses(first.calls());
        lower(first.calls(), arguments);
    }

    private void checkSame(ScriptRun first, ScriptRun other) {
        int common = Math.min(first.calls().size(), other.calls().size());
        for (int i = 0; i < common; i++) {
            ScriptRun.Call a = first.calls().get(i);
            ScriptRun.Call b = other.calls().get(i);
            if (!a.verb().equals(b.verb()) || !a.receiver().equals(b.receiver())) {
                throw depends(a);
            }
        }
        if (first.calls().size() != other.calls().size()) {
            ScriptRun longer = first.calls().size() > common ? first : other;
            throw depends(longer.calls().get(common));
        }
    }

    private DeclarationException depends(ScriptRun.Call call) {
        return defect(
                call.line(),
                "\"" + call.verb() + "\" is done for some values only, but a script is the same for all",
                "use @Guard, or two transitions");
    }

    private Expr[] arguments(List<ScriptRun> runs, int call) {
        ScriptRun.Call first = runs.get(0).calls().get(call);
        Expr[] exprs = new Expr[first.arguments().size()];
        for (int i = 0; i < exprs.length; i++) {
            List<Object> seen = new ArrayList<>();
            for (ScriptRun run : runs) {
                seen.add(run.calls().get(call).arguments().get(i));
            }
            exprs[i] = argument(seen, first);
        }
        return exprs;
    }

    private Expr argument(List<Object> seen, ScriptRun.Call call) {
        if (seen.get(0) instanceof Symbol symbol) {
            if (symbol.use() == Use.DONE) {
                throw defect(
                        call.line(),
                        "\"" + call.verb() + "\" gets what another verb of this script has moved or"
                                + " created, but a firing sees the marking before it",
                        "use a transaction of two events");
            }
            return symbol.use() == Use.TAKE_ALL ? ELEMENT : symbol.keyOf();
        }
        for (Traced value : values) {
            if (value.matches(seen)) {
                return value.expr();
            }
        }
        if (seen.stream().distinct().count() != 1) {
            throw defect(
                    call.line(),
                    "\"" + call.verb() + "\" gets a value that is computed from a parameter",
                    "pass the parameter itself, or compute the field with @Value");
        }
        return Traced.constant(seen.get(0));
    }

    /** Stands for the element of a for-all until its variable is known. */
    static final Expr ELEMENT = new Expr.Var(-1);

    private void checkUses(List<ScriptRun.Call> calls) {
        Set<String> moved = new HashSet<>();
        for (ScriptRun.Call call : calls) {
            Symbol receiver = call.receiver();
            if (receiver.use() == Use.DONE) {
                throw defect(
                        call.line(),
                        "\"" + call.verb() + "\" follows another verb on the same entity, but a firing"
                                + " moves each entity once",
                        "use a transaction of two events");
            }
            if (call.moves() && receiver.use() == Use.READ) {
                throw defect(
                        call.line(),
                        "\"" + call.verb() + "\" moves \"" + receiver.name() + "\", which is only read",
                        "declare it with @Take");
            }
            if (call.moves() && !moved.add(receiver.name() + "@" + receiver.state())) {
                throw defect(
                        call.line(),
                        "\"" + call.verb() + "\" moves \"" + receiver.name() + "\" a second time, but a"
                                + " firing moves each entity once",
                        "use a transaction of two events");
            }
            if (!call.moves() && receiver.use() == Use.TAKE_ALL) {
                throw defect(
                        call.line(),
                        "\"" + call.verb() + "\" creates an entity for each of many, which would all get" + " one id",
                        "use one event for each");
            }
        }
        for (Symbol symbol : symbols) {
            boolean taken = symbol.use() == Use.TAKE || symbol.use() == Use.TAKE_ALL;
            if (taken && !moved.contains(symbol.name() + "@" + symbol.state())) {
                throw new DeclarationException("nothing moves \"" + symbol.name()
                        + "\"; use a verb on it, or declare it with" + " @Read or @ForAll: transition=" + name);
            }
        }
    }

    private void lower(List<ScriptRun.Call> calls, List<Expr[]> arguments) {
        for (Symbol symbol : symbols) {
            if (symbol.use() == Use.READ) {
                transition.in(symbol.state(), symbol.keyOf());
            }
        }
        for (int i = 0; i < calls.size(); i++) {
            ScriptRun.Call call = calls.get(i);
            Symbol receiver = call.receiver();
            if (receiver.use() != Use.TAKE_ALL) {
                call.lowering().lower(Lowering.inScript(transition, receiver.name()), arguments.get(i));
            } else {
                forEach(call, arguments.get(i));
            }
        }
    }

    private void forEach(ScriptRun.Call call, Expr[] arguments) {
        Symbol all = call.receiver();
        String edgePlace = all.edgePlace();
        Expr base = all.base();
        if (edgePlace == null || base == null) {
            throw new IllegalStateException("a taken set has an edge: parameter=" + all.name());
        }
        transition.forAll(each -> {
            boolean several =
                    symbols.stream().filter(s -> s.name().equals(all.name())).count() > 1;
            Expr.Var element = each.each(several ? all.name() + "[" + all.state() + "]" : all.name());
            each.select(edgePlace, base, element);
            each.whereIn(all.state(), element);
            Elements elements = new Elements(net, edgePlace, base, all.state(), element.variable());
            Expr[] bound = arguments.clone();
            for (int i = 0; i < bound.length; i++) {
                bound[i] = bound[i].equals(ELEMENT) ? element : bound[i];
            }
            call.lowering().lower(Lowering.forEach(transition, each, all.name(), elements), bound);
        });
    }

    /** The line of the declaration that runs now. */
    String line() {
        String type = declaration.getName();
        return StackWalker.getInstance().walk(frames -> frames.filter(
                        f -> f.getClassName().equals(type) || f.getClassName().startsWith(type + "$"))
                .findFirst()
                .map(f -> f.getFileName() + ":" + f.getLineNumber())
                .orElse("?"));
    }

    DeclarationException defect(String line, String cause, String cure) {
        return new DeclarationException(line + ": " + cause + "; " + cure + ": transition=" + name);
    }
}
