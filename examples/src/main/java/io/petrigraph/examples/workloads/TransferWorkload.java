package io.petrigraph.examples.workloads;

import io.petrigraph.examples.workloads.EventStream.Columns;

/**
 * Draws the {@code transfer} stream.
 *
 * <p>How the workload's text is read (with seed 42 it gives its check figures): per event, in this order,
 * <ol>
 *   <li>{@code cross = below(100) < crossPercent}, {@code bad = below(100) < 10}, {@code from = below(accounts)};
 *   <li>if cross, the other slice is {@code (from mod P + 1 + below(P - 1)) mod P}, else it is from's own;
 *   <li>{@code to = below(accounts / P) * P + slice}, drawn again while it equals from;
 *   <li>the amount is {@code 1 + below(100)}, but a bad event draws none: it moves {@link #BAD_AMOUNT} and is refused.
 * </ol>
 * In a hot stream each drawing of an account is preceded by {@code below(2)}: 0 draws one of the {@link #HOT_ACCOUNTS} first
 * accounts (of the wanted slice) instead of one of all.
 */
public final class TransferWorkload {
    /** {@code Transfer(a = from, b = to, c = amount)}. */
    public static final byte TRANSFER = 0;
    /** What every account holds before the first event. */
    public static final long INITIAL_BALANCE = 1_000_000;
    /** The amount of an event that must be refused. */
    public static final long BAD_AMOUNT = 1_000_000_000_000_000L;
    /** The number of accounts that get half of all accesses in a hot stream. */
    public static final int HOT_ACCOUNTS = 16;

    private TransferWorkload() {}

    /**
     * What a stream depends on.
     *
     * @param seed the seed of the draws
     * @param events the number of events
     * @param accounts the number of accounts, a multiple of {@code partitions} and at least twice as many
     * @param crossPercent how many of 100 transfers cross slices; 0 where there is one partition
     * @param partitions P: an account's slice is its id mod P
     * @param hot whether half of all accesses go to {@link #HOT_ACCOUNTS} accounts
     */
    public record Parameters(long seed, int events, int accounts, int crossPercent, int partitions, boolean hot) {
        /** The stream that the check figures belong to. */
        public static final Parameters STANDARD = new Parameters(42, 1_000_000, 100_000, 10, 2, false);

        /** Refuses numbers that no stream can be drawn from. */
        public Parameters {
            if (partitions < 1 || accounts < 2 * partitions || accounts % partitions != 0) {
                throw new IllegalArgumentException("every slice needs the same number of accounts, at least two: give a"
                        + " multiple of the partitions, accounts=" + accounts + ", partitions=" + partitions);
            }
            if (crossPercent < 0 || crossPercent > 100 || (partitions == 1 && crossPercent > 0)) {
                throw new IllegalArgumentException("transfers cross between 2 partitions or more: give 0 to 100, or 0"
                        + " for one partition, crossPercent=" + crossPercent + ", partitions=" + partitions);
            }
            if (events < 0 || (hot && (accounts < HOT_ACCOUNTS || HOT_ACCOUNTS < 2 * partitions))) {
                throw new IllegalArgumentException("events must not be negative and a hot stream needs two hot accounts"
                        + " in each slice, events=" + events + ", accounts=" + accounts + ", partitions=" + partitions);
            }
        }

        private int slice(int account) {
            return account % partitions;
        }
    }

    /** Draws the stream of {@code parameters}: the same parameters, the same stream. */
    public static EventStream draw(Parameters parameters) {
        SplitMix64 random = new SplitMix64(parameters.seed);
        long[] accounts = new long[parameters.accounts];
        for (int account = 0; account < accounts.length; account++) {
            accounts[account] = account;
        }
        Columns columns = new Columns(Workload.TRANSFER, parameters.events, accounts, true);
        for (int row = 0; row < parameters.events; row++) {
            boolean cross = random.below(100) < parameters.crossPercent;
            boolean bad = random.below(100) < 10;
            int from = drawFrom(parameters, random);
            int to = drawTo(parameters, random, from, cross);
            long amount = bad ? BAD_AMOUNT : 1 + random.below(100);
            columns.add(!bad, TRANSFER, from, to, amount);
        }
        return columns.complete(0);
    }

    /** The number of events of {@code stream}, refused ones included, whose accounts lie in two slices. */
    public static int crossCount(EventStream stream, int partitions) {
        int count = 0;
        for (int row = 0; row < stream.length(); row++) {
            count += stream.a(row) % partitions != stream.b(row) % partitions ? 1 : 0;
        }
        return count;
    }

    private static int drawFrom(Parameters parameters, SplitMix64 random) {
        return random.below(pool(parameters, random));
    }

    private static int drawTo(Parameters parameters, SplitMix64 random, int from, boolean cross) {
        int partitions = parameters.partitions;
        int slice = parameters.slice(from);
        if (cross) {
            slice = (slice + 1 + random.below(partitions - 1)) % partitions;
        }
        int to;
        do {
            to = random.below(pool(parameters, random) / partitions) * partitions + slice;
        } while (to == from);
        return to;
    }

    private static int pool(Parameters parameters, SplitMix64 random) {
        return parameters.hot && random.below(2) == 0 ? HOT_ACCOUNTS : parameters.accounts;
    }
}
