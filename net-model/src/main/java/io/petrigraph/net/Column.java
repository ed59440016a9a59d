package io.petrigraph.net;

/** One named column of the tokens of a place. The name is unique within the place. */
public record Column(String name, Colour.Scalar colour) {}
