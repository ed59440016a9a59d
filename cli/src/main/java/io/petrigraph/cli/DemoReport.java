package io.petrigraph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the demo found out: as one JSON object for machines, as lines for people.
 *
 * @param events how many were sent
 * @param rejected how many of them were refused
 * @param crossShare firings that crossed partitions, of all firings, from 0 to 1
 * @param retries attempts beyond the first of those
 * @param seconds from opening the engine to the last outcome
 * @param p50Ns half of the steps took no longer, in nanoseconds
 * @param p99Ns 99 in a hundred
 * @param p999Ns 999 in a thousand
 * @param states how many entities are in each state, by the name of its place
 * @param lastSequence that of the last firing
 * @param hash the canonical hash of the live marking
 * @param reopened the hash of the marking after closing and opening again
 * @param replays what replaying the log gave
 */
record DemoReport(
        long events,
        long rejected,
        double crossShare,
        long retries,
        double seconds,
        long p50Ns,
        long p99Ns,
        long p999Ns,
        Map<String, Long> states,
        long lastSequence,
        String hash,
        String reopened,
        List<Replayed> replays) {

    /** One replay of the log. */
    record Replayed(int partitions, String hash, double seconds) {
        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("partitions", partitions);
            facts.put("hash", hash);
            facts.put("seconds", seconds);
            return facts;
        }
    }

    private static final double NS_PER_US = 1e3;
    private static final double NS_PER_MS = 1e6;

    /** True where live, reopened and replayed markings are the same. */
    boolean isReplayEqual() {
        return hash.equals(reopened)
                && replays.stream().allMatch(replay -> replay.hash().equals(hash));
    }

    /** The report for machines; times in seconds, or in nanoseconds where the name ends so. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("events", events);
        facts.put("committed", events - rejected);
        facts.put("rejected", rejected);
        facts.put("crossShare", crossShare);
        facts.put("retries", retries);
        facts.put("seconds", seconds);
        facts.put("eventsPerSecond", eventsPerSecond());
        Map<String, Object> latency = new LinkedHashMap<>();
        latency.put("p50", p50Ns);
        latency.put("p99", p99Ns);
        latency.put("p999", p999Ns);
        facts.put("latencyNs", latency);
        facts.put("states", states);
        facts.put("lastSequence", lastSequence);
        facts.put("hash", hash);
        facts.put("replays", replays.stream().map(Replayed::facts).toList());
        facts.put("replayEqual", isReplayEqual());
        return facts;
    }

    /** The report for people. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text("%,d events, %,d refused, %.1f s: %,d a second", events, rejected, seconds, eventsPerSecond()));
        lines.add(text(
                "half of the steps took at most %s, 99 in 100 %s, 999 in 1,000 %s",
                time(p50Ns), time(p99Ns), time(p999Ns)));
        lines.add(text("%.1f %% of the firings crossed partitions, with %,d retries", 100 * crossShare, retries));
        statesByEntity()
                .forEach((entity, inStates) -> lines.add(text("  %-10s %s", entity, String.join(", ", inStates))));
        lines.add(text("%,d records, hash %s", lastSequence + 1, hash));
        for (Replayed replay : replays) {
            lines.add(text(
                    "replayed under %d partition%s in %.1f s, hash %s",
                    replay.partitions(), replay.partitions() == 1 ? "" : "s", replay.seconds(), replay.hash()));
        }
        lines.add(isReplayEqual() ? "live, reopened and replayed agree" : "THE HASHES DIFFER: reopened " + reopened);
        return lines;
    }

    private long eventsPerSecond() {
        return Math.round(events / seconds);
    }

    /** For each entity the states that hold something. */
    private Map<String, List<String>> statesByEntity() {
        Map<String, List<String>> byEntity = new LinkedHashMap<>();
        states.forEach((place, count) -> {
            int dot = place.indexOf('.');
            if (count > 0) {
                byEntity.computeIfAbsent(place.substring(0, dot), entity -> new ArrayList<>())
                        .add(text("%s %,d", place.substring(dot + 1), count));
            }
        });
        return byEntity;
    }

    private static String time(long ns) {
        return ns < NS_PER_MS ? text("%.0f us", ns / NS_PER_US) : text("%.1f ms", ns / NS_PER_MS);
    }

    private static String text(String format, Object... facts) {
        return String.format(Locale.ROOT, format, facts);
    }
}
