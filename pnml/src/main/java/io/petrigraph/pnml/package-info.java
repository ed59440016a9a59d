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
 * standard does not have is read as common tools write it; GUIDE.md has the table.
 *
 * <p>Neighbours: builds {@code io.petrigraph.net}; the explorer, the scheduler's drawings and the command line read what
 * it returns.
 *
 * <p>Threading: one caller's thread reads or writes; what it returns is immutable.
 */
@NullMarked
package io.petrigraph.pnml;

import org.jspecify.annotations.NullMarked;
