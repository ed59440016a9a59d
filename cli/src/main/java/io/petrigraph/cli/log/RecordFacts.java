package io.petrigraph.cli.log;

import io.petrigraph.wire.Firing;
import io.petrigraph.wire.LogRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as the maps and lists that become its line of JSON. What a PNML file calls one value is one: a variable of a product,
 * which the net has as {@code id.0, id.1, ...}, is an array, and a token whose columns have no names of their own is its value,
 * an array of them, or {@code "dot"} where it carries none.
 */
final class RecordFacts {
    private RecordFacts() {}

    static Map<String, Object> of(LogRecord record) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sequence", record.sequence());
        facts.put("time", record.timeNs());
        if (record.hasEventId()) {
            facts.put("eventId", String.format("%016x%016x", record.eventIdHi(), record.eventIdLo()));
        }
        if (record.isInTransaction()) {
            Map<String, Object> transaction = new LinkedHashMap<>(); // a Map.of has another order in each process
            transaction.put("index", record.transactionIndex());
            transaction.put("count", record.transactionCount());
            facts.put("transaction", transaction);
        }
        facts.put("transition", record.firing().transition());
        Map<String, Object> binding = joined(record.firing().values());
        for (Firing.Group group : record.firing().groups()) {
            binding.put(group.name(), elements(group));
        }
        facts.put("binding", binding);
        return facts;
    }

    private static List<Object> elements(Firing.Group group) {
        List<Object> elements = new ArrayList<>();
        for (Firing.Element element : group.elements()) {
            if (element.isCounted()) {
                Map<String, Object> counted = new LinkedHashMap<>();
                counted.put("token", token(element.values()));
                counted.put("count", element.count());
                elements.add(counted);
            } else {
                elements.add(joined(element.values()));
            }
        }
        return elements;
    }

    /** Values by name, those of one product in an array. */
    private static Map<String, Object> joined(Map<String, Object> values) {
        Map<String, Object> joined = new LinkedHashMap<>();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            String name = value.getKey();
            String product = name.replaceFirst("\\.\\d+$", "");
            boolean isPart = values.containsKey(product + ".0") && values.containsKey(product + ".1");
            if (isPart && !name.equals(product)) {
                joined.putIfAbsent(product, parts(product, values));
            } else {
                joined.put(name, value.getValue());
            }
        }
        return joined;
    }

    private static List<Object> parts(String product, Map<String, Object> values) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; values.containsKey(product + "." + i); i++) {
            parts.add(values.get(product + "." + i));
        }
        return parts;
    }

    /** A token by its columns; {@code c0, c1, ...} are no names. */
    private static Object token(Map<String, Object> columns) {
        List<Object> values = new ArrayList<>(columns.values());
        for (int i = 0; i < values.size(); i++) {
            if (!columns.containsKey("c" + i)) {
                return columns;
            }
        }
        return values.isEmpty() ? "dot" : values.size() == 1 ? values.get(0) : values;
    }
}
