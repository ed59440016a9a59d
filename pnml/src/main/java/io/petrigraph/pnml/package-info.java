/**
 * Nets in and out of PNML (ISO/IEC 15909-2) files: place/transition nets and symmetric nets.
 *
 * <pre>
 * bytes --> XmlReader --> PnmlElement tree --> NetReader ----> io.petrigraph.net.Net --+
 *  (limits, StAX,         (all of the file,    Declarations      (places, arcs,        +--> PnmlNet
 *   no DTD, no entity)     with line, column)  Terms, Conditions  variables, guards)   |
 *                              |                                                       |
 *                              +--- names, graphics, pages, nupn, tool-specific parts -+
 *
 * PnmlNet --> its tree --> XmlWriter --> bytes       a Net built in code --> NetWriter --> a new tree, or UnwritableNetException
 * </pre>
 *
 * <p>The tree is the document itself, bounded by {@link io.petrigraph.pnml.PnmlLimits}; writing a net that was read writes
 * its tree, so graphics and tool-specific parts survive without this room knowing them. Only elements that the standard
 * gives a meaning are looked at; of a label of a symmetric net only {@code structure} counts, never {@code text}. What the
 * standard does not have:
 *
 * <pre>
 *   inhibitor, read (or test), reset   {@code <type value="inhibitor"/>} in an arc, as GreatSPN, PIPE and TINA write it; or
 *                                      {@code <arctype><text>inhibitor</text></arctype>}, as ProM and ePNK do
 *     its inscription                  the threshold, or what is tested or removed; without one: any token. In a symmetric
 *                                      net {@code all} of a component is any value there
 *     a read arc back                  a pair of read arcs, one each way, is one test
 *   transfer                           {@code <type value="transfer"/>} in an arc from the place, and in it
 *                                      {@code <toolspecific tool="petrigraph" version="1.0"><transfer to="PLACE"/></toolspecific>}
 *   priority                           {@code <priority><text>3</text></priority>} in a transition, or {@code value}, as PIPE
 *                                      does: fires only where none of a higher number is enabled; 0 where it is missing
 *   capacity, delay, interval          refused, and so are markings and weights in {@code value}: "Default,1"
 * </pre>
 *
 * <p>Neighbours: builds {@code io.petrigraph.net}; the explorer, the scheduler's drawings and the command line read what
 * it returns.
 *
 * <p>Threading: one caller's thread reads or writes; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.pnml;

import org.jspecify.annotations.NullMarked;
