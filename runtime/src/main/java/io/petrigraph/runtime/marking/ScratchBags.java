package io.petrigraph.runtime.marking;

import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Bags for the sums of one decision, made on first use and emptied by {@link #clear}. Owner: the deciding thread. */
public final class ScratchBags {
    private final IntUnaryOperator width;
    private final @Nullable Bag[] bags;
    private final int[] used;
    private final boolean[] isUsed;
    private int usedCount;

    /** At most {@code count} bags; {@code width} gives the words of a token of each. */
    public ScratchBags(int count, IntUnaryOperator width) {
        this.width = width;
        this.bags = new Bag[count];
        this.used = new int[count];
        this.isUsed = new boolean[count];
    }

    /** The bag of that number; it counts as used from now on. */
    public Bag bag(int number) {
        Bag bag = bags[number];
        if (bag == null) {
            bag = new Bag(new Space(), width.applyAsInt(number), 0);
            bags[number] = bag;
        }
        if (!isUsed[number]) {
            isUsed[number] = true;
            used[usedCount++] = number;
        }
        return bag;
    }

    public boolean isUsed(int number) {
        return isUsed[number];
    }

    public int usedCount() {
        return usedCount;
    }

    /** The number of the i-th bag that is used. */
    public int used(int i) {
        return used[i];
    }

    /** Empties all bags. */
    public void clear() {
        for (int i = 0; i < usedCount; i++) {
            Bag bag = bags[used[i]];
            if (bag != null) {
                bag.clear();
            }
            isUsed[used[i]] = false;
        }
        usedCount = 0;
    }
}
