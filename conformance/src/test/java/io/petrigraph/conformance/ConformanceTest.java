package io.petrigraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.net.Colour;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Net;
import io.petrigraph.net.NetBuilder;
import io.petrigraph.structure.plain.PlainLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceTest {
    /** Register; then, in any order, check and examine; decide; then pay, or do all but the registration again. */
    private static LabelledNet claims() {
        NetBuilder net = net("start", "split", "toCheck", "toExamine", "checked", "examined", "decided", "end");
        net.initial("start", 1);
        net.transition("register").consume("start").produce("split");
        net.transition("tau split").consume("split").produce("toCheck").produce("toExamine");
        net.transition("check").consume("toCheck").produce("checked");
        net.transition("examine casually").consume("toExamine").produce("examined");
        net.transition("examine thoroughly").consume("toExamine").produce("examined");
        net.transition("decide").consume("checked").consume("examined").produce("decided");
        net.transition("again").consume("decided").produce("split");
        net.transition("pay").consume("decided").produce("end");
        return LabelledNet.byName(net.build()).silent("tau split").endingAt(Map.of("end", 1L));
    }

    private static NetBuilder net(String... places) {
        NetBuilder net = Net.builder("net").eventIdWindow(0);
        for (String place : places) {
            net.place(place, Colour.dot());
        }
        return net;
    }

    private static Verdict replay(LabelledNet net, String... activities) {
        return new Conformance(net, ConformanceLimits.DEFAULT).replay(List.of(activities));
    }

    @Test
    void shouldAnswerForEachTraceWhenAskedAsTheGuideShows() {
        LabelledNet net = claims();
        // snippet: replay
        Conformance conformance = new Conformance(net, ConformanceLimits.DEFAULT);
        Verdict verdict = conformance.replay(List.of("register", "check", "decide"));
        if (verdict instanceof Verdict.Refused refused) {
            assertEquals(2, refused.position()); // "decide" came before anything was examined
        }
        // end
        assertTrue(verdict instanceof Verdict.Refused);
    }

    @Test
    void shouldFitWhenSilentTransitionsLeadOn() {
        assertEquals(Verdict.Fits.FITS, replay(claims(), "register", "check", "examine casually", "decide", "pay"));
        assertEquals(
                Verdict.Fits.FITS,
                replay(
                        claims(),
                        "register",
                        "examine thoroughly",
                        "check",
                        "decide",
                        "again",
                        "check",
                        "examine casually",
                        "decide",
                        "pay"));
    }

    @Test
    void shouldRefuseTheEventThatComesTooEarlyWhenTwoAreSwapped() {
        assertEquals(
                new Verdict.Refused(
                        2,
                        "decide",
                        "\"examined\" holds 0 of 1 token; "
                                + "possible here: \"examine casually\", \"examine thoroughly\""),
                replay(claims(), "register", "check", "decide", "examine casually", "pay"));
    }

    @Test
    void shouldRefuseAnActivityThatNoTransitionStandsFor() {
        assertEquals(
                new Verdict.Refused(
                        1,
                        "telephone",
                        "no transition stands for it; possible here: \"check\", "
                                + "\"examine casually\", \"examine thoroughly\""),
                replay(claims(), "register", "telephone"));
    }

    @Test
    void shouldRefuseTheEndWhenTheNetMustGoOn() {
        assertEquals(
                new Verdict.Refused(
                        4,
                        "",
                        "the trace ends, but the net does not: \"decided\"=1; possible here: \"again\", \"pay\""),
                replay(claims(), "register", "check", "examine casually", "decide"));
    }

    @Test
    void shouldFollowBothWhenTransitionsShareAnActivity() {
        NetBuilder net = net("a", "left", "right", "end");
        net.initial("a", 1);
        net.transition("go1").consume("a").produce("left");
        net.transition("go2").consume("a").produce("right");
        net.transition("stop").consume("right").produce("end");
        LabelledNet labelled = new LabelledNet(
                net.build(), List.of("go", "go", "stop"), List.of("a", "left", "right", "end"), List.of());
        assertEquals(Verdict.Fits.FITS, replay(labelled, "go", "stop"));
        assertTrue(replay(labelled, "go", "go") instanceof Verdict.Refused refused && refused.position() == 1);
    }

    @Test
    void shouldBeUndecidedWhenSilentTransitionsNeverEnd() {
        NetBuilder net = net("a", "b");
        net.transition("grow").produce("a");
        net.transition("use").consume("b");
        LabelledNet labelled = LabelledNet.byName(net.build()).silent("grow");
        ConformanceLimits small = new ConformanceLimits(PlainLimits.DEFAULT, 100, 100);
        assertEquals(
                new Verdict.Undecided(0, "use", "silent transitions lead to too many markings: maxMarkings=100"),
                new Conformance(labelled, small).replay(List.of("use")));
    }

    @Test
    void shouldNameTheColourWhenTheNetHasColours() {
        Colour.Enumeration worker = new Colour.Enumeration("Worker", List.of("ann", "bob"), false);
        NetBuilder net = Net.builder("Shifts")
                .place("idle", worker)
                .place("busy", worker)
                .initial("idle", 1, Expr.constant(1));
        var start =
                net.transition("start bob").consume("idle", Expr.constant(1)).produce("busy", Expr.constant(1));
        assertTrue(start != null);
        assertEquals(
                new Verdict.Refused(1, "start bob", "\"idle[bob]\" holds 0 of 1 token; nothing is possible here"),
                replay(LabelledNet.byName(net.build()), "start bob", "start bob"));
    }

    @Test
    void shouldRefuseTheNetWhenUserCodeDecides() {
        NetBuilder net = net("a");
        net.transition("t").consume("a").guard("moon", binding -> true);
        LabelledNet labelled = LabelledNet.byName(net.build());
        UnsupportedNetException refused =
                assertThrows(UnsupportedNetException.class, () -> new Conformance(labelled, ConformanceLimits.DEFAULT));
        assertTrue(String.valueOf(refused.getMessage()).contains("guard \"moon\" is user code"));
    }

    /** Every order of a run's events either is a run too, or is refused where it first is none: by trying all runs. */
    @ParameterizedTest
    @ValueSource(ints = {1, 1 << 20})
    void shouldAgreeWithABruteForceSearchWhenEventsAreShuffled(int kept) {
        ConformanceLimits limits = new ConformanceLimits(PlainLimits.DEFAULT, 1 << 10, kept);
        Conformance conformance = new Conformance(claims(), limits);
        List<String> run = List.of("register", "check", "examine casually", "decide", "again", "check", "pay");
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 500; i++) {
            List<String> shuffled = new ArrayList<>(run);
            Collections.shuffle(shuffled, random);
            int longest = longestPrefix(shuffled);
            Verdict verdict = conformance.replay(shuffled);
            assertTrue(
                    verdict instanceof Verdict.Refused refused && refused.position() == longest,
                    () -> shuffled + " " + verdict);
        }
    }

    /** How many events some run allows, of a net small enough to be told by hand: what must have happened before what. */
    private static int longestPrefix(List<String> trace) {
        boolean registered = false;
        boolean toCheck = false;
        boolean toExamine = false;
        boolean decided = false;
        boolean ended = false;
        for (int i = 0; i < trace.size(); i++) {
            boolean fits =
                    switch (trace.get(i)) {
                        case "register" -> !registered;
                        case "check" -> toCheck;
                        case "examine casually" -> toExamine;
                        case "decide" -> registered && !toCheck && !toExamine && !decided && !ended;
                        default -> decided;
                    };
            if (!fits) {
                return i;
            }
            switch (trace.get(i)) {
                case "register" -> {
                    registered = true;
                    toCheck = true;
                    toExamine = true;
                }
                case "check" -> toCheck = false;
                case "examine casually" -> toExamine = false;
                case "decide" -> decided = true;
                case "again" -> {
                    decided = false;
                    toCheck = true;
                    toExamine = true;
                }
                default -> {
                    decided = false;
                    ended = true;
                }
            }
        }
        return trace.size();
    }
}
