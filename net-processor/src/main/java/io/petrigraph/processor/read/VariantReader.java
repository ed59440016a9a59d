package io.petrigraph.processor.read;

import io.petrigraph.processor.model.Argument;
import io.petrigraph.processor.model.StateModel;
import io.petrigraph.processor.model.StateSet;
import io.petrigraph.processor.model.Variant;
import io.petrigraph.processor.model.VerbModel;
import io.petrigraph.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies each verb out into transitions of the net: one for each source state, branch, and state of an argument's union.
 * A verb of one state is one event {@code Entity.verb}; where several states have it, each has an event of its own, {@code
 * Entity.verb[State]}, so that a handle only ever moves an entity out of the state that it names.
 */
final class VariantReader {
    private static final int VARIANTS_MAX = 64;

    private final Known known;
    private final String netName;
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /** {@code netName}: what the transitions of the net itself are called after. */
    VariantReader(Known known, String netName) {
        this.known = known;
        this.netName = netName;
    }

    List<Variant> read(List<VerbModel> verbs) {
        for (VerbModel verb : verbs) {
            if (verb.isCall()) {
                calls.merge(base(verb), 1, Integer::sum);
                continue;
            }
            sources.merge(base(verb), sourcesOf(verb).size(), Integer::sum);
        }
        List<Variant> variants = new ArrayList<>();
        for (VerbModel verb : verbs) {
            if (verb.isCall()) {
                continue;
            }
            List<Variant> own = variants(verb);
            if (own.size() > VARIANTS_MAX) {
                known.reporter.error(
                        Diagnostic.TOO_MANY_VARIANTS, verb.element(), verb.name(), own.size(), VARIANTS_MAX);
            }
            variants.addAll(own);
        }
        return variants;
    }

    private String base(VerbModel verb) {
        return ofEntity(verb) + verb.name();
    }

    /** The event of a call; where several interfaces of an entity have one of that name, each has its own. */
    private String call(VerbModel verb) {
        String event = ofEntity(verb) + verb.call();
        return calls.getOrDefault(event, 1) > 1 && verb.owner() != null
                ? event + "[" + Mirrors.name(verb.owner().type()) + "]"
                : event;
    }

    private String ofEntity(VerbModel verb) {
        return (verb.owner() == null ? netName : verb.owner().entity()) + ".";
    }

    private static List<@Nullable StateModel> sourcesOf(VerbModel verb) {
        return verb.owner() == null || verb.isOfAny()
                ? Collections.singletonList(null)
                : new ArrayList<>(verb.owner().states());
    }

    private List<Variant> variants(VerbModel verb) {
        List<Variant> all = new ArrayList<>();
        List<@Nullable StateModel> targets = verb.result() == null || verb.kind() == VerbModel.Kind.STAY
                ? Collections.singletonList(null)
                : new ArrayList<>(verb.result().states());
        boolean shared = sources.getOrDefault(base(verb), 1) > 1;
        for (StateModel source : sourcesOf(verb)) {
            String own = base(verb) + (shared && source != null ? "[" + source.name() + "]" : "");
            String event = verb.isCase() ? call(verb) : own;
            for (StateModel target : targets) {
                for (Map<String, StateModel> chosen : choices(verb)) {
                    String name = name(verb, own, target, chosen);
                    all.add(new Variant(verb, event, name, source, target, chosen));
                }
            }
        }
        return all;
    }

    private static String name(
            VerbModel verb, String base, @Nullable StateModel target, Map<String, StateModel> chosen) {
        List<String> parts = new ArrayList<>();
        if (verb.branches() && target != null) {
            parts.add("->" + target.name());
        }
        chosen.forEach((argument, state) -> parts.add(argument + "=" + state.name()));
        return parts.isEmpty() ? base : base + "[" + String.join(",", parts) + "]";
    }

    private static List<Map<String, StateModel>> choices(VerbModel verb) {
        List<Map<String, StateModel>> choices = new ArrayList<>();
        choices.add(Map.of());
        for (Argument argument : verb.arguments()) {
            if (argument instanceof Argument.Other other && isNarrowed(verb, other)) {
                List<Map<String, StateModel>> more = new ArrayList<>();
                for (Map<String, StateModel> before : choices) {
                    for (StateModel state : other.set().states()) {
                        Map<String, StateModel> with = new LinkedHashMap<>(before);
                        with.put(other.name(), state);
                        more.add(with);
                    }
                }
                choices = more;
            }
        }
        return choices;
    }

    /** An entity that is only read, whatever its state, needs no state; anything else over several states is multiplied. */
    private static boolean isNarrowed(VerbModel verb, Argument.Other other) {
        StateSet set = other.set();
        boolean bound = other.origin() != Argument.Origin.SEARCHED || other.via() != null;
        return !set.isOneState() && (other.take() || !set.whole() || !bound || verb.script());
    }
}
