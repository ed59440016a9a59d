package io.petrigraph.net.check;

import io.petrigraph.net.Net;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Transition;
import java.util.List;
import java.util.function.IntPredicate;

/** Finds every defect of a net. */
public final class NetCheck {
    private NetCheck() {}

    /**
     * Every defect, elements first, then transition by transition; empty for a sound net.
     *
     * @param skip ids of transitions whose arcs are not complete, because their builder found a defect already
     */
    public static List<NetDefect> defects(Net net, IntPredicate skip) {
        Findings findings = new Findings(net);
        NameRules.check(findings);
        PlaceRules.check(findings);
        EdgeRules.check(findings);
        if (net.eventIdWindow() < 0 || net.eventIdWindow() > NetLimits.MAX_EVENT_ID_WINDOW) {
            findings.add(
                    NetDefect.Code.TOO_LARGE,
                    "net \"" + net.name() + "\"",
                    "it remembers " + net.eventIdWindow() + " event ids",
                    "choose from 0 to " + NetLimits.MAX_EVENT_ID_WINDOW);
        }
        if (findings.defects().stream().noneMatch(NetCheck::isStructural)) {
            for (Transition transition : net.transitions()) {
                if (!skip.test(transition.id())) {
                    TransitionRules.check(transition, findings);
                }
            }
            VariantRules.check(skip, findings);
            InitialRules.check(findings);
        }
        return findings.defects();
    }

    /** Where places and families contradict each other, what stands in arcs cannot be judged. */
    private static boolean isStructural(NetDefect defect) {
        return switch (defect.code()) {
            case INCONSISTENT, EMPTY_FAMILY, KEY_NOT_LONG -> true;
            default -> false;
        };
    }
}
