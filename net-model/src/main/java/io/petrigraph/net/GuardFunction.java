package io.petrigraph.net;

/**
 * User code of a guard. Called on the deciding thread before anything is changed; must not block, keep the view, or have
 * effects. What it throws rejects the event and nothing else.
 */
@FunctionalInterface
public interface GuardFunction {
    /** True where the binding may fire. */
    boolean test(BindingView binding);
}
