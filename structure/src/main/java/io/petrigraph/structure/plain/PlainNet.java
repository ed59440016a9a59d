package io.petrigraph.structure.plain;

import io.petrigraph.net.InitialToken;
import io.petrigraph.net.Net;
import io.petrigraph.net.Place;
import io.petrigraph.net.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * A net as a place/transition net. Its places are numbered net place by net place; within one by the words of the token,
 * left column first. Every firing of the net is one of the plain net at the same marking, so what the plain net cannot
 * do, the net cannot do; the other way round only where {@link #assumptions()} is empty. Immutable; safe for any thread.
 */
public final class PlainNet {
    private final Net net;
    private final Form form;
    private final PlaceIndex index;
    private final List<PlainTransition> transitions;
    private final List<String> assumptions;
    private final Weights initial;

    /** How a plain net stands to its net. */
    public enum Form {
        /** The net has no colours: the same places and transitions. */
        PLAIN,
        /** One place for each place and colour, one transition for each transition and binding that its guards allow. */
        UNFOLDED,
        /** The same places and transitions, colours left out: a place counts its tokens. */
        SKELETON
    }

    private PlainNet(
            Net net, Form form, PlaceIndex index, List<PlainTransition> transitions, List<String> assumptions) {
        this.net = net;
        this.form = form;
        this.index = index;
        this.transitions = List.copyOf(transitions);
        this.assumptions = List.copyOf(assumptions);
        TokenSum sum = new TokenSum();
        for (InitialToken token : net.initial()) {
            sum.add(index.constant(token.place(), token.columns()), token.count());
        }
        this.initial = sum.weights();
    }

    /** The unfolded net, or, where that is not finite or beyond the limits, the skeleton with the reason. */
    public static PlainNet of(Net net, PlainLimits limits) {
        String obstacle = Finiteness.obstacle(net, limits);
        List<PlainTransition> transitions = new ArrayList<>();
        if (obstacle.isEmpty()) {
            PlaceIndex places = PlaceIndex.unfolded(net);
            Unfolding unfolding = new Unfolding(net, places, limits);
            for (Transition transition : net.transitions()) {
                unfolding.unfold(transition, transitions);
            }
            obstacle = unfolding.exceeded();
            if (obstacle.isEmpty()) {
                boolean coloured = places.size() != net.places().size() || Finiteness.hasVariables(net);
                return new PlainNet(
                        net, coloured ? Form.UNFOLDED : Form.PLAIN, places, transitions, Finiteness.assumptions(net));
            }
        }
        return skeleton(net, obstacle);
    }

    /** The net without its colours. */
    public static PlainNet skeleton(Net net) {
        return skeleton(net, "colours are left out");
    }

    private static PlainNet skeleton(Net net, String reason) {
        List<PlainTransition> transitions = new ArrayList<>();
        net.transitions().forEach(transition -> transitions.add(Skeleton.of(transition)));
        return new PlainNet(net, Form.SKELETON, PlaceIndex.skeleton(net), transitions, List.of(reason));
    }

    public Net net() {
        return net;
    }

    public Form form() {
        return form;
    }

    /** In the order of the net's transitions. */
    public List<PlainTransition> transitions() {
        return transitions;
    }

    /** What of the net is not in the plain net, each as a sentence: user code that is taken as true, colours left out. */
    public List<String> assumptions() {
        return assumptions;
    }

    /** The initial marking; a count may be negative nowhere. */
    public Weights initial() {
        return initial;
    }

    /** The number of plain places. */
    public int placeCount() {
        return index.size();
    }

    /** The net place that a plain place is a part of. */
    public int netPlace(int place) {
        return index.netPlace(place);
    }

    /** The first plain place of a net place. */
    public int firstPlace(int netPlace) {
        return index.first(netPlace);
    }

    /** The number of plain places of a net place. */
    public int placesOf(int netPlace) {
        return index.first(netPlace + 1) - index.first(netPlace);
    }

    /** The words of the one token that a plain place holds; empty for dots and in a skeleton. */
    public long[] token(int place) {
        return index.token(place);
    }

    /** The plain place of a token; -1 where the token is outside its colour. */
    public int placeOf(int netPlace, long... token) {
        return index.of(netPlace, token);
    }

    /** The place's name, and its colour in brackets where it has one. */
    public String placeName(int place) {
        return net.places().get(netPlace(place)).name() + colourName(place);
    }

    /** The colour of a plain place in brackets, for example {@code "[p1,true]"}; empty for dots and in a skeleton. */
    public String colourName(int place) {
        Place of = net.places().get(netPlace(place));
        long[] token = token(place);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < token.length; i++) {
            name.append(i == 0 ? "[" : ",")
                    .append(Domains.name(of.columns().get(i).colour(), token[i]));
        }
        return token.length == 0 ? "" : name.append(']').toString();
    }
}
