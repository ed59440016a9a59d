package io.petrigraph.runtime.firing;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Links;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.RowTable;

/** The applier's hand for a {@link RowProgram}: moves the rows that a binding names. Owner: the marking's thread. */
final class RowMover {
    private final Marking marking;
    private final Touches touches;
    private final boolean isWatched;
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final long[] key = new long[2];

    RowMover(Marking marking, Touches touches) {
        this.marking = marking;
        this.touches = touches;
        this.isWatched = touches.isInterested();
    }

    void move(RowProgram program, Binding binding, int transition, long sequence) {
        for (RowProgram.Pair pair : program.unlinks) {
            marking.links(pair.edge()).unlink(binding.rows[pair.fromSlot()], binding.rows[pair.toSlot()]);
            tellPair(program, pair, binding, false);
        }
        for (RowProgram.Move move : program.moves) {
            RowProgram.Slot slot = program.slots[move.slot];
            RowTable table = marking.table(slot.family());
            if (move.made) {
                binding.rows[move.slot] = table.intern(binding.values[slot.variable()]);
            } else if (isWatched) {
                tell(move.fromPlace, binding.values[slot.variable()], false);
            }
            int row = binding.rows[move.slot];
            for (RowProgram.Write write : move.writes) {
                table.field(row, write.column(), write.operand().word(binding.values, undefined));
            }
            table.state(row, move.stateOrdinal, transition, sequence);
        }
        for (RowProgram.Pair pair : program.links) {
            link(program, pair, binding);
            tellPair(program, pair, binding, true);
        }
        if (isWatched) {
            tellGiven(program, binding);
        }
    }

    private void link(RowProgram program, RowProgram.Pair pair, Binding binding) {
        Links links = marking.links(pair.edge());
        links.link(rowOf(program, pair.fromSlot(), binding), rowOf(program, pair.toSlot(), binding));
    }

    private int rowOf(RowProgram program, int slot, Binding binding) {
        if (binding.rows[slot] < 0) {
            RowProgram.Slot of = program.slots[slot];
            binding.rows[slot] = marking.table(of.family()).intern(binding.values[of.variable()]);
        }
        return binding.rows[slot];
    }

    private void tellGiven(RowProgram program, Binding binding) {
        for (RowProgram.Move move : program.moves) {
            if (move.toPlace >= 0) {
                tell(move.toPlace, binding.values[program.slots[move.slot].variable()], true);
            }
        }
    }

    private void tell(int place, long rowKey, boolean given) {
        key[0] = rowKey;
        tellToken(marking.net().places().get(place), given);
    }

    /** Both halves of a link are told, as the general way does. */
    private void tellPair(RowProgram program, RowProgram.Pair pair, Binding binding, boolean given) {
        if (!isWatched) {
            return;
        }
        long from = binding.values[program.slots[pair.fromSlot()].variable()];
        long to = binding.values[program.slots[pair.toSlot()].variable()];
        key[0] = from;
        key[1] = to;
        tellToken(marking.net().places().get(pair.forwardPlace()), given);
        key[0] = to;
        key[1] = from;
        int inverse = marking.net().edges().get(pair.edge()).inversePlace();
        tellToken(marking.net().places().get(inverse), given);
    }

    private void tellToken(Place place, boolean given) {
        if (given) {
            touches.added(place, key);
        } else {
            touches.removed(place, key);
        }
    }
}
