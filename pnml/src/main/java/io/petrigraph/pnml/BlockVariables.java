package io.petrigraph.pnml;

import io.petrigraph.net.Condition;
import io.petrigraph.net.Condition.Comparison;
import io.petrigraph.net.Expr;
import io.petrigraph.net.TransitionBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The block of a value as a variable of its own, which a guard ties to the value: an arc of the net model has no function
 * from values to blocks. The value decides the block, so there are as many bindings as without it. One transition's thread.
 */
final class BlockVariables implements Terms.Blocks {
    private final TransitionBuilder transition;
    private final Set<String> names;
    private final Map<List<Object>, Expr> known = new HashMap<>();

    BlockVariables(TransitionBuilder transition, Set<String> variables) {
        this.transition = transition;
        this.names = new HashSet<>(variables);
    }

    @Override
    public Expr of(Declarations.Partition partition, Expr value) {
        Expr found = known.get(List.<Object>of(partition, value));
        if (found != null) {
            return found;
        }
        String partitionName = partition.blocks().name();
        String name = partitionName;
        for (int i = 1; !names.add(name); i++) {
            name = partitionName + "." + i;
        }
        Expr block = transition.free(name, partition.blocks());
        List<Condition> any = new ArrayList<>();
        for (int i = 0; i < partition.blocks().constants().size(); i++) {
            any.add(new Condition.And(List.of(
                    new Condition.Compare(Comparison.EQUAL, block, Expr.constant(i)),
                    Conditions.isIn(value, partition, i))));
        }
        transition.guard(name, new Condition.Or(any));
        known.put(List.of(partition, value), block);
        return block;
    }
}
