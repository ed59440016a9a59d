package io.petrigraph.net;

import java.util.List;

/** The numbers of a closed set of constants in the canonical format: their order here, and never to be changed. */
final class Tags<E> {
    private final String what;
    private final List<E> constants;

    Tags(String what, List<E> constants) {
        this.what = what;
        this.constants = List.copyOf(constants);
    }

    void write(E constant, CanonicalOutput out) {
        int tag = constants.indexOf(constant);
        if (tag < 0) {
            throw new IllegalStateException("constant has no number in the canonical format: " + what + "=" + constant);
        }
        out.unsigned(tag);
    }

    E read(CanonicalInput in) {
        long tag = in.unsigned();
        if (tag < 0 || tag >= constants.size()) {
            throw in.fail("unknown " + what, " tag=" + Long.toUnsignedString(tag));
        }
        return constants.get((int) tag);
    }
}
