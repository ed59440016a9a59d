package io.petrigraph.examples.workloads;

/**
 * The checksum contract: the sum over all entities of {@link #entity}, in any order, with wrap-around.
 *
 * <p>Every contender ends a stream by computing it over its own marking; a run whose checksum differs does not count.
 * <ul>
 *   <li>an order: its id, its state, {@code amountCents}, and {@link #neighbour} of the customer it is linked to, else 0
 *   <li>a customer: its id, its state, 0, and the sum of {@link #neighbour} of the orders linked to it
 *   <li>an account: its id, state 0, its balance, and 0
 * </ul>
 */
public final class EntityChecksum {
    private EntityChecksum() {}

    /**
     * One entity's share of the sum.
     *
     * @param id the entity's id as the caller knows it, never an interned one
     * @param state the number of its state
     * @param fields the value of its field
     * @param neighbours the sum of {@link #neighbour} over the ids that it is linked to
     */
    public static long entity(long id, long state, long fields, long neighbours) {
        long sum = SplitMix64.mix(id + 1);
        sum = SplitMix64.mix(sum ^ state);
        sum = SplitMix64.mix(sum ^ fields);
        return SplitMix64.mix(sum ^ neighbours);
    }

    /** What a link to {@code id} adds to the neighbours of the entity at its other end. */
    public static long neighbour(long id) {
        return SplitMix64.mix(~id);
    }
}
