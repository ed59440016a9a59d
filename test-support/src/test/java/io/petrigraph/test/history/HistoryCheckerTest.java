package io.petrigraph.test.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.test.history.Anomaly.Kind;
import io.petrigraph.test.history.Observation.Ending;
import io.petrigraph.test.history.Observation.Operation;
import io.petrigraph.test.random.SplitMix64;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every anomaly by the smallest history that shows it, and no anomaly in histories that are serial. */
final class HistoryCheckerTest {
    private static final long X = 1;
    private static final long Y = 2;

    private final List<Observation> history = new ArrayList<>();

    private static Operation append(long key, long value) {
        return new Operation.Append(key, value);
    }

    private static Operation read(long key, Long... values) {
        return new Operation.Read(key, Arrays.asList(values));
    }

    /** All overlap in time: only what was seen can contradict. */
    private HistoryCheckerTest add(Ending ending, Operation... operations) {
        history.add(new Observation(history.size(), 0, 1_000, ending, List.of(operations)));
        return this;
    }

    private HistoryCheckerTest committed(Operation... operations) {
        return add(Ending.COMMITTED, operations);
    }

    private HistoryCheckerTest at(long invokedNs, long returnedNs, Operation... operations) {
        history.add(new Observation(history.size(), invokedNs, returnedNs, Ending.COMMITTED, List.of(operations)));
        return this;
    }

    private void assertFinds(Kind... kinds) {
        assertEquals(
                List.of(kinds),
                HistoryChecker.check(history).stream()
                        .map(Anomaly::kind)
                        .distinct()
                        .toList());
    }

    @Test
    void shouldFindNothingWhenOneOrderExplainsAll() {
        committed(append(X, 1))
                .committed(read(X, 1L), append(X, 2), read(X, 1L, 2L))
                .committed(read(X, 1L), read(Y));
        add(Ending.REFUSED, read(X, 1L, 2L), append(Y, 9)).committed(read(Y));
        assertFinds();
    }

    @Test
    void shouldFindG0WhenAppendsAloneContradict() {
        committed(append(X, 1), append(Y, 1)).committed(append(X, 2), append(Y, 2));
        committed(read(X, 1L, 2L)).committed(read(Y, 2L, 1L));
        assertEquals(Kind.G0, HistoryChecker.check(history).get(0).kind());
    }

    @Test
    void shouldFindG1aWhenARefusedAppendIsRead() {
        add(Ending.REFUSED, append(X, 1)).committed(read(X, 1L));
        assertFinds(Kind.G1A);
    }

    @Test
    void shouldFindG1bWhenAListIsReadInTheMiddleOfATransaction() {
        committed(append(X, 1), append(X, 2)).committed(read(X, 1L));
        assertEquals(Kind.G1B, HistoryChecker.check(history).get(0).kind());
    }

    @Test
    void shouldFindG1cWhenTwoReadEachOther() {
        committed(append(X, 1), read(Y, 1L)).committed(append(Y, 1), read(X, 1L));
        assertFinds(Kind.G1C);
    }

    @Test
    void shouldFindGSingleWhenAReadIsTornOverTwoLists() {
        committed(append(X, 1), append(Y, 1)).committed(read(X, 1L), read(Y)).committed(read(Y, 1L));
        assertFinds(Kind.G_SINGLE);
    }

    @Test
    void shouldFindALostUpdateWhenTwoAppendBehindTheSameRead() {
        committed(read(X), append(X, 1)).committed(read(X), append(X, 2)).committed(read(X, 1L, 2L));
        assertFinds(Kind.LOST_UPDATE);
    }

    @Test
    void shouldFindALostUpdateWhenNobodyReadsTheResult() {
        committed(read(X), append(X, 1)).committed(read(X), append(X, 2));
        assertEquals(1, HistoryChecker.check(history).size());
    }

    @Test
    void shouldFindG2WhenTwoSkewEachOther() {
        committed(read(X), append(Y, 1)).committed(read(Y), append(X, 1));
        assertFinds(Kind.G2);
    }

    @Test
    void shouldTakeWhatARefusalSawForARead() {
        committed(append(X, 1), append(Y, 1)).add(Ending.REFUSED, read(X, 1L), read(Y));
        assertFinds(Kind.G_SINGLE);
    }

    @Test
    void shouldFindInternalWhenATransactionDoesNotSeeItself() {
        committed(append(X, 1), read(X));
        assertFinds(Kind.INTERNAL);
    }

    @Test
    void shouldFindInternalWhenATransactionSeesAListInTwoWays() {
        committed(append(X, 1)).committed(read(X), read(X, 1L));
        assertEquals(Kind.INTERNAL, HistoryChecker.check(history).get(0).kind());
    }

    @Test
    void shouldFindWhatNobodyWroteAndOrdersThatDoNotFit() {
        committed(read(X, 7L));
        assertFinds(Kind.UNWRITTEN);
        history.clear();
        committed(append(X, 1))
                .committed(append(X, 2))
                .committed(read(X, 1L, 2L))
                .committed(read(X, 2L, 1L));
        assertEquals(
                Kind.INCOMPATIBLE_ORDER, HistoryChecker.check(history).get(0).kind());
    }

    @Test
    void shouldFindRealTimeWhenAReadIsOlderThanWhatWasTold() {
        at(0, 10, append(X, 1)).at(20, 30, read(X));
        assertFinds(Kind.REAL_TIME);
        history.clear();
        at(0, 10, append(X, 1)).at(10, 30, read(X));
        assertFinds();
        at(5, 8, append(Y, 1)).at(40, 50, read(Y));
        assertFinds(Kind.REAL_TIME);
    }

    @Test
    void shouldLetTheUnknownHappenOrNotButNotBoth() {
        add(Ending.UNKNOWN, append(X, 1), append(Y, 1)).committed(read(X)).committed(read(Y));
        assertFinds();
        committed(read(X, 1L), read(Y));
        assertFinds(Kind.G_SINGLE);
    }

    @Test
    void shouldRefuseToJudgeWhenAValueIsAppendedTwice() {
        committed(append(X, 1)).committed(append(X, 1));
        assertThrows(IllegalArgumentException.class, () -> HistoryChecker.check(history));
    }

    @Test
    void shouldFindNothingInSerialHistoriesAndSomethingWhenOneReadIsMadeStale() {
        for (long seed = 0; seed < 300; seed++) {
            List<Observation> serial = serial(new SplitMix64(seed));
            assertEquals(List.of(), HistoryChecker.check(serial), "seed=" + seed);
            List<Observation> stale = withAStaleRead(serial);
            if (!stale.equals(serial)) {
                assertEquals(false, HistoryChecker.check(stale).isEmpty(), "seed=" + seed);
            }
        }
    }

    private static List<Observation> serial(SplitMix64 random) {
        Map<Long, List<Long>> lists = new HashMap<>();
        List<Observation> serial = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Operation> operations = new ArrayList<>();
            for (int o = 0; o <= random.below(3); o++) {
                long key = random.below(4);
                List<Long> list = lists.computeIfAbsent(key, any -> new ArrayList<>());
                if (random.chance(50)) {
                    list.add(i * 10L + o);
                    operations.add(append(key, i * 10L + o));
                } else {
                    operations.add(new Operation.Read(key, list));
                }
            }
            serial.add(new Observation(i % 3, i * 10L, i * 10L + 5, Ending.COMMITTED, operations));
        }
        return serial;
    }

    /** The last read of something becomes one of nothing, long after it was told. */
    private static List<Observation> withAStaleRead(List<Observation> serial) {
        List<Observation> stale = new ArrayList<>(serial);
        for (int i = serial.size() - 1; i >= 0; i--) {
            Observation it = serial.get(i);
            if (it.operations().size() == 1
                    && it.operations().get(0) instanceof Operation.Read read
                    && !read.values().isEmpty()) {
                stale.set(
                        i,
                        new Observation(
                                it.client(), it.invokedNs(), it.returnedNs(), it.ending(), List.of(read(read.key()))));
                return stale;
            }
        }
        return stale;
    }
}
