package io.petrigraph.runtime.marking;

import io.petrigraph.net.Edge;
import io.petrigraph.net.Net;

/** Gives each edge its words in the rows of the two families that it joins. */
final class LinkWords {
    private final int[] counts;
    private final int[] fromWord;
    private final int[] toWord;

    LinkWords(Net net) {
        counts = new int[net.families().size()];
        fromWord = new int[net.edges().size()];
        toWord = new int[net.edges().size()];
        for (Edge edge : net.edges()) {
            fromWord[edge.id()] = reserve(net, edge.fromFamily(), words(edge, true));
            toWord[edge.id()] = reserve(net, edge.toFamily(), words(edge, false));
        }
    }

    int count(int family) {
        return counts[family];
    }

    private int reserve(Net net, int family, int words) {
        int first = RowTable.firstLinkWord(net.families().get(family)) + counts[family];
        counts[family] += words;
        return first;
    }

    private static int words(Edge edge, boolean fromSide) {
        if (edge.toOne() && edge.fromOne()) {
            return OneToOneLinks.WORDS;
        }
        if (!edge.toOne() && !edge.fromOne()) {
            return ManyToManyLinks.WORDS;
        }
        return edge.toOne() == fromSide ? OneToManyLinks.OWNED_WORDS : OneToManyLinks.OWNER_WORDS;
    }

    Links links(Space space, Edge edge, RowTable[] tables) {
        RowTable froms = tables[edge.fromFamily()];
        RowTable tos = tables[edge.toFamily()];
        int from = fromWord[edge.id()];
        int to = toWord[edge.id()];
        if (edge.toOne() && edge.fromOne()) {
            return new OneToOneLinks(froms, from, tos, to);
        }
        if (!edge.toOne() && !edge.fromOne()) {
            return new ManyToManyLinks(space, froms, from, tos, to);
        }
        return edge.toOne()
                ? new OneToManyLinks(froms, from, tos, to, true)
                : new OneToManyLinks(tos, to, froms, from, false);
    }
}
