package io.petrigraph.test.kit;

import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Outcome;
import io.petrigraph.runtime.RefusedException;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.View;
import io.petrigraph.test.reference.RecordedFiring;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A test of a net as a story: {@code given} events that must commit, {@code when} an event happens, {@code then} its outcome and
 * facts about the marking. The engine keeps its log in memory and runs on the test's thread; its clock stands still until
 * {@link #after} moves it. What is not as expected is an {@link AssertionError} that tells the story up to there, and shows for
 * each expectation what was found instead.
 *
 * <p>Not thread-safe: one test uses it, and closes it.
 *
 * @param <E> what events are asked of: a generated engine, or {@link Engine} where events go by their names
 */
public final class Story<E extends AutoCloseable> implements AutoCloseable {
    private static final Instant START = Instant.parse("2000-01-01T00:00:00Z");

    private final Function<? super EngineContext, ? extends E> open;
    private final Function<? super E, Engine> behind;
    private final MemoryStorage storage = new MemoryStorage();
    private final HandClock clock = new HandClock(START);
    private final List<String> told = new ArrayList<>();
    private E engine;
    private @Nullable Outcome outcome;
    private long firstOfWhen;

    private Story(Function<? super EngineContext, ? extends E> open, Function<? super E, Engine> behind) {
        this.open = open;
        this.behind = behind;
        this.engine = open.apply(context());
    }

    /** A story over a net, with events by name. */
    public static Story<Engine> of(Net net) {
        return new Story<>(context -> Engine.open(net, context), engine -> engine);
    }

    /** A story over a generated engine: {@code Story.of(ShopEngine::open, ShopEngine::engine)}. */
    public static <E extends AutoCloseable> Story<E> of(
            Function<? super EngineContext, ? extends E> open, Function<? super E, Engine> behind) {
        return new Story<>(open, behind);
    }

    private EngineContext context() {
        return EngineContext.at(storage).threads(Threads.callerDriven()).clock(clock);
    }

    /** The engine, for whatever the story has no word for. */
    public E engine() {
        return engine;
    }

    /** The time now, in nanoseconds since the epoch of 1970; a story starts with the year 2000. */
    public long nowNs() {
        return clock.nowNs();
    }

    /** Time goes by. */
    public Story<E> after(Duration duration) {
        told.add("after " + duration);
        clock.advance(duration);
        return this;
    }

    /** Events that must commit. */
    public Story<E> given(Consumer<? super E> events) {
        return given("events", () -> ask(events));
    }

    /** An event by name that must commit; values by parameter, as {@link Engine#fire} takes them. */
    public Story<E> given(String event, Map<String, ?> values) {
        return given(event + " " + shown(values), () -> behind.apply(engine).fire(event, values));
    }

    private Story<E> given(String what, Asked asked) {
        told.add("given " + what);
        Outcome now = asked.outcome();
        if (!now.isCommitted()) {
            throw failed("a story starts from what commits", List.of("committed"), List.of(now.message()));
        }
        return this;
    }

    /** An event; of several the last one, or the first that is refused. */
    public Story<E> when(Consumer<? super E> event) {
        return when("events", () -> ask(event));
    }

    /** An event by name; values by parameter, as {@link Engine#fire} takes them. */
    public Story<E> when(String event, Map<String, ?> values) {
        return when(event + " " + shown(values), () -> behind.apply(engine).fire(event, values));
    }

    private Story<E> when(String what, Asked asked) {
        told.add("when " + what);
        firstOfWhen = lastSequence() + 1;
        outcome = asked.outcome();
        return this;
    }

    /** The outcome of the last {@code when} is this, and the facts hold. All that does not is reported at once. */
    public Story<E> then(Expected expected, Fact... facts) {
        Outcome now = outcome;
        if (now == null) {
            throw new IllegalStateException("nothing has happened yet; call when first: told=" + told);
        }
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        if (!expected.holds(now)) {
            wanted.add(expected.toString());
            found.add(now.message());
        }
        try (View view = behind.apply(engine).view()) {
            Seen seen = new Seen(view, fired());
            for (Fact fact : facts) {
                String actual = fact.actual(seen);
                if (!actual.equals(fact.expected())) {
                    wanted.add(fact.expected());
                    found.add(actual);
                }
            }
        }
        if (!wanted.isEmpty()) {
            throw failed("it came otherwise", wanted, found);
        }
        told.add("then " + expected);
        return this;
    }

    /** The engine stops and another one replays its log: the same marking, hash for hash. The story goes on with the new one. */
    public Story<E> replayed() {
        long before = hash();
        told.add("replayed");
        close();
        engine = open.apply(context());
        long after = hash();
        if (before != after) {
            throw failed(
                    "the log replays to another marking",
                    List.of("hash " + Long.toHexString(before)),
                    List.of("hash " + Long.toHexString(after)));
        }
        return this;
    }

    /** Closes the engine. */
    @Override
    public void close() {
        behind.apply(engine).close();
    }

    /** How an event is asked for. */
    private interface Asked {
        Outcome outcome();
    }

    private Outcome ask(Consumer<? super E> events) {
        try {
            events.accept(engine);
            return new Outcome.Committed(lastSequence());
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private long lastSequence() {
        try (View view = behind.apply(engine).view()) {
            return view.sequence();
        }
    }

    private long hash() {
        try (View view = behind.apply(engine).view()) {
            return view.hash();
        }
    }

    /** The names of the transitions that fired since the last {@code when}, out of the log. */
    private List<String> fired() {
        Net net = behind.apply(engine).net();
        List<String> names = new ArrayList<>();
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                if (reader.sequence() >= firstOfWhen) {
                    byte[] payload = new byte[reader.payloadLengthBytes()];
                    reader.copyPayload(payload, 0);
                    RecordedFiring firing = RecordedFiring.decode(net, ByteBuffer.wrap(payload));
                    names.add(net.transitions().get(firing.transition()).name());
                }
            }
        }
        return names;
    }

    private static String shown(Map<String, ?> values) {
        Map<String, String> sorted = new TreeMap<>();
        values.forEach((name, value) -> sorted.put(name, Seen.shown(value)));
        return sorted.toString();
    }

    private AssertionError failed(String why, List<String> expected, List<String> actual) {
        StringBuilder text = new StringBuilder(why).append(":");
        told.forEach(line -> text.append("\n    ").append(line));
        for (int i = 0; i < expected.size(); i++) {
            text.append("\n  expected: ").append(expected.get(i));
            text.append("\n  but was:  ").append(actual.get(i));
        }
        return new AssertionError(text.toString());
    }
}
