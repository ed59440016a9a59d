package io.petrigraph.structure.plain;

/**
 * How far a net is unfolded; what would be larger is looked at as a skeleton, and said so.
 *
 * @param maxPlaces unfolded places
 * @param maxTransitions unfolded transitions
 * @param maxBindings bindings that are tried, enabled by their guards or not
 */
public record PlainLimits(int maxPlaces, int maxTransitions, long maxBindings) {
    /** What a laptop does in a few seconds. */
    public static final PlainLimits DEFAULT = new PlainLimits(1 << 17, 1 << 18, 1L << 24);
}
