package io.petrigraph.log;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a net may go on with the log of another. The log itself knows bytes only, and without a rule it takes
 * none but the same; whoever knows what the bytes mean may let pass what no record depends on.
 */
@FunctionalInterface
public interface NetRule {
    /**
     * What makes the log unfit for the net that opens it.
     *
     * @param netOfTheLog the net's bytes in the header of the segment that goes on; whole, and not to be stored into
     * @return a phrase that names the difference, or null if there is none that matters
     */
    @Nullable
    String difference(byte[] netOfTheLog);
}
