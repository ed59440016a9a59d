package io.petrigraph.runtime.firing;

import java.util.Arrays;

/**
 * The values chosen for a transition's variables, and the elements that its reset, transfer and for-all arcs found.
 * Reused from firing to firing. Owner: the thread that decides or replays.
 *
 * <pre>
 *   values:   one word per variable of the transition
 *   elements: set 0: [element 0 words][element 1 words]..  set 1: ..      a set is a run of equally wide elements
 * </pre>
 */
public final class Binding {
    /** One word per variable, by index. */
    public final long[] values;

    /** The rows of a row program's slots. */
    final int[] rows;

    private long[] elements = new long[64];
    private int length;
    private int[] setStart = new int[4];
    private int[] setCount = new int[4];
    private int[] setWidth = new int[4];
    private int sets;

    Binding(int maxVariables, int maxSlots) {
        values = new long[maxVariables];
        rows = new int[maxSlots];
    }

    /** Forgets all elements; from now on there are {@code count} sets, all empty. */
    void clearSets(int count) {
        if (count > setStart.length) {
            setStart = new int[count];
            setCount = new int[count];
            setWidth = new int[count];
        }
        Arrays.fill(setCount, 0, count, 0);
        length = 0;
        sets = count;
    }

    /** Starts a set; until the next start all elements are its. */
    void beginSet(int set, int width) {
        setStart[set] = length;
        setCount[set] = 0;
        setWidth[set] = width;
    }

    /** Adds an element to the set begun last and returns the offset of its words in {@link #elements()}. */
    int addElement(int set) {
        int width = setWidth[set];
        while (length + width > elements.length) {
            elements = Arrays.copyOf(elements, elements.length * 2);
        }
        int offset = length;
        length += width;
        setCount[set]++;
        return offset;
    }

    /** The words of all elements of all sets; see {@link #offset}. */
    public long[] elements() {
        return elements;
    }

    /** The number of sets. */
    public int sets() {
        return sets;
    }

    /** The number of elements of a set. */
    public int count(int set) {
        return setCount[set];
    }

    /** The number of words of each element of a set. */
    public int width(int set) {
        return setWidth[set];
    }

    /** Where the words of an element begin in {@link #elements()}. */
    public int offset(int set, int element) {
        return setStart[set] + element * setWidth[set];
    }
}
