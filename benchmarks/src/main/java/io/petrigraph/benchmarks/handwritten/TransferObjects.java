package io.petrigraph.benchmarks.handwritten;

import io.petrigraph.examples.workloads.EntityChecksum;
import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.TransferWorkload;
import java.util.HashMap;
import java.util.Map;

/** Accounts as objects in a hash map. */
final class TransferObjects implements WorkloadState {
    private final Map<Long, Account> accounts;

    TransferObjects(EventStream stream) {
        accounts = new HashMap<>(stream.initialCount() * 4 / 3 + 1);
        for (int index = 0; index < stream.initialCount(); index++) {
            long id = stream.initialId(index);
            accounts.put(id, new Account(id));
        }
    }

    @Override
    public int apply(int type, long a, long b, long c) {
        Account from = accounts.get(a);
        Account to = accounts.get(b);
        if (from == null || to == null) {
            return NO_SUCH_ID;
        }
        if (c <= 0 || from.balance < c) {
            return GUARD_FAILED;
        }
        from.balance -= c;
        to.balance += c;
        return COMMITTED;
    }

    @Override
    public long checksum() {
        long sum = 0;
        for (Account account : accounts.values()) {
            sum += EntityChecksum.entity(account.id, 0, account.balance, 0);
        }
        return sum;
    }

    private static final class Account {
        private final long id;
        private long balance = TransferWorkload.INITIAL_BALANCE;

        Account(long id) {
            this.id = id;
        }
    }
}
