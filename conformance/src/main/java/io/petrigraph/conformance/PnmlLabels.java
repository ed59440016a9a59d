package io.petrigraph.conformance;

import io.petrigraph.pnml.PnmlElement;
import io.petrigraph.pnml.PnmlNet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which activity each transition of a PNML file stands for: its name. It is silent where it has no name, or where a
 * tool-specific part says {@code activity="$invisible$"}, as process mining tools write it. Final markings are read from
 * {@code finalmarkings}, theirs too. Stateless.
 */
public final class PnmlLabels {
    private static final String INVISIBLE = "$invisible$";

    private PnmlLabels() {}

    /** The labelled net of a file; {@link UnsupportedNetException} where its final markings cannot be read. */
    public static LabelledNet of(PnmlNet file) {
        return new LabelledNet(
                file.net(),
                file.transitions().stream().map(PnmlLabels::activity).toList(),
                file.places().stream().map(PnmlNet.Node::name).toList(),
                finalMarkings(file));
    }

    private static String activity(PnmlNet.Node transition) {
        boolean isInvisible = transition.element().children("toolspecific").stream()
                .anyMatch(part -> part.attribute("activity").orElse("").equals(INVISIBLE));
        return isInvisible
                ? LabelledNet.SILENT
                : transition.element().label("name").orElse(LabelledNet.SILENT);
    }

    private static List<Map<Integer, Long>> finalMarkings(PnmlNet file) {
        Map<String, Integer> places = new HashMap<>();
        file.net().places().forEach(place -> places.put(place.name(), place.id()));
        List<Map<Integer, Long>> markings = new ArrayList<>();
        for (PnmlElement net : file.document().children("net")) {
            if (net.attribute("id").orElse("").equals(file.id())) {
                for (PnmlElement list : net.children("finalmarkings")) {
                    list.children("marking").forEach(marking -> markings.add(marking(file, marking, places)));
                }
            }
        }
        return markings;
    }

    private static Map<Integer, Long> marking(PnmlNet file, PnmlElement marking, Map<String, Integer> places) {
        Map<Integer, Long> tokens = new HashMap<>();
        for (PnmlElement place : marking.children("place")) {
            String id = place.attribute("idref").orElse("");
            Integer known = places.get(id);
            if (known == null) {
                throw refused(place, "a final marking of a place of the net", "\"" + id + "\"");
            }
            if (file.net().places().get(known).width() > 0) {
                throw refused(place, "a final marking of a place without colours", "\"" + id + "\"");
            }
            String count = place.child("text").map(text -> text.text().strip()).orElse("");
            if (!count.matches("\\d{1,15}")) {
                throw refused(place, "a number of tokens in <text>", "\"" + count + "\"");
            }
            tokens.put(known, Long.parseLong(count));
        }
        return tokens;
    }

    private static UnsupportedNetException refused(PnmlElement at, String expected, String found) {
        return new UnsupportedNetException(
                at.line() + ":" + at.column() + ": expected " + expected + ", found " + found);
    }
}
