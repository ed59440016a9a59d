package io.petrigraph.scheduler.configuration;

import io.petrigraph.net.Names;
import io.petrigraph.scheduler.PlanContext;
import io.petrigraph.scheduler.configuration.ConfigurationText.Line;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A configuration: what {@code CONFIGURATION.md} describes. Keys that nobody knows, values out of range and keys that stand
 * twice are refused with their line and the nearest known one. Names of the net are checked when it is planned. Immutable.
 */
public final class Configuration {
    /** The sections whose keys are names of the net. */
    private static final List<String> NAMED = List.of("keys", "pins", "together", "weights");

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Map<String, Map<String, String>> named = new LinkedHashMap<>();

    private Configuration() {
        NAMED.forEach(section -> named.put(section, new LinkedHashMap<>()));
    }

    /** The configuration that a text says; an empty one is all defaults. */
    public static Configuration parse(String text) {
        Configuration configuration = new Configuration();
        ConfigurationText.lines(text).forEach(configuration::add);
        return configuration;
    }

    private void add(Line line) {
        Map<String, String> names = named.get(line.section());
        if (names != null) {
            checkNamed(line);
            names.put(line.key(), line.value());
            return;
        }
        List<Setting> section = Arrays.stream(Setting.values())
                .filter(setting -> setting.section().equals(line.section()))
                .toList();
        if (section.isEmpty()) {
            List<String> known = Stream.concat(
                            NAMED.stream(), Arrays.stream(Setting.values()).map(Setting::section))
                    .distinct()
                    .toList();
            throw new ConfigurationException(
                    line.number(),
                    "there is no such section; the nearest is [" + Names.nearest(line.section(), known) + "]: section="
                            + line.section());
        }
        Setting setting = section.stream()
                .filter(s -> s.key().equals(line.key()))
                .findFirst()
                .orElseThrow(() -> unknown(line, section));
        if (!setting.accepts(line.value())) {
            throw new ConfigurationException(
                    line.number(), "give " + setting.range() + ": " + line.key() + "=" + line.value());
        }
        settings.put(setting, line.value());
    }

    private static ConfigurationException unknown(Line line, List<Setting> section) {
        String nearest =
                Names.nearest(line.key(), section.stream().map(Setting::key).toList());
        return new ConfigurationException(
                line.number(), "there is no such key; the nearest is " + nearest + ": key=" + line.key());
    }

    private static void checkNamed(Line line) {
        boolean right =
                switch (line.section()) {
                    case "pins" ->
                        Setting.PARTITIONS.accepts(line.value() + "0")
                                || line.value().equals("0");
                    case "weights" -> Setting.WORK_NS.accepts(line.value());
                    default -> !line.value().isEmpty();
                };
        if (!right) {
            String cure = line.section().equals("pins") ? "give a partition from 0" : "give a value";
            throw new ConfigurationException(line.number(), cure + ": " + line.key() + "=" + line.value());
        }
    }

    /** The value of a setting, or its default; empty where neither says one. */
    public Optional<String> value(Setting setting) {
        String value = settings.getOrDefault(setting, setting.defaultValue());
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Tells a count where one is set. */
    public void count(Setting setting, Consumer<Integer> consumer) {
        value(setting).ifPresent(value -> consumer.accept(Integer.parseInt(value)));
    }

    /**
     * What to plan by.
     *
     * @param available partitions that {@code auto} may choose, at least 1
     */
    public PlanContext plan(int available) {
        PlanContext context = new PlanContext();
        String partitions = value(Setting.PARTITIONS).orElse("1");
        if (partitions.equals("auto")) {
            context.autoPartitions(available);
        } else {
            context.partitions(Integer.parseInt(partitions));
        }
        count(Setting.SLICES, context::slices);
        count(Setting.EXPECT_PARTITIONS, context::expectPartitions);
        value(Setting.IMBALANCE).map(Double::valueOf).ifPresent(context::imbalance);
        value(Setting.WORK_NS).map(Double::valueOf).ifPresent(context::workNs);
        value(Setting.MAX_CROSS_SHARE).map(Double::valueOf).ifPresent(context::maxCrossShare);
        context.inferKeys(is(Setting.KEYS, "inferred"));
        context.sliceBags(is(Setting.BAGS, "sliced"));
        context.searchesTogether(is(Setting.SEARCHES, "together"));
        names("keys").forEach(context::key);
        names("pins").forEach((name, partition) -> context.pin(name, Integer.parseInt(partition)));
        names("together").values().forEach(list -> context.together(split(list)));
        names("weights").forEach((name, weight) -> context.weight(name, Double.parseDouble(weight)));
        return context;
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private boolean is(Setting setting, String choice) {
        return value(setting).orElse("").toLowerCase(Locale.ROOT).equals(choice);
    }

    private Map<String, String> names(String section) {
        return named.getOrDefault(section, Map.of());
    }

    /** The effective configuration as a file that says the same: defaults included, as comments where nothing set them. */
    public String effective() {
        StringBuilder text = new StringBuilder();
        String section = "";
        for (Setting setting : Setting.values()) {
            if (!setting.section().equals(section)) {
                section = setting.section();
                text.append('[').append(section).append("]\n");
            }
            String mark = settings.containsKey(setting) ? "" : "# ";
            String value = value(setting).orElse("(the engine's default)");
            text.append(mark).append(setting.key()).append(" = ").append(value).append('\n');
        }
        named.forEach((name, values) -> {
            text.append('[').append(name).append("]\n");
            values.forEach(
                    (key, value) -> text.append(key).append(" = ").append(value).append('\n'));
        });
        return text.toString();
    }
}
