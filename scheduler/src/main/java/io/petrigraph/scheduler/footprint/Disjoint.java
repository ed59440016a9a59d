package io.petrigraph.scheduler.footprint;

import java.util.Arrays;

/** Disjoint sets of the numbers from 0 (union-find with path halving). One thread. */
public final class Disjoint {
    private final int[] parent;

    /** Each number in a set of its own. */
    public Disjoint(int count) {
        parent = new int[count];
        Arrays.setAll(parent, i -> i);
    }

    /** The number that stands for the set: the least one of it. */
    public int find(int element) {
        int i = element;
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }

    /** Joins two sets. */
    public void join(int a, int b) {
        int first = find(a);
        int second = find(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    /** For each number the dense number of its set, in order of first appearance. */
    public int[] numbered() {
        int[] number = new int[parent.length];
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            number[i] = find(i) == i ? count++ : number[find(i)];
        }
        return number;
    }
}
