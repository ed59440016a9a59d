package io.petrigraph.cli.fuzz;

import io.petrigraph.pnml.PnmlElement;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes a document as a tree, so that what comes out is still XML and mostly still a net. One thread. */
final class TreeMutator {
    private static final List<String> ODD = List.of(
            "-1",
            "0",
            "1",
            "2",
            "65537",
            "9007199254740993",
            "9223372036854775807",
            "99999999999999999999",
            "",
            " ",
            "é",
            "a\"b",
            "\t",
            "]]>",
            "<x/>");
    /** Elements that the reader knows. */
    private static final List<String> NAMES = List.of(
            "place",
            "transition",
            "arc",
            "page",
            "referencePlace",
            "referenceTransition",
            "structure",
            "subterm",
            "tuple",
            "all",
            "add",
            "subtract",
            "numberof",
            "scalarproduct",
            "empty",
            "variable",
            "useroperator",
            "successor",
            "predecessor",
            "partitionelementof",
            "partition",
            "partitionelement",
            "finiteintrangeconstant",
            "finiteintrange",
            "booleanconstant",
            "dotconstant",
            "numberconstant",
            "usersort",
            "productsort",
            "cyclicenumeration",
            "finiteenumeration",
            "bool",
            "dot",
            "and",
            "or",
            "not",
            "imply",
            "equality",
            "lessthan",
            "gtp",
            "ltp",
            "declaration",
            "type",
            "hlinscription",
            "hlinitialMarking",
            "initialMarking",
            "inscription",
            "condition",
            "toolspecific",
            "priority",
            "capacity");
    /** Elements of a mutated document: those that grow beyond go back. */
    private static final int MAX_ELEMENTS = 3000;

    private final SplitMix64 random;
    private final List<PnmlElement> all = new ArrayList<>();
    private int countdown;

    TreeMutator(SplitMix64 random) {
        this.random = random;
    }

    /** The document with one to four changes. */
    PnmlElement mutate(PnmlElement document) {
        PnmlElement mutated = document;
        for (int left = random.between(1, 4); left > 0; left--) {
            all.clear();
            collect(mutated);
            if (all.size() > MAX_ELEMENTS) {
                return mutated;
            }
            countdown = random.below(all.size());
            mutated = replace(mutated, random.pick(all));
        }
        return mutated;
    }

    private void collect(PnmlElement element) {
        all.add(element);
        element.children().forEach(this::collect);
    }

    /** The tree with the element changed at which the countdown ends; {@code other} is another element of the tree. */
    private PnmlElement replace(PnmlElement tree, PnmlElement other) {
        if (countdown-- == 0) {
            return changed(tree, other);
        }
        List<PnmlElement> children = new ArrayList<>();
        for (PnmlElement child : tree.children()) {
            children.add(replace(child, other));
        }
        return with(tree, tree.name(), tree.attributes(), children, tree.text());
    }

    private PnmlElement changed(PnmlElement element, PnmlElement other) {
        List<PnmlElement> children = new ArrayList<>(element.children());
        switch (random.below(8)) {
            case 0 -> children.add(random.below(children.size() + 1), other);
            case 1 -> {
                if (!children.isEmpty()) {
                    children.remove(random.below(children.size()));
                }
            }
            case 2 -> {
                return other;
            }
            case 3 -> Collections.reverse(children);
            case 4 -> {
                return with(element, random.pick(NAMES), element.attributes(), children, element.text());
            }
            case 5 -> {
                return with(element, element.name(), element.attributes(), children, word(other));
            }
            case 6 -> {
                return nested(element);
            }
            default -> {
                return with(element, element.name(), attributes(element, other), children, element.text());
            }
        }
        return with(element, element.name(), element.attributes(), children, element.text());
    }

    private Map<String, String> attributes(PnmlElement element, PnmlElement other) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        if (attributes.isEmpty()) {
            attributes.put(random.pick(List.of("id", "declaration", "value", "ref", "type")), word(other));
            return attributes;
        }
        String name = random.pick(new ArrayList<>(attributes.keySet()));
        if (random.chance(20)) {
            attributes.remove(name);
        } else {
            attributes.put(name, word(other));
        }
        return attributes;
    }

    /** A word of another element, so that names meet names, or an odd one. */
    private String word(PnmlElement other) {
        List<String> words = new ArrayList<>(other.attributes().values());
        words.add(other.text());
        return random.chance(60) ? random.pick(words) : random.pick(ODD);
    }

    private PnmlElement nested(PnmlElement element) {
        PnmlElement nested = element;
        for (int left = random.between(1, 300); left > 0; left--) {
            nested = with(element, element.name(), element.attributes(), List.of(nested), "");
        }
        return nested;
    }

    private static PnmlElement with(
            PnmlElement old, String name, Map<String, String> attributes, List<PnmlElement> children, String text) {
        return new PnmlElement(name, old.namespace(), attributes, List.copyOf(children), text, 0, 0);
    }
}
