/**
 * Whether a trace of activities, as another system recorded it, is a run of a net.
 *
 * <pre>
 * XES --> xes.XesReader --> trace: activity, activity, ...
 *                                  |
 * PNML, or net + labels --> LabelledNet --> Conformance: all markings that the trace so far can have led to,
 *                                  silent transitions fired in between  --> FITS | REFUSED at an event | UNDECIDED
 * </pre>
 *
 * <p>Neighbours: fires the plain nets of {@code io.petrigraph.structure}, reads labels from {@code io.petrigraph.pnml}; the command line prints what it finds.
 *
 * <p>Threading: one caller's thread uses a {@link io.petrigraph.conformance.Conformance}; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.conformance;

import org.jspecify.annotations.NullMarked;
