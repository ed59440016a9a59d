package io.petrigraph.scheduler;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.Variable;
import io.petrigraph.scheduler.footprint.Access;
import io.petrigraph.scheduler.footprint.Footprint;
import java.util.List;
import java.util.function.LongToIntFunction;

/** Where an access takes place, as far as the plan can say. */
sealed interface Location {
    /** In this partition, always. */
    record In(int partition) implements Location {}

    /** Where this key hashes to. */
    record At(Expr key) implements Location {}

    /** Where the key at the end of this edge hashes to; no arc names that key. */
    record AtEndOf(int edge, Expr of) implements Location {}

    /** Where one or more keys hash to that only the marking knows: elements of a for-all, what an invariant follows. */
    record Several(int place) implements Location {}

    /** In all partitions. */
    record Everywhere(int place) implements Location {}

    /** Where an access of a footprint takes place. */
    static Location of(Net net, Access access, Footprint footprint, Home home, LongToIntFunction partitionOfKey) {
        if (home.isPinned()) {
            return new In(home.partition());
        }
        if (access.columns().isEmpty()) {
            return new Several(access.place());
        }
        Expr key = access.columns().get(home.keyColumn());
        if (access.reach() == Access.Reach.OPEN || key instanceof Expr.Any) {
            return new Everywhere(access.place());
        }
        Location location = home.needsDirectory() ? endOf(net.edges().get(home.edge()), key, footprint) : new At(key);
        if (location instanceof At at && at.key instanceof Expr.Const constant) {
            return new In(partitionOfKey.applyAsInt(constant.word()));
        }
        return isOfElement(location, footprint) ? new Several(access.place()) : location;
    }

    /** The key at the end of the edge, where a link of the same firing names it. */
    private static Location endOf(Edge edge, Expr key, Footprint footprint) {
        for (Access access : footprint.accesses()) {
            List<Expr> columns = access.columns();
            if (access.place() == edge.forwardPlace() && isNamed(columns, 0, key)) {
                return new At(columns.get(1));
            }
            if (access.place() == edge.inversePlace() && isNamed(columns, 1, key)) {
                return new At(columns.get(0));
            }
        }
        return new AtEndOf(edge.id(), key);
    }

    private static boolean isNamed(List<Expr> columns, int at, Expr key) {
        return columns.size() == 2 && columns.get(at).equals(key) && !(columns.get(1 - at) instanceof Expr.Any);
    }

    private static boolean isOfElement(Location location, Footprint footprint) {
        Expr key = location instanceof At at ? at.key : location instanceof AtEndOf end ? end.of : Expr.any();
        return Expr.variables(key).stream()
                .anyMatch(v -> footprint.transition().variables().get(v).forAll() != Variable.WHOLE_FIRING);
    }
}
