package io.petrigraph.benchmarks.handwritten;

/** One preallocated place in the ring: written by the caller before it is published, read by the writer after. */
final class EventSlot {
    int type;
    long a;
    long b;
    long c;

    void set(int type, long a, long b, long c) {
        this.type = type;
        this.a = a;
        this.b = b;
        this.c = c;
    }
}
