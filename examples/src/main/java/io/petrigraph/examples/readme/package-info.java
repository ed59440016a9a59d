/**
 * What README and GUIDE show, compiled.
 *
 * <pre>
 *   Shop (declaration) --processor--> ShopEngine, ShopView, ...
 *                                         ^
 *   FirstHour --------------- uses -------+
 * </pre>
 *
 * <p>Neighbours: the net model's declarations, the runtime.
 *
 * <p>Threading: the caller's thread only.
 */
@NullMarked
package io.petrigraph.examples.readme;

import org.jspecify.annotations.NullMarked;
