package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;
import java.util.Objects;

/**
 * Finds the rows of a {@link RowProgram} and checks that they are as its arcs need them. Live, this is the decider's first
 * half; in replay it verifies that a record fits. Reads the marking only. Owner: the marking's thread.
 */
final class RowLocator {
    private final Marking marking;
    private final Refusal refusal;
    private final Operand.Undefined undefined = new Operand.Undefined();

    RowLocator(Marking marking, Refusal refusal) {
        this.marking = marking;
        this.refusal = refusal;
    }

    /** Fills the binding's rows and looked-up values. False where the marking is not as the arcs need it. */
    boolean locate(RowProgram program, Binding binding) {
        for (RowProgram.Step step : program.steps) {
            if (!step(program, step, binding)) {
                return false;
            }
        }
        int[] distinct = program.distinct;
        for (int i = 0; i < distinct.length; i += 2) {
            RowProgram.Slot a = program.slots[distinct[i]];
            RowProgram.Slot b = program.slots[distinct[i + 1]];
            if (binding.values[a.variable()] == binding.values[b.variable()]) {
                return refusal.notEnabled(marking.net().places().get(Math.max(a.statePlace(), 0)));
            }
        }
        for (RowProgram.Pair link : program.links) {
            if (!canLink(link, binding)) {
                return refusal.notEnabled(marking.net().places().get(link.forwardPlace()));
            }
        }
        return true;
    }

    private boolean step(RowProgram program, RowProgram.Step step, Binding binding) {
        RowProgram.Slot slot = program.slots[step.slot()];
        return switch (step.kind()) {
            case FIND -> {
                int row = marking.table(slot.family()).find(binding.values[slot.variable()]);
                binding.rows[step.slot()] = row;
                yield isAsNeeded(slot, row, binding.values[slot.variable()]);
            }
            case FOLLOW -> follow(program, step, binding);
            case LOAD -> {
                binding.values[step.other()] =
                        marking.table(slot.family()).field(binding.rows[step.slot()], step.column());
                yield true;
            }
            case SAME -> {
                undefined.seen = false;
                Operand operand = Objects.requireNonNull(step.operand());
                long wanted = operand.word(binding.values, undefined);
                long actual = marking.table(slot.family()).field(binding.rows[step.slot()], step.column());
                yield (wanted == actual && !undefined.seen) || refusal.notEnabled(place(slot.statePlace()));
            }
            case LINKED -> {
                int from = binding.rows[step.slot()];
                int to = binding.rows[step.other()];
                yield (from >= 0 && to >= 0 && marking.links(step.edge()).linked(from, to))
                        || refusal.notEnabled(
                                place(marking.net().edges().get(step.edge()).forwardPlace()));
            }
        };
    }

    private boolean follow(RowProgram program, RowProgram.Step step, Binding binding) {
        RowProgram.Slot far = program.slots[step.other()];
        Links links = marking.links(step.edge());
        int near = binding.rows[step.slot()];
        long cursor = near < 0 ? -1 : links.cursor(step.forward(), near, -1);
        if (cursor < 0) {
            return refusal.notEnabled(
                    place(marking.net().edges().get(step.edge()).forwardPlace()));
        }
        int row = links.other(step.forward(), cursor);
        binding.rows[step.other()] = row;
        long key = marking.table(far.family()).key(row);
        binding.values[far.variable()] = key;
        return isAsNeeded(far, row, key);
    }

    private boolean isAsNeeded(RowProgram.Slot slot, int row, long key) {
        return switch (slot.need()) {
            case NONE -> true;
            case STATE ->
                (row != RowTable.NO_ROW && marking.table(slot.family()).state(row) == slot.stateOrdinal())
                        || refusal.missingRow(marking, place(slot.statePlace()), key);
            case LIVE -> marking.isLive(slot.family(), row) || refusal.noSuchId(marking, slot.family(), key);
            case NEW ->
                row == RowTable.NO_ROW
                        || marking.table(slot.family()).state(row) < 0
                        || refusal.taken(marking, slot.family(), key);
        };
    }

    private boolean canLink(RowProgram.Pair link, Binding binding) {
        int from = binding.rows[link.fromSlot()];
        int to = binding.rows[link.toSlot()];
        Links links = marking.links(link.edge());
        boolean fromIsFree = from < 0 || !link.toOne() || links.count(true, from) == 0;
        boolean toIsFree = to < 0 || !link.fromOne() || links.count(false, to) == 0;
        return fromIsFree && toIsFree && (from < 0 || to < 0 || !links.linked(from, to));
    }

    /** True where all words that the program writes exist and lie in their columns. */
    boolean wordsExist(RowProgram program, long[] values) {
        for (RowProgram.Move move : program.moves) {
            for (RowProgram.Write write : move.writes) {
                if (write.mayFail()) {
                    undefined.seen = false;
                    long word = write.operand().word(values, undefined);
                    if (undefined.seen || !write.domain().contains(word)) {
                        return refusal.undefined();
                    }
                }
            }
        }
        return true;
    }

    private Place place(int id) {
        return marking.net().places().get(id);
    }
}
