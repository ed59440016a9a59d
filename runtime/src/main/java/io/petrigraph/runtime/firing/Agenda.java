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
        final long[] token;

        Item(CompiledTransition transition, @Nullable Trigger trigger, long[] token) {
            this.transition = transition;
            this.trigger = trigger;
            this.token = token;
        }

        int priority() {
            return transition.transition().priority();
        }
    }

    private final List<Integer> priorities;
    private final List<Deque<Item>> queues = new ArrayList<>();
    private int size;

    /** An agenda for transitions of these priorities, highest first. */
    Agenda(List<Integer> priorities) {
        this.priorities = List.copyOf(priorities);
        priorities.forEach(priority -> queues.add(new ArrayDeque<>()));
    }

    void add(Item item) {
        queues.get(priorities.indexOf(item.priority())).addLast(item);
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The item to look at next; it stays until {@link #drop}. */
    Item first() {
        for (Deque<Item> queue : queues) {
            if (!queue.isEmpty()) {
                return queue.getFirst();
            }
        }
        throw new IllegalStateException("the agenda is empty: size=" + size);
    }

    /** Removes an item that {@link #first} gave. */
    void drop(Item item) {
        queues.get(priorities.indexOf(item.priority())).removeFirstOccurrence(item);
        size--;
    }

    void clear() {
        queues.forEach(Deque::clear);
        size = 0;
    }

    /** Moves all items to another agenda. */
    void moveTo(Agenda other) {
        for (Deque<Item> queue : queues) {
            queue.forEach(other::add);
        }
        clear();
    }
}
