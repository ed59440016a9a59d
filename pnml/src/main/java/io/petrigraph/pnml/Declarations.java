package io.petrigraph.pnml;

import io.petrigraph.net.Colour;
import io.petrigraph.net.NetLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sorts, constants, partitions and variables that a net declares, wherever in it the declarations stand. One thread. */
final class Declarations {
    /** Named sorts that lead to named sorts. */
    private static final int MAX_SORT_DEPTH = 32;

    private final Map<String, PnmlElement> namedSorts = new LinkedHashMap<>();
    private final Map<String, Colour> sorts = new HashMap<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, Colour> variables = new LinkedHashMap<>();
    private final Map<String, Partition> partitions = new HashMap<>();

    /** A constant of an enumeration, or a block of a partition: its index. */
    record Constant(Colour.Enumeration of, int index) {}

    /**
     * A sort cut into blocks. The blocks are values too: constants of an enumeration.
     *
     * @param of the sort that is cut
     * @param low the word of its first value
     * @param blocks the blocks, in the order of their declaration
     * @param blockOf for each value, from the first on, the index of its block
     */
    record Partition(Colour.Scalar of, long low, Colour.Enumeration blocks, List<Integer> blockOf) {}

    /** The declarations below these elements: the net and its pages. */
    Declarations(List<PnmlElement> holders) {
        List<PnmlElement> all = new ArrayList<>();
        for (PnmlElement holder : holders) {
            for (PnmlElement declaration : holder.children("declaration")) {
                PnmlElement structure = declaration.requireChild("structure");
                PnmlElement list = structure.child("declarations").orElse(structure);
                all.addAll(list.children());
            }
        }
        all.stream().filter(e -> e.is("namedsort") || e.is("partition")).forEach(this::nameSort);
        namedSorts.keySet().forEach(id -> named(id, 0));
        all.stream().filter(e -> e.is("variabledecl")).forEach(this::variable);
        for (PnmlElement other : all) {
            if (!other.is("namedsort") && !other.is("partition") && !other.is("variabledecl")) {
                throw other.expected("a named sort, a partition or a variable of a symmetric net");
            }
        }
    }

    private void nameSort(PnmlElement element) {
        if (namedSorts.put(element.require("id"), element) != null) {
            throw element.expected("an id that is used once", PnmlElement.shown(element.require("id")));
        }
    }

    private @Nullable Colour named(String id, int depth) {
        Colour known = sorts.get(id);
        PnmlElement element = namedSorts.get(id);
        if (known != null || element == null) {
            return known;
        }
        if (depth > MAX_SORT_DEPTH) {
            throw element.expected(
                    "sorts that are declared by at most " + MAX_SORT_DEPTH + " others", "a longer chain, or a circle");
        }
        Colour colour;
        if (element.is("partition")) {
            colour = partition(element, id, depth + 1);
        } else if (element.children().size() == 1) {
            colour = sort(element.children().get(0), id, depth + 1);
        } else {
            throw element.expected("one sort in <namedsort>", element.children().size() + " elements");
        }
        sorts.put(id, colour);
        return colour;
    }

    /** The colour of a sort that stands in a type, a term or another sort. */
    Colour sort(PnmlElement element) {
        return sort(element, "", 0);
    }

    private Colour sort(PnmlElement element, String name, int depth) {
        return switch (element.name()) {
            case "usersort" -> {
                Colour colour = named(element.require("declaration"), depth);
                if (colour == null) {
                    throw element.expected("a declared sort", PnmlElement.shown(element.require("declaration")));
                }
                yield colour;
            }
            case "dot" -> Colour.dot();
            case "bool" -> Colour.Primitive.BOOLEAN;
            case "cyclicenumeration" -> enumeration(element, name, true);
            case "finiteenumeration" -> enumeration(element, name, false);
            case "finiteintrange" -> range(element, name);
            case "productsort" -> product(element, name, depth);
            default -> throw element.expected("a sort of symmetric nets");
        };
    }

    private Colour enumeration(PnmlElement element, String name, boolean cyclic) {
        List<PnmlElement> declared = element.children("feconstant");
        if (name.isEmpty() || declared.isEmpty()) {
            throw element.expected("an enumeration of at least one constant in a <namedsort>");
        }
        if (declared.size() > NetLimits.MAX_CONSTANTS) {
            throw element.expected("at most " + NetLimits.MAX_CONSTANTS + " constants", "" + declared.size());
        }
        List<String> ids =
                declared.stream().map(constant -> constant.require("id")).toList();
        Colour.Enumeration colour = new Colour.Enumeration(name, ids, cyclic);
        for (int i = 0; i < ids.size(); i++) {
            if (constants.put(ids.get(i), new Constant(colour, i)) != null) {
                throw declared.get(i).expected("an id that is used once", PnmlElement.shown(ids.get(i)));
            }
        }
        return colour;
    }

    /** An integer range; one that stands in a term without a name has its bounds as its name. */
    Colour.IntRange range(PnmlElement element, String name) {
        long low = Numbers.integer(element, element.require("start"));
        long high = Numbers.integer(element, element.require("end"));
        if (low > high) {
            throw element.expected("a range with start <= end", low + ".." + high);
        }
        return new Colour.IntRange(name.isEmpty() ? low + ".." + high : name, low, high);
    }

    private Colour product(PnmlElement element, String name, int depth) {
        List<Colour> components = new ArrayList<>();
        int width = 0;
        for (PnmlElement child : element.children()) {
            Colour component = sort(child, "", depth + 1);
            components.add(component);
            width += component.width();
            if (width > NetLimits.MAX_COLUMNS) {
                throw element.expected("a product of at most " + NetLimits.MAX_COLUMNS + " scalars", "a wider one");
            }
        }
        return components.size() == 1
                ? components.get(0)
                : new Colour.Product(name.isEmpty() ? "product" : name, components);
    }

    /** The enumeration of a partition's blocks. */
    private Colour partition(PnmlElement element, String id, int depth) {
        Colour of = null;
        List<PnmlElement> elements = new ArrayList<>();
        for (PnmlElement child : element.children()) {
            if (child.is("partitionelement")) {
                elements.add(child);
            } else if (of == null) {
                of = sort(child, "", depth);
            } else {
                throw child.expected("one sort and its blocks in <partition>");
            }
        }
        if (!(of instanceof Colour.Scalar scalar) || scalar == Colour.Primitive.BOOLEAN || elements.isEmpty()) {
            throw element.expected("a partition of an enumeration or range into blocks", "another sort, or no block");
        }
        Colour.Enumeration blocks = blocks(elements, id);
        long low = scalar instanceof Colour.IntRange range ? range.low() : 0;
        long size = scalar instanceof Colour.IntRange range
                ? range.high() - low + 1
                : ((Colour.Enumeration) scalar).constants().size();
        if (size < 0 || size > NetLimits.MAX_CONSTANTS) {
            throw element.expected("a partition of at most " + NetLimits.MAX_CONSTANTS + " values", "a larger sort");
        }
        Integer[] blockOf = new Integer[(int) size];
        for (int block = 0; block < elements.size(); block++) {
            for (PnmlElement member : elements.get(block).children()) {
                int value = (int) (value(member, scalar) - low);
                if (blockOf[value] != null) {
                    throw member.expected("each value of " + scalar.typeName() + " in one block of its partition");
                }
                blockOf[value] = block;
            }
        }
        for (Integer block : blockOf) {
            if (block == null) {
                throw element.expected("each value of " + scalar.typeName() + " in one block", "one in none");
            }
        }
        partitions.put(id, new Partition(scalar, low, blocks, List.of(blockOf)));
        return blocks;
    }

    private Colour.Enumeration blocks(List<PnmlElement> elements, String id) {
        List<String> ids =
                elements.stream().map(element -> element.require("id")).toList();
        Colour.Enumeration blocks = new Colour.Enumeration(id, ids, false);
        for (int block = 0; block < ids.size(); block++) {
            if (constants.put(ids.get(block), new Constant(blocks, block)) != null) {
                throw elements.get(block).expected("an id that is used once", PnmlElement.shown(ids.get(block)));
            }
        }
        return blocks;
    }

    /** The word of a value that stands in a block. */
    private long value(PnmlElement member, Colour.Scalar of) {
        if (of instanceof Colour.IntRange range) {
            if (!member.is("finiteintrangeconstant")) {
                throw member.expected("<finiteintrangeconstant> in a block of a range");
            }
            long word = Numbers.integer(member, member.require("value"));
            if (word < range.low() || word > range.high()) {
                throw member.expected("a value of " + range.low() + ".." + range.high(), "" + word);
            }
            return word;
        }
        Constant constant = constant(member);
        if (!constant.of.equals(of)) {
            throw member.expected("a constant of " + of.typeName(), "one of " + constant.of.name());
        }
        return constant.index;
    }

    private void variable(PnmlElement element) {
        if (element.children().size() != 1) {
            throw element.expected(
                    "one sort in <variabledecl>", element.children().size() + " elements");
        }
        Colour colour = sort(element.children().get(0));
        if (variables.put(element.require("id"), colour) != null) {
            throw element.expected("an id that is used once", PnmlElement.shown(element.require("id")));
        }
    }

    /** The constant that a {@code useroperator} names. */
    Constant constant(PnmlElement operator) {
        Constant constant = constants.get(operator.require("declaration"));
        if (constant == null) {
            throw operator.expected(
                    "a declared constant of an enumeration", PnmlElement.shown(operator.require("declaration")));
        }
        return constant;
    }

    /** The partition of a {@code partitionelementof}. */
    Partition partitionOf(PnmlElement term) {
        Partition partition = partitions.get(term.require("refpartition"));
        if (partition == null) {
            throw term.expected("a declared partition", PnmlElement.shown(term.require("refpartition")));
        }
        return partition;
    }

    /** The sort of the variable that a {@code variable} names. */
    Colour variableSort(PnmlElement reference) {
        Colour colour = variables.get(reference.require("refvariable"));
        if (colour == null) {
            throw reference.expected("a declared variable", PnmlElement.shown(reference.require("refvariable")));
        }
        return colour;
    }

    /** All variables by id, in the order of declaration. */
    Map<String, Colour> variables() {
        return variables;
    }
}
