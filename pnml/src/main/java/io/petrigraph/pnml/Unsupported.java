package io.petrigraph.pnml;

import java.util.List;
import java.util.Optional;

/** Labels of other net types: those that change nothing are passed over, those that would change the net fail. Stateless. */
final class Unsupported {
    private Unsupported() {}

    /** Fails where a place has a bound, or the text of its marking is not where it belongs. */
    static void place(PnmlElement place) {
        Optional<PnmlElement> capacity = place.child("capacity");
        String bound = capacity.map(Unsupported::content).orElse("0");
        if (!List.of("", "0", "-1").contains(bound)) { // tools write these for none
            throw capacity.orElseThrow()
                    .expected("a place without capacity (a complement place says the same)", PnmlElement.shown(bound));
        }
    }

    /** The priority of a transition, 0 where it has none; fails where it has a time. */
    static int priority(PnmlElement transition) {
        for (String time : List.of("delay", "interval")) {
            transition.child(time).ifPresent(found -> {
                throw found.expected("a transition without time");
            });
        }
        Optional<PnmlElement> label = transition.child("priority");
        if (label.isEmpty() || content(label.get()).isEmpty()) {
            return 0;
        }
        long priority = Numbers.integer(label.get(), content(label.get()));
        if (priority < Short.MIN_VALUE || priority > Short.MAX_VALUE) {
            throw label.get().expected("a priority from " + Short.MIN_VALUE + " to " + Short.MAX_VALUE, "" + priority);
        }
        return (int) priority;
    }

    /** What a label says, in {@code text}, as the standard has it, or in {@code value}, as some tools do. */
    private static String content(PnmlElement label) {
        return label.child("text")
                .or(() -> label.child("value"))
                .map(child -> child.text().strip())
                .orElse(label.text().strip());
    }

    /** The text of a marking or weight, empty where there is none; fails where it is not in {@code text}. */
    static String text(PnmlElement node, String name) {
        Optional<PnmlElement> label = node.child(name);
        label.flatMap(found -> found.child("value")).ifPresent(value -> {
            throw value.expected("<text> in <" + name + ">");
        });
        if (label.isPresent() && !label.get().text().isBlank()) {
            throw label.get()
                    .expected(
                            "<text> in <" + name + ">",
                            PnmlElement.shown(label.get().text()));
        }
        return node.label(name).orElse("");
    }
}
