package io.petrigraph.runtime;

/**
 * Several events that are sent together and happen together or not at all. Unlike in a {@link Transaction}, nothing can be
 * read in between, and nothing is copied: each event is decided where the ones before it have fired. One thread uses a batch;
 * after {@link #commit} it is empty and may be filled again.
 */
public final class Batch extends LiveScope {
    private final Gate gate;
    private TransactionScript script = TransactionScript.ofEventsOnly();

    Batch(Gate gate) {
        super(gate);
        this.gate = gate;
    }

    @Override
    String scopeName() {
        return "batch";
    }

    /** Adds the event that was begun. */
    @Override
    public void fire() {
        draft.complete();
        int parameters = net().events().get(draft.event).parameters().size();
        script.add(new TransactionScript.Event(draft.event, draft.given, draft.copyWords(parameters)));
        draft.clear();
    }

    /** How many events wait for the commit. */
    public int size() {
        return script.size();
    }

    /** Fires all events in one step and waits; the outcome of the first one that was refused, and nothing happened then. */
    public Outcome commit() {
        TransactionScript events = script;
        script = TransactionScript.ofEventsOnly();
        return gate.call(new Transaction.CommitCall(events));
    }
}
