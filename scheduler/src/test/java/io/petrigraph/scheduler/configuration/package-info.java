/** Tests of the configuration file. */
@NullMarked
package io.petrigraph.scheduler.configuration;

import org.jspecify.annotations.NullMarked;
