package io.petrigraph.scheduler.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of the sections whose keys are known: default, range and meaning. */
public enum Setting {
    PARTITIONS("plan", "partitions", "1", Kind.COUNT_OR_AUTO, 1, 64, "threads that own a part of the net, or auto"),
    SLICES("plan", "slices", "", Kind.COUNT, 1, 1 << 16, "parts that keys hash to; default: one for each partition"),
    IMBALANCE("plan", "imbalance", "0.1", Kind.NUMBER, 0, 100, "how much heavier than the mean a partition may be"),
    KEYS("plan", "keys", "own", "own inferred", "what slices entities that [keys] does not name"),
    BAGS("plan", "bags", "sliced", "sliced whole", "whether bags are sliced by their unique leading column"),
    SEARCHES("plan", "searches", "together", "together cross", "whether what one search decides on is kept together"),
    WORK_NS("plan", "workNs", "200", Kind.NUMBER, 0, 1e12, "the work of one event in nanoseconds, which auto weighs"),
    PROFILE("plan", "profile", "", "a file with the firings of an earlier run: the weights"),
    MAX_CROSS_SHARE("plan", "maxCrossShare", "", Kind.NUMBER, 0, 1, "fails the build where more firings would cross"),
    EXPECT_PARTITIONS("plan", "expectPartitions", "", Kind.COUNT, 1, 64, "fails the build where others have work"),
    RING("engine", "ringLengthSlots", "", Kind.COUNT, 2, 1 << 30, "events that may wait; a power of two"),
    LANE("engine", "laneLengthSlots", "", Kind.COUNT, 2, 1 << 30, "outcomes that a lane may be owed; a power of two"),
    BATCH("engine", "batchLimit", "", Kind.COUNT, 1, 1 << 30, "events after which outcomes are released at the latest"),
    CASCADE("engine", "cascadeLimit", "", Kind.COUNT, 0, 1 << 30, "eager firings that one event may cause"),
    SEGMENT("engine", "segmentLengthBytes", "", Kind.COUNT, 4096, 1 << 30, "length of a log segment"),
    WAIT("engine", "waitStrategy", "", "busy_spin yielding backoff", "how a thread waits when there is nothing to do"),
    OFFER_TIMEOUT("engine", "offerTimeoutMs", "", Kind.COUNT, 0, 1 << 30, "how long a verb waits for room in the ring"),
    STALL_TIMEOUT("engine", "stallTimeoutMs", "", Kind.COUNT, 1, 1 << 30, "how long one event may take"),
    CLOSE_TIMEOUT("engine", "closeTimeoutMs", "", Kind.COUNT, 1, 1 << 30, "how long closing waits");

    private enum Kind {
        COUNT,
        COUNT_OR_AUTO,
        NUMBER,
        CHOICE,
        TEXT
    }

    private final String section;
    private final String key;
    private final String defaultValue;
    private final Kind kind;
    private final double least;
    private final double most;
    private final String choices;
    private final String meaning;

    Setting(String section, String key, String defaultValue, Kind kind, double least, double most, String meaning) {
        this.section = section;
        this.key = key;
        this.defaultValue = defaultValue;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.choices = "";
        this.meaning = meaning;
    }

    Setting(String section, String key, String defaultValue, String choices, String meaning) {
        this.section = section;
        this.key = key;
        this.defaultValue = defaultValue;
        this.kind = Kind.CHOICE;
        this.least = 0;
        this.most = 0;
        this.choices = choices;
        this.meaning = meaning;
    }

    Setting(String section, String key, String defaultValue, String meaning) {
        this.section = section;
        this.key = key;
        this.defaultValue = defaultValue;
        this.kind = Kind.TEXT;
        this.least = 0;
        this.most = 0;
        this.choices = "";
        this.meaning = meaning;
    }

    /** The section it stands in. */
    public String section() {
        return section;
    }

    /** The key before the equals sign. */
    public String key() {
        return key;
    }

    /** The value where the file says none; empty where whoever reads it has a default of its own. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it does, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What values there are, in words. */
    public String range() {
        return switch (kind) {
            case COUNT -> number(least) + " to " + number(most);
            case COUNT_OR_AUTO -> number(least) + " to " + number(most) + ", or auto";
            case NUMBER -> "a number from " + number(least) + " to " + number(most);
            case CHOICE -> choices.replace(" ", " | ");
            case TEXT -> "a path, from the folder of the file";
        };
    }

    private static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }

    boolean accepts(String value) {
        return switch (kind) {
            case COUNT -> isNumber(value, true);
            case COUNT_OR_AUTO -> value.equals("auto") || isNumber(value, true);
            case NUMBER -> isNumber(value, false);
            case CHOICE -> choices().contains(value.toLowerCase(Locale.ROOT));
            case TEXT -> !value.isEmpty();
        };
    }

    List<String> choices() {
        return Arrays.asList(choices.split(" ", -1));
    }

    private boolean isNumber(String value, boolean whole) {
        try {
            double number = whole ? Long.parseLong(value) : Double.parseDouble(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
