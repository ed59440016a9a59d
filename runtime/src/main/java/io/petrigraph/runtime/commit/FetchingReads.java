package io.petrigraph.runtime.commit;

import io.petrigraph.net.Place;
import io.petrigraph.runtime.marking.MarkingReads;
import io.petrigraph.runtime.marking.OutOfReach;
import java.util.function.LongSupplier;

/** Reads that fetch what they look at and is not there yet, and then look again. Owner: one thread. */
final class FetchingReads extends MarkingReads {
    private final FetchedMarking source;

    FetchingReads(FetchedMarking source) {
        super(source.marking());
        this.source = source;
    }

    private long fetching(LongSupplier question) {
        long answer = ask(question);
        while (source.isLacking()) {
            source.fetch();
            answer = ask(question);
        }
        return answer;
    }

    private long ask(LongSupplier question) {
        source.watch();
        try {
            return question.getAsLong();
        } catch (OutOfReach outOfReach) {
            return 0; // the source is lacking: nobody gets this answer
        } finally {
            source.rest();
        }
    }

    @Override
    public int stateOf(int family, long key) {
        return (int) fetching(() -> super.stateOf(family, key));
    }

    @Override
    public long field(int family, long key, int column) {
        return fetching(() -> super.field(family, key, column));
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return fetching(() -> super.linkCount(edgePlace, key));
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        return fetching(() -> super.linkCursor(edgePlace, key, after));
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        return fetching(() -> super.linkTarget(edgePlace, cursor));
    }

    @Override
    public long rowCursor(int statePlace, long after) {
        return fetching(() -> super.rowCursor(statePlace, after));
    }

    @Override
    public long keyByUnique(int family, int column, long word) {
        return fetching(() -> super.keyByUnique(family, column, word));
    }

    @Override
    public long bagCount(int place) {
        return fetching(() -> super.bagCount(place));
    }

    @Override
    public long count(Place place, long[] token) {
        return fetching(() -> super.count(place, token));
    }

    @Override
    public long allLinksCount(int edgePlace) {
        source.fetchAll();
        return super.allLinksCount(edgePlace);
    }

    @Override
    public long hash() {
        source.fetchAll();
        return super.hash();
    }
}
