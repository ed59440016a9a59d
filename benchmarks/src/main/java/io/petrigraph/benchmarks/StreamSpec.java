package io.petrigraph.benchmarks;

import io.petrigraph.examples.workloads.EventStream;
import io.petrigraph.examples.workloads.OrdersWorkload;
import io.petrigraph.examples.workloads.TransferWorkload;
import io.petrigraph.examples.workloads.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which stream to draw, as one line of text, so that it passes from the driver to a forked JVM and into the raw output.
 *
 * <pre>
 *   orders,events=1000000,seed=42,customers=10000,ids=dense|random
 *   transfer,events=1000000,seed=42,accounts=100000,cross=10,partitions=2,hot=false|true
 * </pre>
 *
 * What is left out has the value that stands here. Immutable.
 */
final class StreamSpec {
    private static final Map<Workload, List<String>> KEYS = Map.of(
            Workload.ORDERS, List.of("events", "seed", "customers", "ids"),
            Workload.TRANSFER, List.of("events", "seed", "accounts", "cross", "partitions", "hot"));

    private final Workload workload;
    private final Map<String, String> values;

    private StreamSpec(Workload workload, Map<String, String> values) {
        this.workload = workload;
        this.values = values;
    }

    /** Reads {@code text}; an unknown workload or key is refused. */
    static StreamSpec parse(String text) {
        String[] parts = text.split(",", -1);
        Workload workload = workloadOf(parts[0]);
        Map<String, String> values = new LinkedHashMap<>();
        for (int part = 1; part < parts.length; part++) {
            String[] pair = parts[part].split("=", -1);
            if (pair.length != 2 || !keysOf(workload).contains(pair[0])) {
                throw new IllegalArgumentException(
                        "a stream is described by KEY=VALUE with keys " + keysOf(workload) + ", part=" + parts[part]);
            }
            values.put(pair[0], pair[1]);
        }
        return new StreamSpec(workload, values);
    }

    private static Workload workloadOf(String name) {
        for (Workload each : Workload.values()) {
            if (nameOf(each).equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no such workload: there are orders and transfer, workload=" + name);
    }

    private static List<String> keysOf(Workload workload) {
        return KEYS.getOrDefault(workload, List.of());
    }

    private static String nameOf(Workload workload) {
        return workload.name().toLowerCase(Locale.ROOT);
    }

    /** The same stream with another number of events. */
    StreamSpec withEvents(int events) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put("events", Integer.toString(events));
        return new StreamSpec(workload, changed);
    }

    /** The number of events that {@link #draw} draws. */
    int events() {
        return number("events", 1_000_000);
    }

    /** Draws the stream. */
    EventStream draw() {
        int seed = number("seed", 42);
        return switch (workload) {
            case ORDERS ->
                OrdersWorkload.draw(new OrdersWorkload.Parameters(
                        seed, events(), number("customers", 10_000), flag("ids", "random", "dense")));
            case TRANSFER ->
                TransferWorkload.draw(new TransferWorkload.Parameters(
                        seed,
                        events(),
                        number("accounts", 100_000),
                        number("cross", 10),
                        number("partitions", 2),
                        flag("hot", "true", "false")));
        };
    }

    private int number(String key, int otherwise) {
        String value = values.get(key);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    private boolean flag(String key, String yes, String no) {
        String value = values.getOrDefault(key, no);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new IllegalArgumentException("give " + yes + " or " + no + ", " + key + "=" + value);
        }
        return value.equals(yes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(nameOf(workload));
        values.forEach((key, value) -> text.append(',').append(key).append('=').append(value));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamSpec spec && spec.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
