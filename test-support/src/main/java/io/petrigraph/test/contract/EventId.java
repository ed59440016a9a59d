package io.petrigraph.test.contract;

/** The 128 bits by which a caller names an event that may be sent again. */
public record EventId(long high, long low) {}
