package io.petrigraph.net;

/** User code of a computed value. The same rules as for {@link GuardFunction}. */
@FunctionalInterface
public interface ValueFunction {
    /** The word of the computed variable; for a text column, what {@link BindingView#intern} returned for it. */
    long compute(BindingView binding);
}
