package io.petrigraph.pnml;

import io.petrigraph.net.Net;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A net and what its file says beyond it. Immutable; safe for any thread.
 *
 * <p>Names of the net are PNML ids: of places, transitions, sorts, constants and variables. A variable of a product sort
 * is one variable for each of its scalars, {@code id.0, id.1, ...}; one of the sort dot is none. A place's columns are
 * {@code c0, c1, ...}. An inhibitor, test or reset arc is what its {@code type} says, as several tools write it.
 *
 * @param net the net; the n-th of {@link #places} is its place n, and so with transitions
 * @param id the id of the net in the file
 * @param type the net type in the file, for example {@link #PLACE_TRANSITION}
 * @param places what the file says of each place
 * @param transitions what the file says of each transition
 * @param units the sequential units of the tool-specific part {@code nupn}, the root first; empty where there is none
 * @param document the whole file: what {@link Pnml#write} writes
 */
public record PnmlNet(
        Net net,
        String id,
        String type,
        List<Node> places,
        List<Node> transitions,
        List<Unit> units,
        PnmlElement document) {

    /** The namespace of PNML. */
    public static final String NAMESPACE = "http://www.pnml.org/version-2009/grammar/pnml";
    /** The type of place/transition nets. */
    public static final String PLACE_TRANSITION = "http://www.pnml.org/version-2009/grammar/ptnet";
    /** The type of symmetric nets. */
    public static final String SYMMETRIC = "http://www.pnml.org/version-2009/grammar/symmetricnet";

    public PnmlNet {
        places = List.copyOf(places);
        transitions = List.copyOf(transitions);
        units = List.copyOf(units);
    }

    /** A net that was built in code, ready to be written; see {@link #of(Net, Map)}. */
    public static PnmlNet of(Net net) {
        return of(net, Map.of());
    }

    /**
     * A net that was built in code, ready to be written: ids are names as far as XML allows, and nodes may have positions,
     * by name. Names of columns and guards are not written, nor how many event ids the net remembers. {@link
     * UnwritableNetException} where PNML has no words for what the net says: entities, code, events with parameters.
     */
    public static PnmlNet of(Net net, Map<String, Position> positions) {
        PnmlElement document = new NetWriter(net, positions).document();
        PnmlElement root = document.requireChild("net");
        Pages pages = new Pages(root);
        return new PnmlNet(
                net, root.require("id"), root.require("type"), pages.places, pages.transitions, List.of(), document);
    }

    /** Where a node is drawn, in the units of the file. */
    public record Position(double x, double y) {}

    /**
     * A place or transition in the file.
     *
     * @param id its id: the name in the net
     * @param name what a reader sees; the id where the file gives no name
     * @param page the id of its page
     * @param element all that the file says, tool-specific parts included
     */
    public record Node(String id, String name, String page, PnmlElement element) {
        /** Where it is drawn; empty where the file does not say, or says no number. */
        public Optional<Position> position() {
            return element.child("graphics")
                    .flatMap(graphics -> graphics.child("position"))
                    .flatMap(Node::position);
        }

        private static Optional<Position> position(PnmlElement position) {
            try {
                return Optional.of(new Position(
                        Double.parseDouble(position.attribute("x").orElse("")),
                        Double.parseDouble(position.attribute("y").orElse(""))));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * A unit of a {@code nupn} part: at most one of its own places is marked at a time where the file says safe.
     *
     * @param id its id
     * @param places ids of the net's places that are its own, in the file's order
     * @param subunits ids of the units inside it
     */
    public record Unit(String id, List<Integer> places, List<String> subunits) {
        public Unit {
            places = List.copyOf(places);
            subunits = List.copyOf(subunits);
        }
    }
}
