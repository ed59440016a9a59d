package io.petrigraph.net;

import java.util.List;

/** A declaration has defects; all of them are here, not only the first. */
public final class NetDefectException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // records of strings; never serialised by us
    private final List<NetDefect> defects;

    public NetDefectException(String net, List<NetDefect> defects) {
        super(message(net, defects));
        this.defects = List.copyOf(defects);
    }

    /** Every defect, in the order of the declaration. */
    public List<NetDefect> defects() {
        return defects;
    }

    private static String message(String net, List<NetDefect> defects) {
        StringBuilder text = new StringBuilder("net \"" + net + "\" has " + defects.size() + " defect(s)");
        for (NetDefect defect : defects) {
            text.append("\n  ").append(defect);
        }
        return text.toString();
    }
}
