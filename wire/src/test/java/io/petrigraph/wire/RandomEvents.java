package io.petrigraph.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Events with values at the edges of their colours, and texts that a careless format trips over. */
final class RandomEvents {
    private static final List<String> TEXTS = List.of(
            "",
            "null",
            "true",
            "~",
            "42",
            " lead",
            "trail ",
            "- a",
            "{",
            "]",
            "a: b",
            "#c",
            "@x",
            "!!int 4",
            "%",
            "*a",
            "&a",
            "no",
            "...",
            "---",
            "a\n---\nb\n...\n",
            "\u2028\u0085\ufeff",
            "'",
            "\"",
            "\\",
            "\\u0041",
            "\u0000\u0007",
            "\ud83d\ude00",
            "zoë",
            "\uffff\ufffe",
            "a\r\nb",
            "|",
            ">",
            "? x",
            "NaN",
            "0x10",
            "=",
            "<<",
            "a # b",
            ", ",
            "!W");
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.0,
        0.1,
        1 / 3.0,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Double.longBitsToDouble(0xFFF8_0000_0000_0001L),
        1e21,
        123456789.125,
        Float.MIN_VALUE,
        1L << 53
    };
    private static final long[] LONGS = {0, 1, -1, 127, 128, 255, 256, -129, 65536, 1L << 31, 1L << 53, 1L << 62};

    private RandomEvents() {}

    static SampleLog fire(SampleLog log, SplittableRandom random, int events) {
        long key = 0;
        for (int i = 0; i < events; i++) {
            String day = SampleLog.DAY.constants().get(random.nextInt(3));
            switch (random.nextInt(8)) {
                case 0 -> log.fire("clear", pick(random) + key);
                case 1 -> log.fire("bulk", day);
                case 2 -> log.place(random.nextLong(), 2L * i);
                case 3 -> log.placeAndPay(2L * i + 1);
                default -> put(log, random, pick(random) + key++ * 1_000_000_007L, day);
            }
        }
        return log;
    }

    private static void put(SampleLog log, SplittableRandom random, long key, String day) {
        String text = TEXTS.get(random.nextInt(TEXTS.size())) + TEXTS.get(random.nextInt(TEXTS.size()));
        log.fire(
                "put",
                key,
                (int) pick(random),
                random.nextBoolean(),
                random.nextInt(4) == 0
                        ? Double.longBitsToDouble(random.nextLong())
                        : DOUBLES[random.nextInt(DOUBLES.length)],
                text,
                text.getBytes(StandardCharsets.UTF_16LE),
                day.equals("Mon") ? "Tue" : day,
                random.nextInt(8) - 2);
    }

    private static long pick(SplittableRandom random) {
        return LONGS[random.nextInt(LONGS.length)];
    }
}
