package io.petrigraph.structure;

import io.petrigraph.structure.plain.PlainNet;
import io.petrigraph.structure.plain.PlainTransition;
import io.petrigraph.structure.plain.Weights;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What siphons and traps prove of a net's future (Commoner, Hack). "Unknown" is an answer: the structure does not tell.
 *
 * @param isOrdinary true where every arc moves or tests one token, and there is nothing but consume, produce and read
 * @param isFreeChoice true where any two transitions that share a place they need, need the same places
 * @param deadlockFree whether every reachable marking enables a transition
 * @param live whether every transition can be enabled again from every reachable marking
 */
public record Liveness(boolean isOrdinary, boolean isFreeChoice, Verdict deadlockFree, Verdict live) {

    /** What is proven. */
    public enum Verdict {
        PROVEN,
        REFUTED,
        UNKNOWN
    }

    static Liveness of(PlainNet net, Siphons siphons) {
        boolean ordinary = isOrdinary(net);
        boolean freeChoice = isFreeChoice(net);
        boolean exact =
                net.assumptions().isEmpty() && ordinary && !net.transitions().isEmpty();
        boolean priorities = net.net().transitions().stream()
                        .map(transition -> transition.priority())
                        .distinct()
                        .count()
                > 1;
        Verdict deadlockFree = exact && siphons.areAllControlled() ? Verdict.PROVEN : Verdict.UNKNOWN;
        Verdict live = Verdict.UNKNOWN;
        if (exact && freeChoice && !priorities) {
            boolean refuted = siphons.siphons().stream().anyMatch(siphon -> !siphon.isControlled());
            live = refuted ? Verdict.REFUTED : siphons.siphonsComplete() ? Verdict.PROVEN : Verdict.UNKNOWN;
        }
        return new Liveness(ordinary, freeChoice, deadlockFree, live);
    }

    private static boolean isOrdinary(PlainNet net) {
        return net.transitions().stream()
                .allMatch(transition -> transition.inhibited().isEmpty()
                        && transition.removals().isEmpty()
                        && transition.repeated().isEmpty()
                        && areOnes(transition.required())
                        && areOnes(transition.produced()));
    }

    private static boolean areOnes(Weights weights) {
        for (int i = 0; i < weights.size(); i++) {
            if (weights.count(i) != 1) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFreeChoice(PlainNet net) {
        Map<Integer, Weights> neededWith = new HashMap<>();
        for (PlainTransition transition : net.transitions()) {
            Weights required = transition.required();
            for (int place : required.places()) {
                Weights known = neededWith.putIfAbsent(place, required);
                if (known != null && !Arrays.equals(known.places(), required.places())) {
                    return false;
                }
            }
        }
        return true;
    }
}
