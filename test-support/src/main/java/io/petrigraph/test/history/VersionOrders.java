package io.petrigraph.test.history;

import io.petrigraph.test.history.Anomaly.Kind;
import io.petrigraph.test.history.Observation.Ending;
import io.petrigraph.test.history.Observation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of each list: who appended which value, and the one order that all reads of it agree with. One thread. */
final class VersionOrders {
    static final int NOBODY = -1;

    private final List<Observation> history;
    private final List<Anomaly> anomalies;
    private final Map<Long, Lists> lists = new HashMap<>();
    /** What each transaction read of others, by key: what it read before its own appends. */
    private final List<Map<Long, List<Long>>> seen = new ArrayList<>();

    private final boolean[] hasHappened;

    /** What is known of one list. */
    static final class Lists {
        final Map<Long, Integer> writers = new HashMap<>();
        final Map<Integer, Long> finalValues = new HashMap<>();
        List<Long> longest = List.of();
    }

    VersionOrders(List<Observation> history, List<Anomaly> anomalies) {
        this.history = history;
        this.anomalies = anomalies;
        this.hasHappened = new boolean[history.size()];
        for (int i = 0; i < history.size(); i++) {
            hasHappened[i] = history.get(i).ending() == Ending.COMMITTED;
            noteAppends(i);
        }
        for (int i = 0; i < history.size(); i++) {
            seen.add(readsOf(i));
        }
        for (int i = 0; i < history.size(); i++) {
            judge(i);
        }
    }

    Map<Long, Lists> lists() {
        return lists;
    }

    Map<Long, List<Long>> seenBy(int transaction) {
        return seen.get(transaction);
    }

    /** True where its appends happened: it committed, or nobody knew and somebody saw them. */
    boolean hasHappened(int transaction) {
        return hasHappened[transaction];
    }

    int writer(long key, long value) {
        return list(key).writers.getOrDefault(value, NOBODY);
    }

    private Lists list(long key) {
        return lists.computeIfAbsent(key, any -> new Lists());
    }

    private void noteAppends(int transaction) {
        for (Operation operation : history.get(transaction).operations()) {
            if (operation instanceof Operation.Append append) {
                Integer other = list(append.key()).writers.put(append.value(), transaction);
                if (other != null) {
                    throw new IllegalArgumentException(
                            "a history appends no value twice: key=" + append.key() + " value=" + append.value());
                }
                list(append.key()).finalValues.put(transaction, append.value());
            }
        }
    }

    /** Checks the reads of a transaction against its own appends; what is left of them is of others. */
    private Map<Long, List<Long>> readsOf(int transaction) {
        Map<Long, List<Long>> others = new HashMap<>();
        Map<Long, List<Long>> own = new HashMap<>();
        for (Operation operation : history.get(transaction).operations()) {
            if (operation instanceof Operation.Append append) {
                own.computeIfAbsent(append.key(), any -> new ArrayList<>()).add(append.value());
            } else if (operation instanceof Operation.Read read) {
                List<Long> mine = own.getOrDefault(read.key(), List.of());
                int foreign = read.values().size() - mine.size();
                boolean endsWithMine = foreign >= 0
                        && read.values().subList(foreign, read.values().size()).equals(mine);
                List<Long> rest = endsWithMine ? read.values().subList(0, foreign) : read.values();
                List<Long> before = others.putIfAbsent(read.key(), rest);
                if (!endsWithMine || (before != null && !before.equals(rest))) {
                    add(Kind.INTERNAL, transaction, "read=" + read + " own=" + mine + " before=" + before);
                }
                boolean countsWhole = history.get(transaction).ending() == Ending.COMMITTED;
                noteOrder(read.key(), countsWhole ? read.values() : rest, transaction);
            }
        }
        return others;
    }

    private void noteOrder(long key, List<Long> values, int transaction) {
        Lists list = list(key);
        boolean isLonger = values.size() > list.longest.size();
        List<Long> shorter = isLonger ? list.longest : values;
        List<Long> longer = isLonger ? values : list.longest;
        if (!longer.subList(0, shorter.size()).equals(shorter)
                || values.stream().distinct().count() < values.size()) {
            add(Kind.INCOMPATIBLE_ORDER, transaction, "key=" + key + " read=" + values + " other=" + list.longest);
        }
        list.longest = longer;
    }

    private void judge(int reader) {
        seen.get(reader).forEach((key, values) -> {
            for (long value : values) {
                int writer = writer(key, value);
                if (writer == NOBODY) {
                    add(Kind.UNWRITTEN, reader, "key=" + key + " value=" + value);
                } else if (history.get(writer).ending() == Ending.REFUSED) {
                    add(Kind.G1A, reader, "key=" + key + " value=" + value + " writer=" + history.get(writer));
                } else {
                    hasHappened[writer] = true;
                }
            }
            int last = values.isEmpty() ? NOBODY : writer(key, values.get(values.size() - 1));
            Long finalValue = last == NOBODY ? null : list(key).finalValues.get(last);
            if (finalValue != null && last != reader && !finalValue.equals(values.get(values.size() - 1))) {
                add(Kind.G1B, reader, "key=" + key + " read=" + values + " writer=" + history.get(last));
            }
        });
    }

    private void add(Kind kind, int transaction, String what) {
        anomalies.add(new Anomaly(kind, what + " transaction=" + history.get(transaction)));
    }
}
