package io.petrigraph.cli.log;

import io.petrigraph.wire.Firing;
import io.petrigraph.wire.LogRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as the maps and lists that become its line of JSON. */
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
        Map<String, Object> binding = new LinkedHashMap<>(record.firing().values());
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
                counted.put("token", element.values());
                counted.put("count", element.count());
                elements.add(counted);
            } else {
                elements.add(element.values());
            }
        }
        return elements;
    }
}
