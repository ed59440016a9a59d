package io.petrigraph.runtime;

import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.Marking;
import io.petrigraph.runtime.marking.MarkingReads;

/** Answers again the questions of a transaction. Owner: the marking's thread. */
final class MarkingQuestions {
    private final Net net;
    private final MarkingReads reads;
    private final Marking marking;

    MarkingQuestions(Marking marking) {
        this.net = marking.net();
        this.marking = marking;
        this.reads = new MarkingReads(marking);
    }

    /** The answer to a question that was seen before. */
    long ask(TransactionScript.Seen seen) {
        return switch (seen.question()) {
            case STATE -> reads.stateOf(seen.group(), seen.key());
            case FIELD ->
                marking.stateOf(seen.group(), seen.key()) < 0
                        ? ~seen.answer()
                        : reads.field(seen.group(), seen.key(), (int) seen.argument());
            case LINK_COUNT -> reads.linkCount(seen.group(), seen.key());
            case LINKS -> reads.linksHash(seen.group(), seen.key());
            case UNIQUE -> reads.keyByUnique(seen.group(), (int) seen.key(), seen.argument());
            case ROWS -> reads.rowsHash(seen.group());
        };
    }

    String describe(TransactionScript.Seen seen) {
        return switch (seen.question()) {
            case STATE, FIELD, UNIQUE -> net.families().get(seen.group()).name() + " " + seen.key();
            case LINK_COUNT, LINKS -> place(seen.group()).name() + " of " + seen.key();
            case ROWS -> "all rows in " + place(seen.group()).name();
        };
    }

    private Place place(int id) {
        return net.places().get(id);
    }
}
