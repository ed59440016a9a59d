package io.petrigraph.scheduler.configuration;

import io.petrigraph.scheduler.configuration.ConfigurationText.Line;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each transition fired in one run: the weights of the next plan. As text:
 *
 * <pre>
 *  [firings]
 *  JobRun.succeed = 58712
 *  Want.askFirst = 63666
 * </pre>
 *
 * Immutable.
 */
public final class Profile {
    private static final String SECTION = "firings";

    private final Map<String, Long> firings;

    private Profile(Map<String, Long> firings) {
        this.firings = firings;
    }

    /** A profile of these firings, by the names of transitions. */
    public static Profile of(Map<String, Long> firings) {
        return new Profile(new LinkedHashMap<>(firings));
    }

    /** The profile that a text says; {@link ConfigurationException} where it is none. */
    public static Profile parse(String text) {
        Map<String, Long> firings = new LinkedHashMap<>();
        for (Line line : ConfigurationText.lines(text)) {
            if (!line.section().equals(SECTION)) {
                throw new ConfigurationException(
                        line.number(), "a profile has the section [firings] only: section=" + line.section());
            }
            firings.put(line.key(), count(line));
        }
        return new Profile(firings);
    }

    private static long count(Line line) {
        try {
            long count = Long.parseLong(line.value());
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new ConfigurationException(line.number(), "give a count from 0: " + line.key() + "=" + line.value());
    }

    /** How often each transition fired; one that is not here never did. */
    public Map<String, Long> firings() {
        return Map.copyOf(firings);
    }

    /** The profile as text. */
    public String text() {
        StringBuilder text = new StringBuilder("[" + SECTION + "]\n");
        firings.forEach(
                (name, count) -> text.append(name).append(" = ").append(count).append('\n'));
        return text.toString();
    }
}
