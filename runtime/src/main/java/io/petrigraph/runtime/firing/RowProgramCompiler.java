package io.petrigraph.runtime.firing;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Family;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import io.petrigraph.net.Variable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a transition into a {@link RowProgram} where it is plain enough: no open variables, no sets, no bags, no
 * inhibitors, all counts one, all keys variables, at most one link and one unlink for each edge, no unique fields in what
 * is produced. Anything else is null and goes the general way; both ways mean the same, which the contract tests compare.
 */
final class RowProgramCompiler {
    /** The transition is not plain. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final class SlotSpec {
        final int family;
        final int variable;
        RowProgram.Need need = RowProgram.Need.NONE;
        int place = -1;
        boolean consumed;
        boolean produced;
        boolean found;

        SlotSpec(int family, int variable) {
            this.family = family;
            this.variable = variable;
        }
    }

    private record EdgeUse(int edge, int fromSlot, int toSlot) {}

    private final Net net;
    private final CompiledTransition compiled;
    private final List<SlotSpec> slots = new ArrayList<>();
    private final List<RowProgram.Step> steps = new ArrayList<>();
    private final List<Pattern> rows = new ArrayList<>();
    private final List<EdgeUse> edgeReads = new ArrayList<>();
    private final List<EdgeUse> unlinks = new ArrayList<>();
    private final List<EdgeUse> links = new ArrayList<>();
    private final boolean[] known;

    private RowProgramCompiler(Net net, CompiledTransition compiled) {
        this.net = net;
        this.compiled = compiled;
        Transition transition = compiled.transition;
        this.known = new boolean[transition.variables().size()];
        for (Variable variable : transition.variables()) {
            known[variable.index()] = variable.origin() == Variable.Origin.PARAMETER;
        }
    }

    static @Nullable RowProgram compile(Net net, CompiledTransition compiled) {
        try {
            return new RowProgramCompiler(net, compiled).compile();
        } catch (NotPlain e) {
            return null;
        }
    }

    private RowProgram compile() throws NotPlain {
        CompiledArcs arcs = compiled.arcs;
        require(compiled.free.length == 0 && compiled.sets == 0 && arcs.inhibits.length == 0);
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            require(tokens.count() == 1);
            consume(tokens.pattern());
        }
        for (CompiledArcs.Read read : arcs.reads) {
            require(read.isSingle() && read.terms().get(0).count() == 1);
            read(read.terms().get(0).pattern());
        }
        for (CompiledArcs.Exists exists : arcs.exists) {
            require(exists.key().variable() >= 0);
            SlotSpec slot = slot(exists.family(), exists.key().variable());
            if (!exists.present()) {
                require(slot.need == RowProgram.Need.NONE);
                slot.need = RowProgram.Need.NEW;
            }
        }
        List<RowProgram.Move> moves = produces(arcs);
        for (CompiledArcs.Exists exists : arcs.exists) {
            SlotSpec slot = slot(exists.family(), exists.key().variable());
            if (exists.present() && slot.need == RowProgram.Need.NONE) {
                require(!isMade(exists.family())); // the key may be one that this firing makes
                slot.need = RowProgram.Need.LIVE;
            }
        }
        addVanishing(moves);
        checkEdges(arcs);
        schedule();
        return new RowProgram(
                builtSlots(),
                steps.toArray(new RowProgram.Step[0]),
                distinct(),
                moves.toArray(new RowProgram.Move[0]),
                pairs(unlinks),
                pairs(links));
    }

    private boolean isMade(int family) {
        return slots.stream().anyMatch(slot -> slot.family == family && slot.need == RowProgram.Need.NEW);
    }

    private static void require(boolean plain) throws NotPlain {
        if (!plain) {
            throw new NotPlain();
        }
    }

    private SlotSpec slot(int family, int variable) {
        return slots.get(slotIndex(family, variable));
    }

    private int slotIndex(int family, int variable) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).family == family && slots.get(i).variable == variable) {
                return i;
            }
        }
        slots.add(new SlotSpec(family, variable));
        return slots.size() - 1;
    }

    private void consume(Pattern pattern) throws NotPlain {
        if (pattern.place.role() == Place.Role.STATE) {
            SlotSpec slot = inState(pattern);
            require(!slot.consumed);
            slot.consumed = true;
        } else if (pattern.place.role() == Place.Role.FORWARD) {
            unlinks.add(edgeUse(pattern));
        } else {
            require(pattern.place.role() == Place.Role.INVERSE);
        }
    }

    private void read(Pattern pattern) throws NotPlain {
        if (pattern.place.role() == Place.Role.STATE) {
            inState(pattern);
        } else {
            require(pattern.place.role() != Place.Role.BAG);
            edgeReads.add(edgeUse(pattern));
        }
    }

    private SlotSpec inState(Pattern pattern) throws NotPlain {
        require(pattern.columns[0].variable() >= 0);
        SlotSpec slot = slot(pattern.place.group(), pattern.columns[0].variable());
        require(slot.need == RowProgram.Need.NONE || slot.place == pattern.place.id());
        slot.need = RowProgram.Need.STATE;
        slot.place = pattern.place.id();
        rows.add(pattern);
        return slot;
    }

    private EdgeUse edgeUse(Pattern pattern) throws NotPlain {
        Edge edge = net.edges().get(pattern.place.group());
        int near = pattern.columns[0].variable();
        int far = pattern.columns[1].variable();
        require(near >= 0 && far >= 0);
        boolean forward = pattern.place.role() == Place.Role.FORWARD;
        return new EdgeUse(
                edge.id(),
                slotIndex(edge.fromFamily(), forward ? near : far),
                slotIndex(edge.toFamily(), forward ? far : near));
    }

    private List<RowProgram.Move> produces(CompiledArcs arcs) throws NotPlain {
        List<RowProgram.Move> moves = new ArrayList<>();
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            Pattern pattern = tokens.pattern();
            require(tokens.count() == 1);
            if (pattern.place.role() == Place.Role.STATE) {
                moves.add(move(pattern));
            } else if (pattern.place.role() == Place.Role.FORWARD) {
                links.add(edgeUse(pattern));
            } else {
                require(pattern.place.role() == Place.Role.INVERSE);
            }
        }
        return moves;
    }

    private RowProgram.Move move(Pattern pattern) throws NotPlain {
        Family family = net.families().get(pattern.place.group());
        require(pattern.columns[0].variable() >= 0 && family.uniqueColumns().isEmpty());
        int index = slotIndex(family.id(), pattern.columns[0].variable());
        SlotSpec slot = slots.get(index);
        boolean made = slot.need == RowProgram.Need.NEW;
        require(!slot.produced && (slot.consumed || made));
        slot.produced = true;
        List<RowProgram.Write> writes = new ArrayList<>();
        for (int column = 1; column < pattern.width(); column++) {
            Operand operand = pattern.columns[column];
            if (!operand.isCarry()) {
                ColumnDomain domain = pattern.domains[column];
                boolean mayFail = operand.isComputed() || !ColumnDomain.ALL.equals(domain);
                writes.add(new RowProgram.Write(column, operand, domain, mayFail));
            }
        }
        return new RowProgram.Move(
                index,
                made,
                slot.place,
                pattern.place.id(),
                family.places().indexOf(pattern.place.id()),
                writes.toArray(new RowProgram.Write[0]));
    }

    /** What is consumed and not produced again vanishes. */
    private void addVanishing(List<RowProgram.Move> moves) {
        for (int i = 0; i < slots.size(); i++) {
            SlotSpec slot = slots.get(i);
            if (slot.consumed && !slot.produced) {
                moves.add(new RowProgram.Move(i, false, slot.place, -1, -1, new RowProgram.Write[0]));
            }
        }
    }

    /** Each forward half has its inverse half, and no edge is linked or unlinked twice. */
    private void checkEdges(CompiledArcs arcs) throws NotPlain {
        List<EdgeUse> inverseTaken = new ArrayList<>();
        List<EdgeUse> inverseGiven = new ArrayList<>();
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            if (tokens.pattern().place.role() == Place.Role.INVERSE) {
                inverseTaken.add(edgeUse(tokens.pattern()));
            }
        }
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            if (tokens.pattern().place.role() == Place.Role.INVERSE) {
                inverseGiven.add(edgeUse(tokens.pattern()));
            }
        }
        require(inverseTaken.equals(unlinks) && inverseGiven.equals(links));
        List<Integer> changed = new ArrayList<>();
        for (EdgeUse use : unlinks) {
            require(!changed.contains(use.edge));
            changed.add(use.edge);
        }
        for (EdgeUse use : links) {
            require(!changed.contains(use.edge));
            changed.add(use.edge);
        }
    }

    private void schedule() throws NotPlain {
        List<EdgeUse> pairs = new ArrayList<>(unlinks);
        pairs.addAll(edgeReads);
        List<Pattern> fields = new ArrayList<>(rows);
        boolean progress = true;
        while (progress) {
            progress = findSlots() || loadFields(fields) || follow(pairs);
        }
        for (SlotSpec slot : slots) {
            require(slot.found);
        }
        require(fields.isEmpty() && pairs.isEmpty());
    }

    private boolean findSlots() {
        boolean progress = false;
        for (int i = 0; i < slots.size(); i++) {
            SlotSpec slot = slots.get(i);
            if (!slot.found && isKey(slot.variable)) {
                slot.found = true;
                steps.add(new RowProgram.Step(RowProgram.Kind.FIND, i, -1, -1, true, 0, null));
                progress = true;
            }
        }
        return progress;
    }

    /** Computed keys would be known too late. */
    private boolean isKey(int variable) {
        return known[variable] && compiled.transition.variables().get(variable).origin() != Variable.Origin.COMPUTED;
    }

    private boolean loadFields(List<Pattern> fields) throws NotPlain {
        boolean progress = false;
        for (Pattern pattern : List.copyOf(fields)) {
            int index = slotIndex(pattern.place.group(), pattern.columns[0].variable());
            if (slots.get(index).found) {
                load(pattern, index);
                fields.remove(pattern);
                progress = true;
            }
        }
        return progress;
    }

    private void load(Pattern pattern, int slot) throws NotPlain {
        for (int column = 1; column < pattern.width(); column++) {
            Operand operand = pattern.columns[column];
            if (operand.isAny()) {
                continue;
            }
            int variable = operand.variable();
            if (variable >= 0 && !known[variable]) {
                known[variable] = true;
                steps.add(new RowProgram.Step(RowProgram.Kind.LOAD, slot, variable, -1, true, column, null));
            } else {
                require(operand.isKnown(known));
                steps.add(new RowProgram.Step(RowProgram.Kind.SAME, slot, -1, -1, true, column, operand));
            }
        }
    }

    private boolean follow(List<EdgeUse> pairs) {
        boolean progress = false;
        for (EdgeUse use : List.copyOf(pairs)) {
            Edge edge = net.edges().get(use.edge);
            SlotSpec from = slots.get(use.fromSlot);
            SlotSpec to = slots.get(use.toSlot);
            if (from.found && to.found) {
                steps.add(
                        new RowProgram.Step(RowProgram.Kind.LINKED, use.fromSlot, use.toSlot, use.edge, true, 0, null));
            } else if (from.found && edge.toOne() && !known[to.variable]) {
                followTo(use, use.fromSlot, use.toSlot, true);
            } else if (to.found && edge.fromOne() && !known[from.variable]) {
                followTo(use, use.toSlot, use.fromSlot, false);
            } else {
                continue;
            }
            pairs.remove(use);
            progress = true;
        }
        return progress;
    }

    private void followTo(EdgeUse use, int near, int far, boolean forward) {
        known[slots.get(far).variable] = true;
        slots.get(far).found = true;
        steps.add(new RowProgram.Step(RowProgram.Kind.FOLLOW, near, far, use.edge, forward, 0, null));
    }

    private RowProgram.Slot[] builtSlots() {
        RowProgram.Slot[] built = new RowProgram.Slot[slots.size()];
        for (int i = 0; i < built.length; i++) {
            SlotSpec slot = slots.get(i);
            int ordinal = slot.place < 0
                    ? -1
                    : net.families().get(slot.family).places().indexOf(slot.place);
            built[i] = new RowProgram.Slot(slot.family, slot.variable, slot.need, slot.place, ordinal);
        }
        return built;
    }

    private int[] distinct() {
        List<Integer> pairs = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            for (int j = i + 1; j < slots.size(); j++) {
                SlotSpec a = slots.get(i);
                SlotSpec b = slots.get(j);
                boolean bothTaken = a.consumed && b.consumed;
                boolean bothMade = a.need == RowProgram.Need.NEW && b.need == RowProgram.Need.NEW;
                if (a.family == b.family && (bothTaken || bothMade)) {
                    pairs.add(i);
                    pairs.add(j);
                }
            }
        }
        return pairs.stream().mapToInt(Integer::intValue).toArray();
    }

    private RowProgram.Pair[] pairs(List<EdgeUse> uses) {
        return uses.stream()
                .map(use -> {
                    Edge edge = net.edges().get(use.edge);
                    return new RowProgram.Pair(
                            use.edge, use.fromSlot, use.toSlot, edge.forwardPlace(), edge.toOne(), edge.fromOne());
                })
                .toArray(RowProgram.Pair[]::new);
    }
}
