package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;

/** Compares all defects of a declaration with a text. */
final class Defects {
    private Defects() {}

    static void assertDefects(String expected, NetBuilder net) {
        NetDefectException refused = assertThrows(NetDefectException.class, net::build);
        String lines = refused.defects().stream().map(NetDefect::toString).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(expected, lines);
    }
}
