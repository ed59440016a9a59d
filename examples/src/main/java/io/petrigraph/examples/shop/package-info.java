/**
 * The orders workload twice: declared, and written by hand beside it.
 *
 * <pre>
 * Shop (declaration) --processor--> ShopEngine, ShopLane, ShopView
 *                                        |
 * EventStream (1,000,000 orders) --> ShopRun --> counts and checksum
 *       '-----------------> byhand.OrderBook --> the same counts, the same checksum
 * </pre>
 *
 * <p>Neighbours: {@code workloads} draws the events; the test counts what the hand-written one costs, and the README says so.
 *
 * <p>Threading: {@link io.petrigraph.examples.shop.ShopRun} uses one lane on the caller's thread.
 */
@NullMarked
package io.petrigraph.examples.shop;

import org.jspecify.annotations.NullMarked;
