package io.petrigraph.cli.fuzz;

import io.petrigraph.test.random.SplitMix64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes a file as bytes or as words. Stateless. */
final class BytesMutator {
    private static final List<String> ODD = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999",
            "1e999",
            "NaN",
            "\u0000",
            "é",
            "<",
            ">",
            "&",
            "\"",
            "=",
            "]",
            "\n",
            "<!--",
            "<![CDATA[");

    private BytesMutator() {}

    /** Some bytes become others. */
    static void mutate(byte[] bytes, SplitMix64 random) {
        for (int left = random.between(1, 3); left > 0 && bytes.length > 0; left--) {
            bytes[random.below(bytes.length)] = (byte) random.next();
        }
    }

    /** Words become others, pieces are doubled, moved or cut off, and sometimes bytes change. */
    static byte[] words(byte[] file, SplitMix64 random) {
        List<String> words =
                new ArrayList<>(Arrays.asList(new String(file, StandardCharsets.UTF_8).split("(?<=\\W)|(?=\\W)", -1)));
        for (int left = random.between(1, 5); left > 0 && !words.isEmpty(); left--) {
            int at = random.below(words.size());
            switch (random.below(5)) {
                case 0 -> words.set(at, random.pick(ODD));
                case 1 -> words.set(at, random.pick(words));
                case 2 -> words.remove(at);
                case 3 ->
                    words.addAll(at, List.copyOf(words.subList(at, Math.min(words.size(), at + random.below(60)))));
                default ->
                    words.subList(at, Math.min(words.size(), at + random.below(60)))
                            .clear();
            }
        }
        byte[] bytes = String.join("", words).getBytes(StandardCharsets.UTF_8);
        if (random.chance(20)) {
            mutate(bytes, random);
        }
        return random.chance(5) ? Arrays.copyOf(bytes, random.below(bytes.length + 1)) : bytes;
    }
}
