package io.petrigraph.test.reference;

import io.petrigraph.net.BindingView;
import io.petrigraph.net.Colour;
import io.petrigraph.net.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What user code sees of a marking and a binding. Links are listed in the order of the other end's key. */
final class ReferenceView implements BindingView {
    private final Net net;
    private final Tokens marking;
    private final Map<Integer, Object> binding;
    private final List<String> pool = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** What a cursor stands for: the n-th link of a key, and its other end. */
    private record Link(int index, long target) {}

    ReferenceView(Net net, Tokens marking, Map<Integer, Object> binding) {
        this.net = net;
        this.marking = marking;
        this.binding = binding;
    }

    @Override
    public long value(int variable) {
        return word(valueOf(variable));
    }

    @Override
    public String text(int variable) {
        return (String) valueOf(variable);
    }

    private Object valueOf(int variable) {
        Object value = binding.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("variable has no value: variable=" + variable);
        }
        return value;
    }

    @Override
    public long field(int family, long key, int column) {
        return word(row(family, key).get(column));
    }

    @Override
    public String textField(int family, long key, int column) {
        return (String) row(family, key).get(column);
    }

    private List<Object> row(int family, long key) {
        int place = stateOf(family, key);
        for (List<Object> row : marking.in(place).keySet()) {
            if (row.get(0).equals(key)) {
                return row;
            }
        }
        throw new IllegalArgumentException("there is no such row: family=" + family + " key=" + key);
    }

    @Override
    public int stateOf(int family, long key) {
        for (int place : net.families().get(family).places()) {
            if (marking.in(place).keySet().stream().anyMatch(row -> row.get(0).equals(key))) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public long linkCount(int edgePlace, long key) {
        return ends(edgePlace, key).size();
    }

    @Override
    public long linkCursor(int edgePlace, long key, long after) {
        int index = after == -1 ? 0 : links.get((int) after).index + 1;
        List<Long> ends = ends(edgePlace, key);
        if (index >= ends.size()) {
            return -1;
        }
        links.add(new Link(index, ends.get(index)));
        return links.size() - 1L;
    }

    @Override
    public long linkTarget(int edgePlace, long cursor) {
        return links.get((int) cursor).target;
    }

    private List<Long> ends(int edgePlace, long key) {
        return marking.in(edgePlace).keySet().stream()
                .filter(link -> link.get(0).equals(key))
                .map(link -> (Long) link.get(1))
                .sorted()
                .toList();
    }

    @Override
    public long intern(String text) {
        pool.add(text);
        return pool.size() - 1L;
    }

    /** What a word stands for in a column of this colour: itself, or the text behind a handle that {@link #intern} gave. */
    Object valueOf(long word, Colour.Scalar colour) {
        if (Colour.isText(colour)) {
            return pool.get((int) word);
        }
        Expressions.requireIn(colour, word);
        return word;
    }

    private long word(Object value) {
        return value instanceof String text ? intern(text) : (Long) value;
    }
}
