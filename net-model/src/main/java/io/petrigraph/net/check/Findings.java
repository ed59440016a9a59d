package io.petrigraph.net.check;

import io.petrigraph.net.Net;
import io.petrigraph.net.NetDefect;
import io.petrigraph.net.Place;
import java.util.ArrayList;
import java.util.List;

/** The defects found so far. One thread. */
final class Findings {
    private final Net net;
    private final List<NetDefect> defects = new ArrayList<>();

    Findings(Net net) {
        this.net = net;
    }

    Net net() {
        return net;
    }

    Place place(int id) {
        return net.places().get(id);
    }

    void add(NetDefect.Code code, String where, String cause, String cure) {
        defects.add(new NetDefect(code, where, cause, cure));
    }

    List<NetDefect> defects() {
        return defects;
    }

    static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
