package io.petrigraph.runtime.firing;

import io.petrigraph.net.Computation;
import io.petrigraph.net.Guard;
import io.petrigraph.net.GuardFunction;
import io.petrigraph.net.Transition;
import io.petrigraph.net.ValueFunction;
import io.petrigraph.runtime.marking.TextPool;
import org.jspecify.annotations.Nullable;

/** The guards and computations of a transition: what runs live and never in replay. Immutable. */
final class UserCode {
    private final Transition transition;
    private final @Nullable CompiledCondition[] conditions;
    private final @Nullable GuardFunction[] guards;
    private final @Nullable ValueFunction[] values;
    private final int[] targets;

    UserCode(Transition transition, TextPool texts) {
        this.transition = transition;
        int count = transition.guards().size();
        this.conditions = new CompiledCondition[count];
        this.guards = new GuardFunction[count];
        for (int i = 0; i < count; i++) {
            Guard guard = transition.guards().get(i);
            guards[i] = guard.function();
            conditions[i] =
                    guard.condition() == null ? null : CompiledCondition.of(guard.condition(), transition, texts);
        }
        this.values =
                transition.computations().stream().map(Computation::function).toArray(ValueFunction[]::new);
        this.targets = transition.computations().stream()
                .mapToInt(Computation::variable)
                .toArray();
    }

    /** Runs the guards, then the computations, which write into the values. False where a guard is false. */
    boolean run(long[] bindingValues, RowsView view, Operand.Undefined undefined, Refusal refusal) {
        for (int i = 0; i < guards.length; i++) {
            if (!holds(i, bindingValues, view, undefined)) {
                return refusal.guardFailed(i);
            }
        }
        for (int i = 0; i < targets.length; i++) {
            ValueFunction function = values[i];
            if (function == null) {
                throw cannotDecide();
            }
            bindingValues[targets[i]] = function.compute(view.over(bindingValues));
        }
        return true;
    }

    private boolean holds(int guard, long[] bindingValues, RowsView view, Operand.Undefined undefined) {
        CompiledCondition condition = conditions[guard];
        if (condition != null) {
            return condition.holds(bindingValues, undefined);
        }
        GuardFunction function = guards[guard];
        if (function == null) {
            throw cannotDecide();
        }
        return function.test(view.over(bindingValues));
    }

    private IllegalStateException cannotDecide() {
        return new IllegalStateException(
                "a net that was read back from a log has no user code and cannot decide: transition="
                        + transition.name());
    }
}
