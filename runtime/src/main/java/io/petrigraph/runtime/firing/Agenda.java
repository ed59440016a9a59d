package io.petrigraph.runtime.firing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Eager transitions that something may have enabled: highest priority first, then in the order of discovery. Owner: the
 * marking's thread.
 */
final class Agenda {
    /** A transition to look at, with what is known of its binding; without a trigger everything is open. */
    static final class Item {
        final CompiledTransition transition;
        final @Nullable Trigger trigger;
        /** Shared by the items of one move: never written. */
        final long[] token;
        /** The place of its priority among all, the highest first: from 0. */
        final int rank;

        Item(CompiledTransition transition, @Nullable Trigger trigger, long[] token, int rank) {
            this.transition = transition;
            this.trigger = trigger;
            this.token = token;
            this.rank = rank;
        }
    }

    private final List<Deque<Item>> queues = new ArrayList<>();
    private int size;

    /** An agenda for transitions of so many priorities. */
    Agenda(int ranks) {
        for (int rank = 0; rank < ranks; rank++) {
            queues.add(new ArrayDeque<>());
        }
    }

    void add(Item item) {
        queues.get(item.rank).addLast(item);
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The item to look at next; it stays until {@link #drop}. */
    Item first() {
        for (int rank = 0; rank < queues.size(); rank++) {
            Item item = queues.get(rank).peekFirst();
            if (item != null) {
                return item;
            }
        }
        throw new IllegalStateException("the agenda is empty: size=" + size);
    }

    /** Removes an item that {@link #first} gave: as a rule it is still the first of its rank. */
    void drop(Item item) {
        queues.get(item.rank).removeFirstOccurrence(item);
        size--;
    }

    void clear() {
        if (size > 0) {
            queues.forEach(Deque::clear);
            size = 0;
        }
    }

    /** Moves all items to another agenda. */
    void moveTo(Agenda other) {
        if (size > 0) {
            for (Deque<Item> queue : queues) {
                queue.forEach(other::add);
            }
            clear();
        }
    }
}
