/**
 * The rules of the house, as tests over its sources and its compiled classes.
 *
 * <pre>
 * source tree ------> Rule ---------+
 *                                   +--> findings (none is green): path:line: what, and the cure
 * compiled rooms ---> RoomRules ----+
 * a JVM, no flags --> its output ---+
 * </pre>
 *
 * <p>Neighbours: reads every module, is read by none. Each rule has a planted offence that shows it can fail.
 *
 * <p>Threading: the test's thread; one test starts a JVM of its own.
 */
@NullMarked
package io.petrigraph.house;

import org.jspecify.annotations.NullMarked;
