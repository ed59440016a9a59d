package io.petrigraph.cli.structure;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.structure.Bounds;
import io.petrigraph.structure.PlaceInvariant;
import io.petrigraph.structure.Siphons.Siphon;
import io.petrigraph.structure.StructureReport;
import io.petrigraph.structure.plain.PlainNet;
import java.io.PrintWriter;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A structure report for people: sentences, and of long lists the beginning. */
final class StructureText {
    private static final int SHOWN = 12;

    private final StructureReport report;
    private final PrintWriter out;
    private final int shown;

    StructureText(StructureReport report, PrintWriter out, boolean all) {
        this.report = report;
        this.out = out;
        this.shown = all ? Integer.MAX_VALUE / SHOWN : SHOWN;
    }

    void print() {
        printNet();
        printInvariants();
        printBounds();
        printDead();
        printSiphons();
        printVerdicts();
    }

    private void printNet() {
        Net net = report.net().net();
        out.println(net.name() + ": " + net.places().size() + " places, "
                + net.transitions().size() + " transitions, " + report.parts().components() + " connected part(s)");
        PlainNet plain = report.net();
        switch (plain.form()) {
            case PLAIN -> {}
            case UNFOLDED ->
                out.println("  unfolded: " + plain.placeCount() + " places, "
                        + plain.transitions().size() + " transitions; all below is said of these");
            case SKELETON -> out.println("  not unfolded: what follows counts tokens and leaves their colours out");
        }
        list("because ", plain.assumptions());
        list("no arc touches place ", names(report.parts().isolatedPlaces(), false));
        list("touches no place: transition ", names(report.parts().isolatedTransitions(), true));
    }

    private void printInvariants() {
        List<PlaceInvariant> all = report.invariants().all();
        out.println("place invariants: " + all.size()
                + (report.invariants().complete() ? "" : ", not finished: there may be more"));
        list("", all.stream().map(this::text).toList());
    }

    /** The whole equation, or its beginning where it is long. */
    private String text(PlaceInvariant invariant) {
        String text = invariant.text(report.net());
        if (text.length() <= shown * SHOWN) {
            return text;
        }
        int end = text.indexOf(' ', shown * SHOWN);
        return end < 0 || invariant.weights().size() < 3
                ? text
                : text.substring(0, end) + " ... = " + invariant.value() + " ("
                        + invariant.weights().size() + " places)";
    }

    private void printBounds() {
        Map<Long, Integer> places = new TreeMap<>();
        for (Place place : report.net().net().places()) {
            places.merge(report.bounds().of(place.id()), 1, Integer::sum);
        }
        out.println("bounds:");
        places.forEach((bound, count) -> out.println(
                "  " + count + " place(s) " + (bound == Bounds.UNKNOWN ? "without a known bound" : "<= " + bound)));
    }

    private void printDead() {
        List<String> transitions = names(report.dead().deadNetTransitions(report.net()), true);
        List<String> places = names(report.dead().unmarkedNetPlaces(report.net()), false);
        int plain = report.dead().deadTransitions().cardinality();
        boolean unfolded = report.net().form() == PlainNet.Form.UNFOLDED;
        out.println("can never happen: " + transitions.size() + " transition(s)"
                + (unfolded ? " (" + plain + " unfolded)" : "") + ", " + places.size() + " place(s)");
        list("never fires ", transitions);
        list("never marked ", places);
    }

    private void printSiphons() {
        List<Siphon> siphons = report.siphons().siphons();
        List<BitSet> emptying = siphons.stream()
                .filter(siphon -> !siphon.isControlled())
                .map(Siphon::places)
                .toList();
        out.println("minimal siphons: " + siphons.size()
                + finished(report.siphons().siphonsComplete()) + ", "
                + (siphons.size() - emptying.size()) + " hold a marked trap; minimal traps: "
                + report.siphons().traps().size() + finished(report.siphons().trapsComplete()));
        list(
                "may become empty: ",
                emptying.stream()
                        .map(siphon -> String.join(" ", StructureFacts.names(report.net(), siphon)))
                        .toList());
    }

    private static String finished(boolean complete) {
        return complete ? "" : " (not finished)";
    }

    private void printVerdicts() {
        out.println("deadlock-free: " + StructureFacts.word(report.liveness().deadlockFree())
                + ", live: " + StructureFacts.word(report.liveness().live()) + " ("
                + (report.liveness().isOrdinary() ? "" : "not ") + "ordinary, "
                + (report.liveness().isFreeChoice() ? "" : "not ") + "free-choice)");
    }

    private List<String> names(List<Integer> ids, boolean areTransitions) {
        return StructureFacts.names(report.net().net(), ids, areTransitions);
    }

    private void list(String what, List<String> lines) {
        lines.stream().limit(shown).forEach(line -> out.println("  " + what + line));
        if (lines.size() > shown) {
            out.println("  ... and " + (lines.size() - shown) + " more: --all lists them");
        }
    }
}
