package io.petrigraph.runtime.firing;

import io.petrigraph.net.Computation;
import io.petrigraph.net.NetLimits;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import java.util.Arrays;

/**
 * Decides whether a transition is enabled with the values that its binding holds for parameters and free variables, and
 * completes the binding. It reads the marking and changes nothing in it. Owner: the marking's thread.
 *
 * <pre>
 *   straight:  locate rows -> guards -> compute -> words exist                                       (RowProgram)
 *   general:   look up -> read, inhibit, exists -> add up consumes (for-alls too) -> guards -> compute -> resets -> produces fit
 * </pre>
 */
final class Decider {
    private final Marking marking;
    private final Totals totals;
    private final Operand.Undefined undefined = new Operand.Undefined();
    private final TokenCursor cursor;
    private final TokenCursor[] selectCursors;
    private final MoveSets moveSets;
    private final long[] token = new long[NetLimits.MAX_COLUMNS];
    private final boolean[] known;
    private final Refusal refusal;
    private final RowsView view;
    private final RowLocator locator;

    Decider(CompiledNet net, Marking marking, Refusal refusal) {
        this.marking = marking;
        this.refusal = refusal;
        this.totals = new Totals(marking, refusal);
        Place any = net.net().places().get(0);
        this.cursor = new TokenCursor(marking, any);
        this.moveSets = new MoveSets(totals, cursor);
        this.selectCursors = new TokenCursor[net.maxSelects()];
        for (int i = 0; i < selectCursors.length; i++) {
            selectCursors[i] = new TokenCursor(marking, any);
        }
        this.known = new boolean[net.maxVariables()];
        this.view = new RowsView(marking);
        this.locator = new RowLocator(marking, refusal);
    }

    /** True where enabled; else {@link Refusal} says why. An exception of user code passes through, nothing is changed. */
    boolean decide(CompiledTransition compiled, Binding binding) {
        RowProgram program = compiled.rowProgram;
        if (program != null) {
            return locator.locate(program, binding)
                    && compiled.userCode.run(binding.values, view, undefined, refusal)
                    && locator.wordsExist(program, binding.values);
        }
        return decideGenerally(compiled, binding);
    }

    private boolean decideGenerally(CompiledTransition compiled, Binding binding) {
        totals.clear();
        undefined.seen = false;
        binding.clearSets(compiled.sets);
        for (Pattern lookUp : compiled.lookUps) {
            if (!lookUp(lookUp, binding.values)) {
                return false;
            }
        }
        return testArcs(compiled.arcs, binding.values)
                && forAlls(compiled, binding)
                && totals.consumesFit()
                && compiled.userCode.run(binding.values, view, undefined, refusal)
                && moves(compiled, binding)
                && produces(compiled, binding);
    }

    private boolean lookUp(Pattern pattern, long[] values) {
        for (int i = 0; i < pattern.width(); i++) {
            if (i < pattern.place.uniqueWidth()) {
                token[i] = pattern.columns[i].word(values, undefined);
            }
        }
        long open = -1L << pattern.place.uniqueWidth();
        if (undefined.seen || !marking.complete(pattern.place, token, 0, open)) {
            return refusal.missing(marking, pattern.place, token);
        }
        for (int i = 0; i < pattern.width(); i++) {
            int variable = pattern.columns[i].variable();
            if (variable >= 0 && i >= pattern.place.uniqueWidth()) {
                values[variable] = token[i];
            }
        }
        return true;
    }

    private boolean testArcs(CompiledArcs arcs, long[] values) {
        for (CompiledArcs.Exists exists : arcs.exists) {
            long key = exists.key().word(values, undefined);
            if (exists.present()) {
                totals.needKey(exists.family(), key);
            } else if (marking.stateOf(exists.family(), key) >= 0) {
                return refusal.taken(marking, exists.family(), key);
            }
        }
        for (CompiledArcs.Read read : arcs.reads) {
            if (!read(read, values)) {
                return false;
            }
        }
        for (CompiledArcs.Tokens tokens : arcs.consumes) {
            if (!complete(tokens.pattern(), values)) {
                return false;
            }
            totals.consume(tokens.pattern().place, token, tokens.count());
        }
        for (CompiledArcs.Inhibit inhibit : arcs.inhibits) {
            if (matches(inhibit.pattern(), values, inhibit.threshold()) >= inhibit.threshold()) {
                return refusal.notEnabled(inhibit.pattern().place);
            }
        }
        return !undefined.seen || refusal.undefined();
    }

    /** Evaluates a term; columns that stand for any value are filled from the token that has its key. */
    private boolean complete(Pattern pattern, long[] values) {
        pattern.evaluate(values, token, 0, undefined);
        if (undefined.seen) {
            return refusal.undefined();
        }
        return pattern.any == 0
                || marking.complete(pattern.place, token, 0, pattern.any)
                || refusal.missing(marking, pattern.place, token);
    }

    private boolean read(CompiledArcs.Read read, long[] values) {
        for (CompiledArcs.Tokens tokens : read.terms()) {
            if (!complete(tokens.pattern(), values)) {
                return false;
            }
            if (!read.isSingle() || tokens.count() < 0) {
                totals.read(tokens.pattern().place, token, tokens.count());
            } else if (marking.count(tokens.pattern().place, token, 0) < tokens.count()) {
                return refusal.missing(marking, tokens.pattern().place, token);
            }
        }
        return totals.readsFit();
    }

    private long matches(Pattern pattern, long[] values, long enough) {
        pattern.evaluate(values, cursor.wanted(), 0, undefined);
        cursor.begin(pattern.place, TokenCursor.allColumns(pattern.place) & ~pattern.any);
        long found = 0;
        while (found < enough && cursor.advance()) {
            found += cursor.multiplicity;
        }
        return found;
    }

    private boolean forAlls(CompiledTransition compiled, Binding binding) {
        for (CompiledForAll forAll : compiled.forAlls) {
            binding.beginSet(forAll.set, forAll.locals.length);
            if (!elements(compiled, forAll, binding)) {
                return false;
            }
        }
        return true;
    }

    private boolean elements(CompiledTransition compiled, CompiledForAll forAll, Binding binding) {
        Arrays.fill(known, true);
        for (int local : forAll.locals) {
            known[local] = false;
        }
        for (Computation computation : compiled.transition.computations()) {
            known[computation.variable()] = false;
        }
        return select(forAll, 0, binding);
    }

    private boolean select(CompiledForAll forAll, int depth, Binding binding) {
        if (depth == forAll.selects.length) {
            return element(forAll, binding);
        }
        Pattern pattern = forAll.selects[depth];
        TokenCursor tokens = selectCursors[depth];
        long bits = pattern.evaluateKnown(binding.values, known, tokens.wanted(), undefined);
        tokens.begin(pattern.place, bits);
        while (tokens.advance()) {
            undefined.seen = false;
            if (pattern.bind(tokens.token, binding.values, known, undefined) && !select(forAll, depth + 1, binding)) {
                return false;
            }
            forget(forAll, depth);
        }
        return true;
    }

    /** Makes unknown again what the selects from this depth on have bound. */
    private void forget(CompiledForAll forAll, int depth) {
        for (int local : forAll.locals) {
            known[local] = false;
        }
        for (int i = 0; i < depth; i++) {
            for (Operand column : forAll.selects[i].columns) {
                if (column.variable() >= 0) {
                    known[column.variable()] = true;
                }
            }
        }
    }

    private boolean element(CompiledForAll forAll, Binding binding) {
        for (int i = 0; i < forAll.locals.length; i++) {
            token[i] = binding.values[forAll.locals[i]];
        }
        if (forAll.mayRepeat && !totals.firstTime(forAll, token)) {
            return true;
        }
        for (Pattern lookUp : forAll.lookUps) {
            if (!lookUp(lookUp, binding.values)) {
                return false;
            }
        }
        int offset = binding.addElement(forAll.set);
        for (int i = 0; i < forAll.locals.length; i++) {
            binding.elements()[offset + i] = binding.values[forAll.locals[i]];
        }
        return testArcs(forAll.inner, binding.values);
    }

    private boolean moves(CompiledTransition compiled, Binding binding) {
        moveSets.find(compiled, binding, undefined);
        return !undefined.seen || refusal.undefined();
    }

    private boolean produces(CompiledTransition compiled, Binding binding) {
        if (!produce(compiled.arcs, binding.values)) {
            return false;
        }
        for (CompiledForAll forAll : compiled.forAlls) {
            for (int i = 0; i < binding.count(forAll.set); i++) {
                int offset = binding.offset(forAll.set, i);
                for (int j = 0; j < forAll.locals.length; j++) {
                    binding.values[forAll.locals[j]] = binding.elements()[offset + j];
                }
                if (!produce(forAll.inner, binding.values)) {
                    return false;
                }
            }
        }
        return moveSets.produce(compiled, binding) && totals.producesFit() && totals.keysExist();
    }

    private boolean produce(CompiledArcs arcs, long[] values) {
        for (CompiledArcs.Tokens tokens : arcs.produces) {
            Pattern pattern = tokens.pattern();
            pattern.evaluate(values, token, 0, undefined);
            if (undefined.seen) {
                return refusal.undefined();
            }
            if (!totals.produce(pattern.place, pattern.carry, token, tokens.count())) {
                return false;
            }
        }
        return true;
    }
}
