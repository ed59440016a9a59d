package io.petrigraph.conformance;

import io.petrigraph.structure.plain.PlainLimits;

/**
 * How far a trace is searched.
 *
 * @param plain how far coloured nets are unfolded
 * @param maxMarkings markings that one trace can have led to at one event; beyond it the trace is undecided
 * @param maxKeptMarkings markings that are kept because other traces may begin alike; beyond it they are searched again
 */
public record ConformanceLimits(PlainLimits plain, int maxMarkings, int maxKeptMarkings) {
    /** What a laptop does without being asked for memory. */
    public static final ConformanceLimits DEFAULT = new ConformanceLimits(PlainLimits.DEFAULT, 1 << 16, 1 << 20);
}
