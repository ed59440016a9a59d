/**
 * Random nets, each from one seed: what the engine contract runs on. Every kind of arc, colour, edge and policy is drawn
 * often; values are few, so that they collide.
 *
 * <pre>
 * seed --> SplitMix64 --> RandomNet --> NetShape (bags, entities, edges)
 *                             |            |
 *                             |            v
 *                             |   RandomBagTransitions, RandomEntityTransitions, RandomEager
 *                             v            |
 *                            Net <---------+   (RandomExpressions, RandomValues)
 * </pre>
 *
 * <p>Neighbours: builds nets through {@code io.petrigraph.net}; the contract draws stories for them.
 *
 * <p>Threading: the test's thread; two generators with one seed give the same everywhere.
 */
@NullMarked
package io.petrigraph.test.random;

import org.jspecify.annotations.NullMarked;
