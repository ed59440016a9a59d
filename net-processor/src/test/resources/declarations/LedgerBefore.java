package demo;

import io.petrigraph.declare.*;

/** A declaration, as it wrote its first logs. */
@Net(name = "Ledger")
public interface LedgerBefore {
    Entry.Open book(@Id long entryId, long cents);

    @Entity
    sealed interface Entry permits Entry.Open, Entry.Closed {
        long id();

        long cents();

        long feeCents();

        non-sealed interface Open extends Entry {
            Closed close(long rate);

            @Value(of = "close", field = "feeCents")
            static long fee(Open entry, long rate) {
                return entry.cents() * rate / 100;
            }
        }

        non-sealed interface Closed extends Entry {}
    }
}
