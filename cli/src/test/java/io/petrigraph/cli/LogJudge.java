package io.petrigraph.cli;

import io.petrigraph.explorer.Explorer;
import io.petrigraph.log.LogReader;
import io.petrigraph.net.Net;
import io.petrigraph.test.reference.NotEnabled;
import io.petrigraph.test.reference.RecordedFiring;
import io.petrigraph.test.reference.ReferenceInterpreter;
import io.petrigraph.test.reference.ReferenceInterpreter.Firing;
import io.petrigraph.test.reference.StepRules;
import io.petrigraph.test.reference.Tokens;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows a log by the reference interpreter, every firing of it. The reference is slow and a long run comes by the same markings
 * again: what it has said of one firing at one marking it is not asked again. So every firing is judged by it, and each pair of a
 * marking and a firing once. Each marking must be one that exploration found.
 */
final class LogJudge {
    private record Occasion(int marking, ByteBuffer record) {}

    private final Net net;
    private final ReferenceInterpreter reference;
    private final Set<Long> explored = new HashSet<>();
    private final List<Tokens> markings = new ArrayList<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final Map<Occasion, Integer> known = new HashMap<>();

    LogJudge(Net net, long maxStates) {
        this.net = net;
        this.reference = new ReferenceInterpreter(net);
        if (!Explorer.explore(net, maxStates, (states, done, edges) -> {}, explored::add)
                .complete()) {
            throw new AssertionError("the net has more markings than that: maxStates=" + maxStates);
        }
        number(reference.marking());
    }

    /** How many pairs of a marking and a firing the reference was asked about. */
    int asked() {
        return known.size();
    }

    /** Follows a log to its end, and returns how many firings it has; {@link AssertionError} where one is wrong. */
    long follow(LogReader reader) {
        int at = 0;
        long firings = 0;
        while (reader.next()) {
            byte[] payload = new byte[reader.payloadLengthBytes()];
            reader.copyPayload(payload, 0);
            Occasion occasion = new Occasion(at, ByteBuffer.wrap(payload));
            Integer next = known.get(occasion);
            if (next == null) {
                next = fire(at, occasion.record(), firings);
                known.put(occasion, next);
            }
            at = next;
            firings++;
        }
        reference.marking(markings.get(at));
        return firings;
    }

    private int fire(int at, ByteBuffer payload, long sequence) {
        reference.marking(markings.get(at));
        RecordedFiring recorded = RecordedFiring.decode(net, payload);
        try {
            Firing firing = reference.fire(net.transitions().get(recorded.transition()), recorded.variables());
            if (!firing.recorded().equals(recorded)) {
                throw new AssertionError("another firing was logged: sequence=" + sequence + " record=" + recorded);
            }
            return number(firing.after());
        } catch (NotEnabled refused) {
            throw new AssertionError("it was not enabled: sequence=" + sequence + " record=" + recorded, refused);
        }
    }

    private int number(Tokens marking) {
        long hash = marking.hash(net);
        if (!explored.contains(hash)) {
            throw new AssertionError("exploration does not know this marking: " + marking);
        }
        return numbers.computeIfAbsent(hash, unknown -> {
            markings.add(marking);
            return markings.size() - 1;
        });
    }

    /** True where nothing is enabled at the marking behind the log that was followed last. */
    boolean isDead() {
        return new StepRules(net).first(reference, transition -> true).isEmpty();
    }

    /** The canonical hash of that marking. */
    long hash() {
        return reference.hash();
    }
}
