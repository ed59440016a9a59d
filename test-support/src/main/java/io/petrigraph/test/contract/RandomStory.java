package io.petrigraph.test.contract;

import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import io.petrigraph.test.contract.Action.Scope;
import io.petrigraph.test.random.RandomValues;
import io.petrigraph.test.random.SplitMix64;
import io.petrigraph.test.reference.ReferenceInterpreter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the next action of a story: mostly events, of which a good share can commit where the story stands. */
public final class RandomStory {
    private static final int ATTEMPTS = 6;

    private final Net net;
    private final SplitMix64 random;
    private final List<Event> events;

    public RandomStory(Net net, SplitMix64 random) {
        this.net = net;
        this.random = random;
        this.events = net.events().stream()
                .filter(e -> net.transitions().get(e.variants().get(0)).eager() == Transition.Eager.NO)
                .toList();
    }

    Action next(ReferenceInterpreter here, StoryChecker.Kind kind) {
        int dice = random.below(100);
        return switch (kind) {
            case ENGINE -> dice < 5 ? Scope.BEGIN : dice < 9 ? Scope.FORK : dice < 14 ? Scope.REOPEN : event(here);
            case TRANSACTION -> dice < 22 ? Scope.COMMIT : dice < 28 ? Scope.ROLLBACK : event(here);
            case FORK -> dice < 22 ? Scope.DROP : dice < 28 ? Scope.FORK : event(here);
        };
    }

    /** An event; mostly one that could fire here. */
    public Action.Fire event(ReferenceInterpreter here) {
        Action.Fire fire = random.chance(80) ? hopeful(here) : null;
        return fire != null ? fire : fire(random.pick(events), Map.of());
    }

    /** An event that would fire here, if one is found in a few attempts. */
    private Action.@Nullable Fire hopeful(ReferenceInterpreter here) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Event event = random.pick(events);
            Transition variant = net.transitions().get(random.pick(event.variants()));
            Map<Integer, Object> guess = new HashMap<>(here.guess(variant, random::below));
            for (Variable variable : variant.variables()) {
                if (variable.isWholeFiring() && variable.origin() == Variable.Origin.PARAMETER) {
                    guess.computeIfAbsent(variable.index(), v -> RandomValues.value(variable.colour(), random));
                }
            }
            if (!here.enabled(variant, guess).isEmpty()) {
                Map<String, Object> known = new HashMap<>();
                guess.forEach((index, value) ->
                        known.put(variant.variables().get(index).name(), value));
                return fire(event, known);
            }
        }
        return null;
    }

    /** The event with the known values, and random ones for the other parameters; free ones are mostly left open. */
    private Action.Fire fire(Event event, Map<String, Object> known) {
        Map<String, Object> parameters = new HashMap<>();
        for (Variable parameter : event.parameters()) {
            if (parameter.origin() == Variable.Origin.PARAMETER || random.chance(30)) {
                Object value = known.get(parameter.name());
                parameters.put(
                        parameter.name(), value != null ? value : RandomValues.value(parameter.colour(), random, 3));
            }
        }
        EventId id = random.chance(15) ? new EventId(random.below(2), 1 + random.below(8)) : null;
        return new Action.Fire(event.name(), parameters, id);
    }
}
