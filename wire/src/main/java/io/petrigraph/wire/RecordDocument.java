package io.petrigraph.wire;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record as a document.
 *
 * <pre>
 *   sequence: 7
 *   time: 1764000000123456789                       nanoseconds
 *   eventId: "0000000000000001000000000000002a"      where there is one
 *   transaction: { index: 0, count: 3 }              where there are several
 *   transition: "Order.pay"
 *   binding: { order: 7, feeCents: 10 }              for-all, reset and transfer: a list of their elements
 * </pre>
 */
final class RecordDocument {
    static final String SEQUENCE = "sequence";

    private static final int EVENT_ID_DIGITS = 32;

    private RecordDocument() {}

    static void write(LogRecord record, FieldWriter out) {
        out.number(SEQUENCE, record.sequence());
        out.number("time", record.timeNs());
        if (record.flags() != 0) {
            out.number("flags", record.flags());
        }
        if (record.hasEventId()) {
            HexFormat hex = HexFormat.of();
            out.text("eventId", hex.toHexDigits(record.eventIdHi()) + hex.toHexDigits(record.eventIdLo()));
        }
        if (record.isInTransaction()) {
            out.line("transaction", transaction -> {
                transaction.number("index", record.transactionIndex());
                transaction.number("count", record.transactionCount());
            });
        }
        Firing firing = record.firing();
        out.text("transition", firing.transition());
        if (firing.groups().isEmpty()) {
            out.line("binding", binding -> firing.values().forEach(binding::value));
        } else {
            out.section("binding", binding -> {
                firing.values().forEach(binding::value);
                firing.groups().forEach(group -> write(group, binding));
            });
        }
    }

    private static void write(Firing.Group group, FieldWriter out) {
        out.sections(group.name(), group.elements(), (element, value) -> {
            if (value.isCounted()) {
                element.line("token", token -> value.values().forEach(token::value));
                element.number("count", value.count());
            } else {
                value.values().forEach(element::value);
            }
        });
    }

    static LogRecord read(FieldReader in, FiringCodec codec) {
        long sequence = in.number(SEQUENCE);
        long timeNs = in.number("time");
        int flags = in.has("flags") ? in.smallNumber("flags") : 0;
        String eventId = in.has("eventId") ? in.text("eventId") : "0".repeat(EVENT_ID_DIGITS);
        int[] transaction = in.has("transaction")
                ? in.section("transaction", t -> new int[] {t.smallNumber("index"), t.smallNumber("count")})
                : new int[] {0, 1};
        FiringLayout layout = codec.layout(in.text("transition"));
        Firing firing = in.section("binding", binding -> readFiring(binding, layout));
        return new LogRecord(
                sequence,
                timeNs,
                flags,
                half(eventId, 0),
                half(eventId, EVENT_ID_DIGITS / 2),
                transaction[0],
                transaction[1],
                firing);
    }

    private static long half(String eventId, int from) {
        try {
            if (eventId.length() == EVENT_ID_DIGITS) {
                return HexFormat.fromHexDigitsToLong(eventId, from, from + EVENT_ID_DIGITS / 2);
            }
        } catch (NumberFormatException e) {
            throw new DocumentFormatException("an event id is 32 hex digits: eventId=" + eventId, e);
        }
        throw new DocumentFormatException("an event id is 32 hex digits: eventId=" + eventId);
    }

    private static Firing readFiring(FieldReader in, FiringLayout layout) {
        Map<String, Object> values = readValues(in, layout.values());
        List<Firing.Group> groups = new ArrayList<>();
        for (FiringLayout.GroupLayout group : layout.groups()) {
            groups.add(new Firing.Group(group.name(), in.sections(group.name(), each -> readElement(each, group))));
        }
        return new Firing(layout.transition(), values, groups);
    }

    private static Firing.Element readElement(FieldReader in, FiringLayout.GroupLayout group) {
        if (!group.counted()) {
            return new Firing.Element(readValues(in, group.slots()), Firing.Element.UNCOUNTED);
        }
        Map<String, Object> token = in.section("token", each -> readValues(each, group.slots()));
        long count = in.number("count");
        if (count <= 0) {
            throw new DocumentFormatException("a token was taken no times: count=" + count);
        }
        return new Firing.Element(token, count);
    }

    private static Map<String, Object> readValues(FieldReader in, List<FiringLayout.Slot> slots) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FiringLayout.Slot slot : slots) {
            Object value = PlainValues.isWhole(slot.colour())
                    ? PlainValues.ofWord(slot.colour(), in.number(slot.name()))
                    : PlainValues.parse(slot.colour(), in.text(slot.name()));
            values.put(slot.name(), value);
        }
        return values;
    }
}
