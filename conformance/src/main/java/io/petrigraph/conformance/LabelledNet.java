package io.petrigraph.conformance;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A net whose transitions stand for activities of a log.
 *
 * @param net the net
 * @param activities by transition id; {@link #SILENT} for a transition that no log shows. Several may share one
 * @param placeNames by place id, as messages name them
 * @param finalMarkings where a trace may end: tokens by place id, dots only; empty where a trace may end anywhere
 */
public record LabelledNet(
        Net net, List<String> activities, List<String> placeNames, List<Map<Integer, Long>> finalMarkings) {
    /** The activity of a transition that fires without an event. */
    public static final String SILENT = "";

    public LabelledNet {
        activities = List.copyOf(activities);
        placeNames = List.copyOf(placeNames);
        finalMarkings = List.copyOf(finalMarkings);
        if (activities.size() != net.transitions().size()
                || placeNames.size() != net.places().size()) {
            throw new IllegalArgumentException("a label for each transition and place is needed: net=" + net.name()
                    + " activities=" + activities.size() + " places=" + placeNames.size());
        }
    }

    /** Every transition stands for the activity of its name, and a trace may end anywhere. */
    public static LabelledNet byName(Net net) {
        return new LabelledNet(
                net,
                net.transitions().stream().map(Transition::name).toList(),
                net.places().stream().map(Place::name).toList(),
                List.of());
    }

    /** The same with these transitions silent. */
    public LabelledNet silent(String... transitions) {
        Map<Integer, String> labels = new HashMap<>();
        for (String transition : transitions) {
            labels.put(net.transition(transition).id(), SILENT);
        }
        List<String> changed = net.transitions().stream()
                .map(transition -> labels.getOrDefault(transition.id(), activities.get(transition.id())))
                .toList();
        return new LabelledNet(net, changed, placeNames, finalMarkings);
    }

    /** The same, where a trace must end with exactly these tokens, by place name. */
    public LabelledNet endingAt(Map<String, Long> tokens) {
        Map<Integer, Long> byId = new HashMap<>();
        tokens.forEach((place, count) -> byId.put(net.place(place).id(), count));
        return new LabelledNet(net, activities, placeNames, List.of(Map.copyOf(byId)));
    }
}
