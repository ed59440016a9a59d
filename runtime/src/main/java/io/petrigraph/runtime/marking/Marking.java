package io.petrigraph.runtime.marking;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Expr;
import io.petrigraph.net.Family;
import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of all places of a net, in dense rows, intrusive lists and hashed bags. One thread owns a marking: it alone
 * reads and writes it. A {@link #snapshot} is a marking of its own that shares pages until one of the two writes them.
 *
 * <p>Generic token operations take a place and the token's words at an offset of an array. The two halves of an edge are
 * one link here: the forward place moves it, the inverse place is the same links seen from the other end.
 */
public final class Marking {
    private final Net net;
    private final TextPool texts;
    private final Space space;
    private final RowTable[] tables;
    private final Links[] links;
    private final Bag[] bags;
    private final UniqueIndex[][] uniques;
    private final int[] stateOrdinal;
    private final int[] endedOrdinal;
    private final int[][] statePlaces;
    private final EventIds eventIds;
    /** Told what is undone, or null. */
    private final @Nullable Reach reach;

    /** An empty marking. */
    public Marking(Net net, TextPool texts) {
        this(net, texts, null);
    }

    /** An empty marking of a partition that tells {@code reach} what is looked at and changed; null: nobody is told. */
    public Marking(Net net, TextPool texts, @Nullable Reach reach) {
        this.net = net;
        this.texts = texts;
        this.reach = reach;
        this.space = new Space();
        this.stateOrdinal = stateOrdinals(net);
        this.endedOrdinal = net.families().stream()
                .mapToInt(family -> family.ended() < 0 ? -1 : stateOrdinal[family.ended()])
                .toArray();
        LinkWords words = new LinkWords(net);
        this.statePlaces = net.families().stream()
                .map(family -> family.places().stream().mapToInt(place -> place).toArray())
                .toArray(int[][]::new);
        this.tables = new RowTable[net.families().size()];
        this.uniques = new UniqueIndex[tables.length][];
        for (Family family : net.families()) {
            int linkWords = words.count(family.id());
            tables[family.id()] = reach == null
                    ? new RowTable(space, family, linkWords)
                    : new ReachedRows(space, family, linkWords, reach);
            List<UniqueIndex> indexes = new ArrayList<>();
            family.uniqueColumns().forEach(column -> indexes.add(new UniqueIndex(space, column)));
            uniques[family.id()] = indexes.toArray(new UniqueIndex[0]);
        }
        this.links = new Links[net.edges().size()];
        for (Edge edge : net.edges()) {
            Links untold = words.links(space, edge, tables);
            links[edge.id()] = reach == null
                    ? untold
                    : new ReachedLinks(
                            edge.id(),
                            untold,
                            (ReachedRows) tables[edge.fromFamily()],
                            (ReachedRows) tables[edge.toFamily()],
                            reach);
        }
        this.bags = new Bag[net.places().size()];
        for (Place place : net.places()) {
            if (place.role() == Place.Role.BAG) {
                bags[place.id()] = reach == null
                        ? new Bag(space, place.width(), place.uniqueWidth())
                        : new ReachedBag(space, place.id(), place.width(), place.uniqueWidth(), reach);
            }
        }
        this.eventIds = new EventIds(space, net.eventIdWindow());
    }

    private Marking(Marking shared) {
        this.net = shared.net;
        this.texts = shared.texts;
        this.reach = null;
        this.space = new Space();
        this.stateOrdinal = shared.stateOrdinal;
        this.endedOrdinal = shared.endedOrdinal;
        this.statePlaces = shared.statePlaces;
        this.tables = new RowTable[shared.tables.length];
        this.uniques = new UniqueIndex[tables.length][];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = shared.tables[i].snapshot(space);
            uniques[i] = new UniqueIndex[shared.uniques[i].length];
            for (int j = 0; j < uniques[i].length; j++) {
                uniques[i][j] = shared.uniques[i][j].snapshot(space);
            }
        }
        this.links = new Links[shared.links.length];
        for (int i = 0; i < links.length; i++) {
            links[i] = shared.links[i].snapshot(this);
        }
        this.bags = new Bag[shared.bags.length];
        for (int i = 0; i < bags.length; i++) {
            if (shared.bags[i] != null) {
                bags[i] = shared.bags[i].snapshot(space);
            }
        }
        this.eventIds = shared.eventIds.snapshot(space);
    }

    private static int[] stateOrdinals(Net net) {
        int[] ordinals = new int[net.places().size()];
        for (Family family : net.families()) {
            for (int i = 0; i < family.places().size(); i++) {
                ordinals[family.places().get(i)] = i;
            }
        }
        return ordinals;
    }

    /** A marking with the same tokens; from now on each of the two copies what it changes. */
    public Marking snapshot() {
        space.disown();
        return new Marking(this);
    }

    public Net net() {
        return net;
    }

    public TextPool texts() {
        return texts;
    }

    Space space() {
        return space;
    }

    public RowTable table(int family) {
        return tables[family];
    }

    public Links links(int edge) {
        return links[edge];
    }

    public Bag bag(int place) {
        return bags[place];
    }

    public EventIds eventIds() {
        return eventIds;
    }

    /** The state ordinal of a state place in its family's table. */
    public int stateOrdinal(int place) {
        return stateOrdinal[place];
    }

    /** The id of the state place in which a key lies, or -1. */
    public int stateOf(int family, long key) {
        return stateOfRow(family, tables[family].find(key));
    }

    /** The id of the state place in which a row lies, or -1; also for {@link RowTable#NO_ROW}. */
    public int stateOfRow(int family, int row) {
        int state = row == RowTable.NO_ROW ? -1 : tables[family].state(row);
        return state < 0 ? -1 : statePlaces[family][state];
    }

    /** True where the row is in a state other than Ended. */
    public boolean isLive(int family, int row) {
        int state = row == RowTable.NO_ROW ? -1 : tables[family].state(row);
        return state >= 0 && state != endedState(family);
    }

    private int endedState(int family) {
        return endedOrdinal[family];
    }

    /** The live row with a value in the n-th unique column of a family, or {@link RowTable#NO_ROW}. */
    public int rowByUnique(int family, int nth, long word) {
        tables[family].scanned();
        return uniques[family][nth].find(word, tables[family], endedState(family));
    }

    /** The number of tokens equal to {@code words[offset ..]} in a place. */
    public long count(Place place, long[] words, int offset) {
        switch (place.role()) {
            case BAG -> {
                return bags[place.id()].countOf(words, offset);
            }
            case STATE -> {
                RowTable table = tables[place.group()];
                int row = table.find(words[offset]);
                if (row == RowTable.NO_ROW || table.state(row) != stateOrdinal[place.id()]) {
                    return 0;
                }
                for (int column = 1; column < place.width(); column++) {
                    if (table.field(row, column) != words[offset + column]) {
                        return 0;
                    }
                }
                return 1;
            }
            default -> {
                return isLinked(place, words, offset) ? 1 : 0;
            }
        }
    }

    private boolean isLinked(Place place, long[] words, int offset) {
        Edge edge = net.edges().get(place.group());
        boolean forward = place.role() == Place.Role.FORWARD;
        int from = tables[edge.fromFamily()].find(words[forward ? offset : offset + 1]);
        int to = tables[edge.toFamily()].find(words[forward ? offset + 1 : offset]);
        return from >= 0 && to >= 0 && links[edge.id()].linked(from, to);
    }

    /**
     * Fills the columns named by {@code open} (bit per column) from the one token that has the other, leading columns of
     * a unique place. False where there is none.
     */
    public boolean complete(Place place, long[] words, int offset, long open) {
        switch (place.role()) {
            case BAG -> {
                Bag bag = bags[place.id()];
                long entry = bag.entryOf(words, offset);
                if (entry < 0) {
                    return false;
                }
                for (int column = place.uniqueWidth(); column < place.width(); column++) {
                    if ((open >>> column & 1) != 0) {
                        words[offset + column] = bag.word(entry, column);
                    }
                }
                return true;
            }
            case STATE -> {
                RowTable table = tables[place.group()];
                int row = table.find(words[offset]);
                if (row == RowTable.NO_ROW || table.state(row) != stateOrdinal[place.id()]) {
                    return false;
                }
                for (int column = 1; column < place.width(); column++) {
                    if ((open >>> column & 1) != 0) {
                        words[offset + column] = table.field(row, column);
                    }
                }
                return true;
            }
            default -> {
                return completeLink(place, words, offset);
            }
        }
    }

    private boolean completeLink(Place place, long[] words, int offset) {
        Edge edge = net.edges().get(place.group());
        boolean forward = place.role() == Place.Role.FORWARD;
        int row = tables[forward ? edge.fromFamily() : edge.toFamily()].find(words[offset]);
        long cursor = row == RowTable.NO_ROW ? -1 : links[edge.id()].cursor(forward, row, -1);
        if (cursor < 0) {
            return false;
        }
        RowTable far = tables[forward ? edge.toFamily() : edge.fromFamily()];
        words[offset + 1] = far.key(links[edge.id()].other(forward, cursor));
        return true;
    }

    /** True where a unique place (for a state: its family) holds a token with these leading columns. */
    public boolean isTaken(Place place, long[] words, int offset) {
        switch (place.role()) {
            case BAG -> {
                return bags[place.id()].entryOf(words, offset) >= 0;
            }
            case STATE -> {
                return stateOf(place.group(), words[offset]) >= 0;
            }
            default -> {
                if (place.uniqueWidth() > 1) {
                    return isLinked(place, words, offset);
                }
                Edge edge = net.edges().get(place.group());
                boolean forward = place.role() == Place.Role.FORWARD;
                int row = tables[forward ? edge.fromFamily() : edge.toFamily()].find(words[offset]);
                return row != RowTable.NO_ROW && links[edge.id()].count(forward, row) > 0;
            }
        }
    }

    /** Removes {@code n} tokens. False, and nothing done, where they are not there. */
    public boolean remove(Place place, long[] words, int offset, long n, int transition, long sequence) {
        if (n == 0 || place.role() == Place.Role.INVERSE) {
            return true; // an inverse half goes with its forward half
        }
        if (count(place, words, offset) < n) {
            return false;
        }
        switch (place.role()) {
            case BAG -> bags[place.id()].add(words, offset, -n);
            case STATE -> {
                RowTable table = tables[place.group()];
                table.state(table.find(words[offset]), -1, transition, sequence);
            }
            case FORWARD -> {
                Edge edge = net.edges().get(place.group());
                links[edge.id()].unlink(
                        tables[edge.fromFamily()].find(words[offset]), tables[edge.toFamily()].find(words[offset + 1]));
            }
            default -> throw new IllegalStateException("no tokens of their own: place=" + place.name());
        }
        return true;
    }

    /**
     * Adds {@code n} tokens; columns named by {@code carry} keep what the row had. False, and nothing done, where a
     * unique place would hold two tokens of one key.
     */
    public boolean add(Place place, long[] words, int offset, long carry, long n, int transition, long sequence) {
        if (n == 0) {
            return true;
        }
        switch (place.role()) {
            case BAG -> {
                if (place.uniqueWidth() > 0 && (n > 1 || bags[place.id()].entryOf(words, offset) >= 0)) {
                    return false;
                }
                bags[place.id()].add(words, offset, n);
                return true;
            }
            case STATE -> {
                return n == 1 && addRow(place, words, offset, carry, transition, sequence);
            }
            case FORWARD -> {
                return n == 1 && addLink(net.edges().get(place.group()), words[offset], words[offset + 1]);
            }
            default -> {
                return true; // the inverse half came with its forward half
            }
        }
    }

    private boolean addRow(Place place, long[] words, int offset, long carry, int transition, long sequence) {
        RowTable table = tables[place.group()];
        int row = table.intern(words[offset]);
        if (table.state(row) >= 0) {
            return false;
        }
        int ended = endedState(place.group());
        boolean live = stateOrdinal[place.id()] != ended;
        UniqueIndex[] indexes = uniques[place.group()];
        if (live) {
            for (UniqueIndex index : indexes) {
                int column = index.column();
                long word = (carry >>> column & 1) != 0 ? table.field(row, column) : words[offset + column];
                if (index.find(word, table, ended) != RowTable.NO_ROW) {
                    return false;
                }
            }
        }
        for (int column = 1; column < place.width(); column++) {
            if ((carry >>> column & 1) == 0) {
                table.field(row, column, words[offset + column]);
            }
        }
        table.state(row, stateOrdinal[place.id()], transition, sequence);
        if (live) {
            for (UniqueIndex index : indexes) {
                index.add(row, table);
            }
        }
        return true;
    }

    /** Notes the unique values of a row that came from another marking as it is. */
    public void noteUniques(int family, int row) {
        if (isLive(family, row)) {
            for (UniqueIndex index : uniques[family]) {
                index.add(row, tables[family]);
            }
        }
    }

    private boolean addLink(Edge edge, long fromKey, long toKey) {
        int from = tables[edge.fromFamily()].intern(fromKey);
        int to = tables[edge.toFamily()].intern(toKey);
        Links edgeLinks = links[edge.id()];
        if ((edge.toOne() && edgeLinks.count(true, from) > 0)
                || (edge.fromOne() && edgeLinks.count(false, to) > 0)
                || edgeLinks.linked(from, to)) {
            return false;
        }
        edgeLinks.link(from, to);
        return true;
    }

    /** The canonical hash of all tokens; see {@link io.petrigraph.net.MarkingHash}. Takes time in proportion to them. */
    public long hash() {
        return new MarkingHasher(this, Slices.ALL).hash();
    }

    /**
     * The part of {@link #hash} that the tokens of some slices make, where this marking holds just those. The parts of all
     * partitions add up to the hash of the whole.
     */
    public long hash(Slices slices) {
        return new MarkingHasher(this, slices).hash();
    }

    /** Puts the tokens of the initial marking in. */
    public void addInitial() {
        addInitial(Slices.ALL);
    }

    /** Puts those tokens of the initial marking in that lie in some slices; of a link both ends are noted. */
    public void addInitial(Slices slices) {
        for (InitialToken token : net.initial()) {
            Place place = net.places().get(token.place());
            long[] words = new long[Math.max(1, place.width())];
            for (int i = 0; i < place.width(); i++) {
                Expr column = token.columns().get(i);
                words[i] = column instanceof Expr.Text text ? texts.intern(text.text()) : ((Expr.Const) column).word();
            }
            if (slices.owns(net, place, words) && !add(place, words, 0, 0, token.count(), -1, -1)) {
                throw new IllegalStateException("the initial marking breaks uniqueness: place=" + place.name());
            }
        }
    }

    /** From now on changes can be undone. */
    public void beginTentative() {
        space.beginTentative();
    }

    /** A point of the tentative change. */
    public int savepoint() {
        return space.savepoint();
    }

    /** Undoes what was changed since a savepoint (0: all); the change stays tentative. */
    public void rollbackTo(int savepoint) {
        space.rollbackTo(savepoint);
        if (reach != null) {
            reach.rolledBackTo(savepoint);
        }
    }

    /** Keeps a tentative change. */
    public void commitTentative() {
        space.commitTentative();
    }

    /** True between {@link #beginTentative} and {@link #commitTentative}. */
    public boolean isTentative() {
        return space.isTentative();
    }
}
