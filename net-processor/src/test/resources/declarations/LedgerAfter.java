package demo;

import io.petrigraph.declare.*;

/** The same declaration with fields appended to the entity and to its events. */
@Net(name = "Ledger")
public interface LedgerAfter {
    Entry.Open book(@Id long entryId, long cents, String text);

    @Entity
    sealed interface Entry permits Entry.Open, Entry.Closed {
        long id();

        long cents();

        long feeCents();

        String text();

        boolean urgent();

        non-sealed interface Open extends Entry {
            Closed close(long rate, boolean urgent);

            @Value(of = "close", field = "feeCents")
            static long fee(Open entry, long rate) {
                return entry.cents() * rate / 100;
            }
        }

        non-sealed interface Closed extends Entry {}
    }
}
