package io.petrigraph.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The canonical hash of a marking: fixed for ever, and sensitive to all that a marking is. */
class MarkingHashTest {

    private static long token(int place, long... words) {
        return MarkingHash.token(place, words, 0, words.length);
    }

    /** Computed once outside Java from the formula; hashes of old logs are compared with new ones: they never change. */
    @Test
    void shouldKeepItsValuesWhenTheCodeChanges() {
        assertEquals("9ca066f1a4ab2eea", Long.toHexString(MarkingHash.start(0)));
        assertEquals("9f90be735b5e0a16", Long.toHexString(token(3, 1, -2, 3)));
        assertEquals("5d3ddbe0f2683d93", Long.toHexString(MarkingHash.text("")));
        assertEquals("65c5a2b942f73b51", Long.toHexString(MarkingHash.text("zoë@example")));
    }

    /** The formula of the class comment, written down a second time. */
    @Test
    void shouldFollowItsFormulaWhenATokenIsHashed() {
        long hash = murmur(5 + 0x9E3779B97F4A7C15L);
        hash = murmur(hash * 0xBF58476D1CE4E5B9L + 11);
        hash = murmur(hash * 0xBF58476D1CE4E5B9L + 12);
        assertEquals(hash, token(5, 11, 12));
    }

    private static long murmur(long x) {
        x ^= x >>> 33;
        x *= 0xFF51AFD7ED558CCDL;
        x ^= x >>> 33;
        x *= 0xC4CEB9FE1A85EC53L;
        return x ^ (x >>> 33);
    }

    @Test
    void shouldDifferWhenColumnsPlacesOrCountsAreSwapped() {
        assertNotEquals(token(1, 7, 8), token(1, 8, 7));
        assertNotEquals(token(1, 7) + token(2, 8), token(1, 8) + token(2, 7));
        assertNotEquals(2 * token(1, 7) + token(1, 8), token(1, 7) + 2 * token(1, 8));
        assertNotEquals(token(1, 7, 0), token(1, 7));
        assertNotEquals(token(1), token(1, 0));
        assertNotEquals(token(1, 7, 8) + token(1, 9, 10), token(1, 7, 10) + token(1, 9, 8));
    }

    @Test
    void shouldNotCollideWhenTokensAreSmallNumbers() {
        Set<Long> hashes = new HashSet<>();
        int tokens = 0;
        for (int place = 0; place < 20; place++) {
            for (int a = -50; a < 50; a++) {
                for (int b = -50; b < 50; b++) {
                    hashes.add(token(place, a, b));
                    tokens++;
                }
            }
        }
        assertEquals(tokens, hashes.size());
    }

    @Test
    void shouldHashTextsByContentWhenTheyLieAnywhere() {
        byte[] bytes = "xxx-some longer text".getBytes(StandardCharsets.UTF_8);
        assertEquals(MarkingHash.text("some longer text"), MarkingHash.text(bytes, 4, bytes.length - 4));
        Set<Long> hashes = new HashSet<>();
        for (int length = 0; length < 40; length++) {
            hashes.add(MarkingHash.text(new byte[40], 0, length));
        }
        assertEquals(40, hashes.size(), "zeros of different lengths");
        assertTrue(MarkingHash.text("ab") != MarkingHash.text("ba"));
    }
}
