/** What a plan claims, held against random nets and their firings. */
@NullMarked
package io.petrigraph.test.plan;

import org.jspecify.annotations.NullMarked;
