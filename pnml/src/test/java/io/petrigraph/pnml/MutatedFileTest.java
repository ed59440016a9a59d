package io.petrigraph.pnml;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever stands in a file, the answer is a net or a {@link PnmlException}; a seed repeats a file. */
class MutatedFileTest {
    private static final long FIRST_SEED = Long.getLong("petrigraph.seed", 1);
    private static final int FILES = Integer.getInteger("petrigraph.files", 20_000);

    @Test
    void shouldAnswerWithATypedErrorOrANetWhenAFileIsMutated() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed++) {
            byte[] mutated = mutated(seed);
            try {
                Documents.read(mutated);
            } catch (PnmlException expected) {
                // a typed error is an answer
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "repeat with: mvn -pl pnml -am test -Dtest=MutatedFileTest -Dpetrigraph.files=1"
                                + " -Dpetrigraph.seed=" + seed + "\n" + new String(mutated, StandardCharsets.UTF_8),
                        e);
            }
        }
    }

    private static byte[] mutated(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String document = random.nextBoolean() ? Documents.PLAIN : Documents.SYMMETRIC;
        for (int left = random.nextInt(4); left >= 0; left--) {
            document = random.nextInt(3) == 0 ? movedElement(document, random) : changedWord(document, random);
        }
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        for (int left = random.nextInt(4) == 0 ? 3 : 0; left > 0; left--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A piece between two tags goes to another such place, or twice there, or away. */
    private static String movedElement(String document, SplittableRandom random) {
        int from = document.indexOf('<', random.nextInt(document.length() - 1));
        int to = from < 0 ? -1 : document.indexOf('<', Math.min(document.length() - 1, from + random.nextInt(300)));
        if (to <= from) {
            return document;
        }
        String piece = document.substring(from, to);
        String rest = random.nextBoolean() ? document : document.substring(0, from) + document.substring(to);
        int at = Math.max(0, rest.indexOf('<', random.nextInt(rest.length())));
        return random.nextInt(4) == 0 ? rest : rest.substring(0, at) + piece + rest.substring(at);
    }

    /** One word becomes another word of the document, or a number at the edge. */
    private static String changedWord(String document, SplittableRandom random) {
        String[] words = document.split("(?<=\\W)|(?=\\W)", -1);
        int at = random.nextInt(words.length);
        String[] odd = {"-1", "0", "9223372036854775807", "99999999999999999999", "", "é", "9007199254740993", "65537"};
        words[at] = random.nextInt(3) == 0 ? odd[random.nextInt(odd.length)] : words[random.nextInt(words.length)];
        return String.join("", words);
    }
}
