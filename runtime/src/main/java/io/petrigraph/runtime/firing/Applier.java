package io.petrigraph.runtime.firing;

import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Bag;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.ScratchBags;

/**
 * Moves the tokens of one firing. The only code that changes a marking: live commit, replay, transactions, forks and
 * followers all call it. It decides nothing; a binding that the marking does not bear out is a broken history, and
 * {@link #apply} says so. Owner: the marking's thread.
 *
 * <pre>
 *   resolve (replay only): fill what the record leaves to the rows
 *   apply:   take: consumes, then what resets and transfers found   ->   give: produces, then what transfers found
 * </pre>
 */
public sealed class Applier permits SliceApplier {
    final Marking marking;
    final Touches touches;
    private final long[] token = new long[NetLimits.MAX_COLUMNS];
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final ScratchBags nets;
    private final RowLocator locator;
    private final RowMover mover;

    /** An applier that tells {@code touches} of every token it moves. */
    public Applier(Marking marking, Touches touches) {
        this.marking = marking;
        this.touches = touches;
        this.locator = new RowLocator(marking, new Refusal());
        this.mover = new RowMover(marking, touches);
        this.nets = new ScratchBags(
                marking.net().places().size(),
                p -> marking.net().places().get(p).width());
    }

    /** Fills the values which the record leaves to the rows. False where a row is missing. */
    public boolean resolve(CompiledTransition compiled, Binding binding) {
        if (compiled.rowProgram != null) {
            return locator.locate(compiled.rowProgram, binding)
                    && locator.wordsExist(compiled.rowProgram, binding.values);
        }
        return resolveGenerally(compiled, binding);
    }

    /** As {@link #resolve}, by arcs. */
    final boolean resolveGenerally(CompiledTransition compiled, Binding binding) {
        for (Pattern pattern : compiled.lookUps) {
            if (!lookUp(pattern, binding.values)) {
                return false;
            }
        }
        for (CompiledForAll forAll : compiled.forAlls) {
            if (forAll.lookUps.length == 0) {
                continue;
            }
            for (int i = 0; i < binding.count(forAll.set); i++) {
                load(forAll, binding, i);
                for (Pattern pattern : forAll.lookUps) {
                    if (!lookUp(pattern, binding.values)) {
                        return false;
                    }
                }
                int offset = binding.offset(forAll.set, i);
                for (int j = 0; j < forAll.locals.length; j++) {
                    binding.elements()[offset + j] = binding.values[forAll.locals[j]];
                }
            }
        }
        return true;
    }

    private boolean lookUp(Pattern pattern, long[] values) {
        int keyWidth = pattern.place.uniqueWidth();
        for (int i = 0; i < keyWidth; i++) {
            token[i] = pattern.columns[i].word(values, undefined);
        }
        if (!knowsMore(pattern.place, token)) {
            return true;
        }
        if (!marking.complete(pattern.place, token, 0, -1L << keyWidth)) {
            return false;
        }
        for (int i = keyWidth; i < pattern.width(); i++) {
            int variable = pattern.columns[i].variable();
            if (variable >= 0) {
                values[variable] = token[i];
            }
        }
        return true;
    }

    /**
     * Moves the tokens of a complete binding. False where a token is missing or a key is doubled: the caller of a live
     * engine has a bug, a replay has a log that was tampered with; the marking is then half-changed and must be rolled
     * back or given up.
     */
    public boolean apply(CompiledTransition compiled, Binding binding, long sequence) {
        int transition = compiled.id();
        if (compiled.rowProgram != null) {
            mover.move(compiled.rowProgram, binding, transition, sequence);
            return true;
        }
        return applyGenerally(compiled, binding, sequence);
    }

    /** As {@link #apply}, by arcs. */
    final boolean applyGenerally(CompiledTransition compiled, Binding binding, long sequence) {
        int transition = compiled.id();
        undefined.seen = false;
        nets.clear(); // a firing of a step that was broken off may have left sums
        boolean sums = compiled.consumesNet;
        boolean fits = take(compiled.arcs, sums, binding.values, transition, sequence);
        for (CompiledForAll forAll : compiled.forAlls) {
            for (int i = 0; fits && i < binding.count(forAll.set); i++) {
                load(forAll, binding, i);
                fits = take(forAll.inner, sums, binding.values, transition, sequence);
            }
        }
        fits = fits && (!sums || settle(true, transition, sequence));
        for (CompiledArcs.Move move : compiled.moves) {
            for (int i = 0; fits && i < binding.count(move.set()); i++) {
                fits = move(move.pattern().place, binding, move.set(), i, true, transition, sequence);
            }
        }
        sums = compiled.producesNet;
        fits = fits && give(compiled.arcs, sums, binding.values, transition, sequence);
        for (CompiledForAll forAll : compiled.forAlls) {
            for (int i = 0; fits && i < binding.count(forAll.set); i++) {
                load(forAll, binding, i);
                fits = give(forAll.inner, sums, binding.values, transition, sequence);
            }
        }
        fits = fits && (!sums || settle(false, transition, sequence));
        for (CompiledArcs.Move move : compiled.moves) {
            Place to = move.to();
            for (int i = 0; fits && to != null && i < binding.count(move.set()); i++) {
                fits = move(to, binding, move.set(), i, false, transition, sequence);
            }
        }
        return fits && !undefined.seen;
    }

    private static void load(CompiledForAll forAll, Binding binding, int element) {
        int offset = binding.offset(forAll.set, element);
        for (int j = 0; j < forAll.locals.length; j++) {
            binding.values[forAll.locals[j]] = binding.elements()[offset + j];
        }
    }

    private boolean take(CompiledArcs arcs, boolean sums, long[] values, int transition, long sequence) {
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            Pattern pattern = tokens.pattern();
            if (!evaluate(pattern, values)) {
                continue;
            }
            if (pattern.any != 0 && !marking.complete(pattern.place, token, 0, pattern.any)) {
                return false;
            }
            if (sums && pattern.place.uniqueWidth() == 0) {
                nets.bag(pattern.place.id()).add(token, 0, tokens.count());
            } else if (!remove(pattern.place, tokens.count(), transition, sequence)) {
                return false;
            }
        }
        return true;
    }

    private boolean give(CompiledArcs arcs, boolean sums, long[] values, int transition, long sequence) {
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            Pattern pattern = tokens.pattern();
            if (!evaluate(pattern, values)) {
                continue;
            }
            if (sums && pattern.place.uniqueWidth() == 0) {
                nets.bag(pattern.place.id()).add(token, 0, tokens.count());
            } else if (!add(pattern.place, pattern.carry, tokens.count(), transition, sequence)) {
                return false;
            }
        }
        return true;
    }

    /** Puts the term's words into the token; false where the token lies elsewhere, so that its words mean nothing here. */
    private boolean evaluate(Pattern pattern, long[] values) {
        boolean seen = undefined.seen;
        pattern.evaluate(values, token, 0, undefined);
        if (isHere(pattern.place, token)) {
            return true;
        }
        undefined.seen = seen;
        return false;
    }

    /** True where this applier moves that token: here all of them. Only the columns that name the token are sure. */
    boolean isHere(Place place, long[] words) {
        return true;
    }

    /** True where the token at that key tells more than the record does. */
    boolean knowsMore(Place place, long[] words) {
        return true;
    }

    /** Takes tokens from the marking. */
    boolean removeToken(Place place, long[] words, long count, int transition, long sequence) {
        return marking.remove(place, words, 0, count, transition, sequence);
    }

    /** Gives tokens to the marking. */
    boolean addToken(Place place, long[] words, long carry, long count, int transition, long sequence) {
        return marking.add(place, words, 0, carry, count, transition, sequence);
    }

    /** Moves the sums of terms of which some were negative, those of for-alls with them: only the whole is a number of tokens. */
    private boolean settle(boolean taking, int transition, long sequence) {
        boolean fits = true;
        for (int i = 0; fits && i < nets.usedCount(); i++) {
            Place place = marking.net().places().get(nets.used(i));
            Bag bag = nets.bag(place.id());
            for (long entry = bag.cursor(-1); fits && entry >= 0; entry = bag.cursor(entry)) {
                for (int column = 0; column < place.width(); column++) {
                    token[column] = bag.word(entry, column);
                }
                long count = bag.count(entry);
                fits = count >= 0
                        && (taking
                                ? remove(place, count, transition, sequence)
                                : add(place, 0, count, transition, sequence));
            }
        }
        nets.clear();
        return fits;
    }

    private boolean move(
            Place place, Binding binding, int set, int element, boolean taking, int transition, long sequence) {
        int offset = binding.offset(set, element);
        int width = binding.width(set) - 1;
        System.arraycopy(binding.elements(), offset, token, 0, width);
        if (!isHere(place, token)) {
            return true;
        }
        long count = binding.elements()[offset + width];
        return taking ? remove(place, count, transition, sequence) : add(place, 0, count, transition, sequence);
    }

    private boolean remove(Place place, long count, int transition, long sequence) {
        if (!removeToken(place, token, count, transition, sequence)) {
            return false;
        }
        touches.removed(place, token);
        return true;
    }

    private boolean add(Place place, long carry, long count, int transition, long sequence) {
        if (!addToken(place, token, carry, count, transition, sequence)) {
            return false;
        }
        touches.added(place, token);
        return true;
    }
}
