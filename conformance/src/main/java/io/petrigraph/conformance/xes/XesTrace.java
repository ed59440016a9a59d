package io.petrigraph.conformance.xes;

import java.util.List;

/**
 * One trace of a log.
 *
 * @param name its name; where it has none, {@code "#"} and its index
 * @param index from 0, in the order of the file
 * @param activities of its events, in the order of the file
 */
public record XesTrace(String name, int index, List<String> activities) {
    public XesTrace {
        activities = List.copyOf(activities);
    }
}
