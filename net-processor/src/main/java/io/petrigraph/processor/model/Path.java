package io.petrigraph.processor.model;

import java.util.List;

/**
 * A way over edges.
 *
 * @param text as declared
 * @param base name of the argument (or receiver) at which it starts
 * @param hops the edges, at least one
 */
public record Path(String text, String base, List<EdgeEnd> hops) {
    public Path {
        hops = List.copyOf(hops);
    }

    /** The entity to which it leads. */
    public String target() {
        return hops.get(hops.size() - 1).target();
    }

    /** True where it leads to at most one entity. */
    public boolean one() {
        return hops.stream().allMatch(EdgeEnd::one);
    }
}
