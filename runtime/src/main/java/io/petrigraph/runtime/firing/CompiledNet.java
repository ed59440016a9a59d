package io.petrigraph.runtime.firing;

import io.petrigraph.net.Arc;
import io.petrigraph.net.Event;
import io.petrigraph.net.Net;
import io.petrigraph.net.Transition;
import io.petrigraph.runtime.marking.TextPool;

/** A net, ready to be executed over any of its markings. Immutable; safe for any thread. */
public final class CompiledNet {
    private final Net net;
    private final TextPool texts;
    private final CompiledTransition[] transitions;
    private final CompiledTransition[][] variants;
    private final int[][][] variables;
    private final boolean[] small;
    private final KeyUse[][] keyUses;
    private int maxVariables;
    private int maxSelects;
    private int maxSlots;

    /** Compiles a net; its constant texts go into the pool. */
    public CompiledNet(Net net, TextPool texts) {
        this(net, texts, true);
    }

    /** Compiles a net; {@code straight == false} sends every transition the general way: for comparing the two. */
    public CompiledNet(Net net, TextPool texts, boolean straight) {
        this.net = net;
        this.texts = texts;
        this.transitions = new CompiledTransition[net.transitions().size()];
        for (Transition transition : net.transitions()) {
            transitions[transition.id()] = new CompiledTransition(net, transition, texts, straight);
            RowProgram program = transitions[transition.id()].rowProgram;
            maxSlots = program == null ? maxSlots : Math.max(maxSlots, program.slots.length);
            maxVariables = Math.max(maxVariables, transition.variables().size());
            for (Arc arc : transition.arcs()) {
                if (arc instanceof Arc.ForAll forAll) {
                    maxSelects = Math.max(maxSelects, forAll.selects().size());
                }
            }
        }
        this.variants = new CompiledTransition[net.events().size()][];
        this.variables = new int[variants.length][][];
        this.small = new boolean[variants.length];
        this.keyUses = new KeyUse[variants.length][];
        for (Event event : net.events()) {
            int count = event.variants().size();
            variants[event.id()] = new CompiledTransition[count];
            variables[event.id()] = new int[count][];
            small[event.id()] = true;
            for (int i = 0; i < count; i++) {
                Transition variant = net.transitions().get(event.variants().get(i));
                variants[event.id()][i] = transitions[variant.id()];
                variables[event.id()][i] = event.variablesOf(variant);
                small[event.id()] &= transitions[variant.id()].isSmall();
            }
            keyUses[event.id()] = KeyUse.of(variants[event.id()], variables[event.id()]);
        }
    }

    public Net net() {
        return net;
    }

    public TextPool texts() {
        return texts;
    }

    public CompiledTransition transition(int id) {
        return transitions[id];
    }

    /** The variants of an event, in the order in which they are tried. */
    CompiledTransition[] variants(int event) {
        return variants[event];
    }

    /** For each parameter of an event the variable of its n-th variant, or -1. */
    int[] variables(int event, int variant) {
        return variables[event][variant];
    }

    /** The rows that an event names. */
    KeyUse[] keyUses(int event) {
        return keyUses[event];
    }

    /** True where no variant of the event records texts or elements. */
    boolean isSmall(int event) {
        return small[event];
    }

    /** The most bytes of a record's payload without texts and elements. */
    public int smallPayloadBytes() {
        return Long.BYTES * (1 + maxVariables);
    }

    int maxVariables() {
        return maxVariables;
    }

    int maxSelects() {
        return maxSelects;
    }

    /** A binding that has room for every transition. */
    public Binding newBinding() {
        return new Binding(maxVariables, maxSlots);
    }
}
