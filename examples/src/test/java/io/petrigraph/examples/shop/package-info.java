/** Tests of the declared shop, and of what it saves. */
@NullMarked
package io.petrigraph.examples.shop;

import org.jspecify.annotations.NullMarked;
