/**
 * The same shop as a careful programmer writes it without the engine, with as many of its promises as one shop needs: typed
 * refusals, an inverse index, all or nothing, a log that survives a killed process, recovery.
 *
 * <pre>
 * caller --> OrderShop --> OrderBook     checks, moves, links, undoes
 *                |             ^
 *                '--> OrderLog |         frames with CRC; the torn tail is cut
 *                         '----'         recovery: each record is applied again
 * </pre>
 *
 * <p>Neighbours: nobody uses it but the test that compares the two and counts lines. What it has not and the declared shop has:
 * lanes, forks, views beside a writer, acknowledgement levels, event ids, a log that can be read without this code.
 *
 * <p>Threading: one thread.
 */
@NullMarked
package io.petrigraph.examples.shop.byhand;

import org.jspecify.annotations.NullMarked;
