package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;

/** The slice applier's hand for a {@link RowProgram}: what {@link RowLocator} and {@link RowMover} do, of the owned rows only. */
final class SliceMover {
    private final SliceApplier applier;
    private final Marking marking;
    private final Touches touches;
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final long[] token = new long[2];

    SliceMover(SliceApplier applier) {
        this.applier = applier;
        this.marking = applier.marking;
        this.touches = applier.touches;
    }

    private boolean owns(RowProgram.Slot slot, Binding binding) {
        return applier.ownsRow(slot.family(), binding.values[slot.variable()]);
    }

    /** Finds the owned rows and what the record leaves to them. False where one of them is not as the firing needs it. */
    boolean locate(RowProgram program, Binding binding) {
        for (int i = 0; i < program.slots.length; i++) {
            RowProgram.Slot slot = program.slots[i];
            binding.rows[i] = RowTable.NO_ROW;
            if (owns(slot, binding)) {
                binding.rows[i] = marking.table(slot.family()).find(binding.values[slot.variable()]);
                if (!isAsNeeded(slot, binding.rows[i])) {
                    return false;
                }
            }
        }
        for (RowProgram.Step step : program.steps) {
            RowProgram.Slot slot = program.slots[step.slot()];
            int row = binding.rows[step.slot()];
            if (step.kind() == RowProgram.Kind.LOAD && row != RowTable.NO_ROW) {
                binding.values[step.other()] = marking.table(slot.family()).field(row, step.column());
            }
        }
        return true;
    }

    private boolean isAsNeeded(RowProgram.Slot slot, int row) {
        int state = row == RowTable.NO_ROW ? -1 : marking.table(slot.family()).state(row);
        return switch (slot.need()) {
            case NONE -> true;
            case STATE -> state >= 0 && state == slot.stateOrdinal();
            case LIVE -> marking.isLive(slot.family(), row);
            case NEW -> state < 0;
        };
    }

    /** Moves the owned rows and the links that have an owned end. */
    boolean move(RowProgram program, Binding binding, int transition, long sequence) {
        boolean fits = true;
        for (RowProgram.Pair pair : program.unlinks) {
            fits &= pair(program, pair, binding, false);
        }
        for (RowProgram.Move move : program.moves) {
            RowProgram.Slot slot = program.slots[move.slot];
            if (owns(slot, binding)) {
                fits &= row(program, move, binding, transition, sequence);
            }
        }
        for (RowProgram.Pair pair : program.links) {
            fits &= pair(program, pair, binding, true);
        }
        if (touches.isInterested()) {
            tellGiven(program, binding);
        }
        return fits;
    }

    private boolean row(RowProgram program, RowProgram.Move move, Binding binding, int transition, long sequence) {
        long key = binding.values[program.slots[move.slot].variable()];
        RowTable table = marking.table(program.slots[move.slot].family());
        int row = move.made ? table.intern(key) : binding.rows[move.slot];
        undefined.seen = false;
        for (RowProgram.Write write : move.writes) {
            long word = write.operand().word(binding.values, undefined);
            if (undefined.seen || (write.mayFail() && !write.domain().contains(word))) {
                return false;
            }
            table.field(row, write.column(), word);
        }
        table.state(row, move.stateOrdinal, transition, sequence);
        if (!move.made && touches.isInterested()) {
            tell(move.fromPlace, key, 0, false);
        }
        return true;
    }

    private boolean pair(RowProgram program, RowProgram.Pair pair, Binding binding, boolean given) {
        RowProgram.Slot fromSlot = program.slots[pair.fromSlot()];
        RowProgram.Slot toSlot = program.slots[pair.toSlot()];
        long from = binding.values[fromSlot.variable()];
        long to = binding.values[toSlot.variable()];
        if (!owns(fromSlot, binding) && !owns(toSlot, binding)) {
            return true;
        }
        boolean fits = given ? applier.link(pair.edge(), from, to) : applier.unlink(pair.edge(), from, to);
        if (fits && touches.isInterested()) {
            tell(pair.forwardPlace(), from, to, given);
            tell(marking.net().edges().get(pair.edge()).inversePlace(), to, from, given);
        }
        return fits;
    }

    private void tellGiven(RowProgram program, Binding binding) {
        for (RowProgram.Move move : program.moves) {
            RowProgram.Slot slot = program.slots[move.slot];
            if (move.toPlace >= 0 && owns(slot, binding)) {
                tell(move.toPlace, binding.values[slot.variable()], 0, true);
            }
        }
    }

    private void tell(int placeId, long key, long other, boolean given) {
        Place place = marking.net().places().get(placeId);
        token[0] = key;
        token[1] = other;
        if (given) {
            touches.added(place, token);
        } else {
            touches.removed(place, token);
        }
    }
}
