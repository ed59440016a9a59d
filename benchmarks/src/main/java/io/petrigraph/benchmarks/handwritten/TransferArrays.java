package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.TransferWorkload;
import java.util.Arrays;

/** Accounts as one column of balances by dense id. */
final class TransferArrays implements WorkloadState {
    private final long[] balances;

    TransferArrays(EventStream stream) {
        balances = new long[stream.initialCount()];
        Arrays.fill(balances, TransferWorkload.INITIAL_BALANCE);
    }

    @Override
    public int apply(int type, long a, long b, long c) {
        if (a < 0 || a >= balances.length || b < 0 || b >= balances.length) {
            return NO_SUCH_ID;
        }
        if (c <= 0 || balances[(int) a] < c) {
            return GUARD_FAILED;
        }
        balances[(int) a] -= c;
        balances[(int) b] += c;
        return COMMITTED;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (int account = 0; account < balances.length; account++) {
            sum += EntityChecksum.entity(account, 0, balances[account], 0);
        }
        return sum;
    }
}
