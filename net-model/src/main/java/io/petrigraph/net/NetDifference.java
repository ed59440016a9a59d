package io.petrigraph.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says why a net cannot go on with the log of another: the first place, transition, ... that replay depends on and that is
 * not the same. Whatever is in the advisory part only (guards, priorities, policies, computations, names of variables) is
 * no difference: no record depends on it. Nor is what was appended, as {@link NetEvolution} says.
 */
public final class NetDifference {
    private NetDifference() {}

    /**
     * Compares a log's net with the one that opens it.
     *
     * @param loggedBytes the canonical bytes in the log's header; they may come from anywhere
     * @param given the net that opens the log
     * @return a phrase that names the first difference and ends in both fingerprints, or null if replay sees none
     */
    public static @Nullable String between(byte[] loggedBytes, Net given) {
        Net logged;
        try {
            logged = Net.fromCanonicalBytes(loggedBytes);
        } catch (NetFormatException e) {
            return "its net cannot be read, " + e.getMessage();
        }
        if (logged.fingerprint() == given.fingerprint() || NetEvolution.between(logged, given) != null) {
            return null;
        }
        return firstDifference(logged, given) + ": fingerprintInLog=" + hex(logged) + " fingerprint=" + hex(given);
    }

    private static String hex(Net net) {
        return String.format(Locale.ROOT, "%016x", net.fingerprint());
    }

    private static String firstDifference(Net logged, Net given) {
        if (logged.eventIdWindow() != given.eventIdWindow()) {
            return "its event id window is " + logged.eventIdWindow() + ", not " + given.eventIdWindow();
        }
        List<@Nullable String> differences = Arrays.asList(
                inList("place", logged.places(), given.places(), Place::name, NetDifference::aspects),
                inList("entity", logged.families(), given.families(), Family::name, NetDifference::aspects),
                inList("edge", logged.edges(), given.edges(), Edge::name, NetDifference::aspects),
                inList(
                        "transition",
                        logged.transitions(),
                        given.transitions(),
                        Transition::name,
                        NetDifference::aspects),
                inList("initial token", logged.initial(), given.initial(), token -> "", NetDifference::aspects));
        return differences.stream().filter(Objects::nonNull).findFirst().orElse("their fingerprints differ");
    }

    private static <T> @Nullable String inList(
            String kind,
            List<T> logged,
            List<T> given,
            Function<T, String> name,
            Function<T, Map<String, Object>> aspects) {
        for (int i = 0; i < Math.min(logged.size(), given.size()); i++) {
            String loggedName = name.apply(logged.get(i));
            if (!loggedName.equals(name.apply(given.get(i)))) {
                return "its " + kind + " " + i + " is " + loggedName + ", not " + name.apply(given.get(i));
            }
            String aspect = otherAspect(aspects.apply(logged.get(i)), aspects.apply(given.get(i)));
            if (aspect != null) {
                return "its " + kind + " " + i + (loggedName.isEmpty() ? "" : " " + loggedName) + " has other "
                        + aspect;
            }
        }
        if (logged.size() > given.size()) {
            return "its " + kind + " " + given.size() + " " + name.apply(logged.get(given.size()))
                    + " is missing in the net";
        }
        return logged.size() == given.size()
                ? null
                : "it has no " + kind + " " + logged.size() + " " + name.apply(given.get(logged.size()));
    }

    private static @Nullable String otherAspect(Map<String, Object> logged, Map<String, Object> given) {
        for (Map.Entry<String, Object> aspect : logged.entrySet()) {
            if (!aspect.getValue().equals(given.get(aspect.getKey()))) {
                return aspect.getKey();
            }
        }
        return null;
    }

    private static Map<String, Object> aspects(Place place) {
        Map<String, Object> aspects = new LinkedHashMap<>();
        aspects.put("columns", place.columns());
        aspects.put("role", place.role());
        aspects.put("entity or edge", place.group());
        aspects.put("unique columns", place.uniqueWidth());
        return aspects;
    }

    private static Map<String, Object> aspects(Family family) {
        Map<String, Object> aspects = new LinkedHashMap<>();
        aspects.put("states", family.places());
        aspects.put("unique columns", family.uniqueColumns());
        aspects.put("end", family.ended());
        return aspects;
    }

    private static Map<String, Object> aspects(Edge edge) {
        Map<String, Object> aspects = new LinkedHashMap<>();
        aspects.put("ends", List.of(edge.fromFamily(), edge.toFamily()));
        aspects.put("places", List.of(edge.forwardPlace(), edge.inversePlace()));
        aspects.put("cardinality", List.of(edge.toOne(), edge.fromOne()));
        return aspects;
    }

    private static Map<String, Object> aspects(Transition transition) {
        Map<String, Object> aspects = new LinkedHashMap<>();
        aspects.put(
                "variables",
                transition.variables().stream().map(NetDifference::hashed).toList());
        aspects.put("arcs", transition.arcs());
        return aspects;
    }

    private static List<Object> hashed(Variable variable) {
        return List.of(variable.colour(), variable.recorded(), variable.forAll());
    }

    private static Map<String, Object> aspects(InitialToken token) {
        return Map.of("content", token);
    }
}
