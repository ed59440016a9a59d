package io.petrigraph.declare;

import io.petrigraph.net.ArcBuilder;
import io.petrigraph.net.BindingView;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.ForAllBuilder;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.TransitionBuilder;
import io.petrigraph.net.ValueFunction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the arcs, guards and values of a verb go: a transition of its own, a line of a script, or a line of a script that is
 * done for each of many. For generated code; not thread-safe.
 */
public final class Lowering {
    private final TransitionBuilder transition;
    private final ArcBuilder<?> arcs;
    private final String prefix;
    private final @Nullable Elements elements;

    private Lowering(TransitionBuilder transition, ArcBuilder<?> arcs, String prefix, @Nullable Elements elements) {
        this.transition = transition;
        this.arcs = arcs;
        this.prefix = prefix;
        this.elements = elements;
    }

    /** A transition of its own. */
    public static Lowering of(TransitionBuilder transition) {
        return new Lowering(transition, transition, "", null);
    }

    /** A line of a script about the parameter of that name. */
    static Lowering inScript(TransitionBuilder transition, String parameter) {
        return new Lowering(transition, transition, parameter + ".", null);
    }

    /** A line of a script for each element. */
    static Lowering forEach(TransitionBuilder transition, ForAllBuilder each, String parameter, Elements elements) {
        return new Lowering(transition, each, parameter + ".", elements);
    }

    /** Where arcs go. */
    public ArcBuilder<?> arcs() {
        return arcs;
    }

    /** A guard; for each of many it must hold for every element. */
    public void guard(String name, GuardFunction function) {
        Elements each = elements;
        transition.guard(prefix + name, each == null ? function : view -> each.all(view, function));
    }

    /** A value computed once. */
    public Expr.Var compute(String name, Colour.Scalar colour, ValueFunction function) {
        if (elements != null) {
            throw new DeclarationException(
                    "a verb with @Value computes one value for one firing, so it cannot be used in"
                            + " forEach; use an eager transition or one event for each: verb=" + prefix + name);
        }
        return transition.compute(prefix + name, colour, function);
    }

    /** A key that the engine searches. */
    public Expr.Var search(String name) {
        if (elements != null) {
            throw new DeclarationException(
                    "a verb with @Any searches one entity for one firing, so it cannot be used in"
                            + " forEach; use an eager transition or one event for each: verb=" + prefix + name);
        }
        return transition.free(prefix + name, Colour.Primitive.LONG);
    }

    /** A key that the marking determines. */
    public Expr.Var lookUp(String name) {
        return arcs instanceof ForAllBuilder each
                ? each.lookUp(prefix + name, Colour.Primitive.LONG)
                : transition.lookUp(prefix + name, Colour.Primitive.LONG);
    }

    /** Arcs for each of a set. */
    public void forAll(Consumer<ForAllBuilder> declaration) {
        if (elements != null) {
            throw new DeclarationException(
                    "a verb with conditions over linked entities cannot be used in forEach; use an"
                            + " eager transition or one event for each: parameter=" + prefix);
        }
        transition.forAll(declaration);
    }

    /** The name of a variable local to a for-all. */
    public String local(String name) {
        return prefix + name;
    }

    /** Not enabled where the key is in that state: the innermost arc of {@link None}. */
    public static void never(ForAllBuilder each, String state, Expr key, int columns) {
        Expr[] pattern = new Expr[columns];
        Arrays.fill(pattern, Expr.any());
        pattern[0] = key;
        each.whereIn(state, key);
        each.inhibit(state, pattern);
    }

    /** The word for which an argument stands. */
    public static long word(BindingView view, Expr expr) {
        if (expr instanceof Expr.Var variable) {
            return view.value(variable.variable());
        }
        if (expr instanceof Expr.Const constant) {
            return constant.word();
        }
        throw new IllegalArgumentException("an argument is a variable or a constant: expr=" + expr);
    }

    /** The text for which an argument stands. */
    public static String text(BindingView view, Expr expr) {
        if (expr instanceof Expr.Var variable) {
            return view.text(variable.variable());
        }
        if (expr instanceof Expr.Text constant) {
            return constant.text();
        }
        throw new IllegalArgumentException("an argument is a variable or a constant: expr=" + expr);
    }

    /** The byte string for which an argument stands. */
    public static byte[] bytes(BindingView view, Expr expr) {
        if (expr instanceof Expr.Var variable) {
            return view.bytes(variable.variable());
        }
        if (expr instanceof Expr.Text constant) {
            return constant.text().getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("an argument is a variable or a constant: expr=" + expr);
    }
}
