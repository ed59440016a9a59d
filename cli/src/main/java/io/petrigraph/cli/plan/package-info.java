/**
 * The command that plans a net and tells why.
 *
 * <pre>
 *   --net NAME ------> NamedNets --+
 *                                  +--> Plan --> text | JSON | DOT | SVG | HTML
 *   --config FILE ---> PlanInput --+
 * </pre>
 *
 * <p>Neighbours: the scheduler plans, the examples have the named nets, {@code drawing} draws; {@code Main} lists the command.
 *
 * <p>Threading: one command, one thread.
 */
@NullMarked
package io.petrigraph.cli.plan;

import org.jspecify.annotations.NullMarked;
