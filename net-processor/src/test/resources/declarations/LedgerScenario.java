package demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.petrigraph.log.failure.LogFormatException;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.runtime.EngineContext;

public final class LedgerScenario {
    private LedgerScenario() {}

    private static EngineContext at(MemoryStorage storage) {
        return EngineContext.at(storage).segmentLengthBytes(1 << 16);
    }

    private static MemoryStorage written() {
        MemoryStorage storage = new MemoryStorage();
        try (LedgerBeforeEngine before = LedgerBeforeEngine.open(at(storage))) {
            before.book(1, 200).close(10);
            before.book(2, 300);
        }
        return storage;
    }

    public static void shouldReadAnOldLogWhenFieldsWereAppended() {
        MemoryStorage storage = written();
        try (LedgerAfterEngine after = LedgerAfterEngine.open(at(storage))) {
            try (LedgerAfterView now = after.view()) {
                assertEquals(20, now.entryClosed(1).feeCents());
                assertEquals("", now.entryClosed(1).text());
                assertFalse(now.entryClosed(1).urgent());
            }
            after.book(3, 400, "rent").close(5, true);
            after.entryOpen(2).close(1, true);
        }
        for (int reopened = 0; reopened < 2; reopened++) {
            try (LedgerAfterEngine after = LedgerAfterEngine.open(at(storage));
                    LedgerAfterView now = after.view()) {
                assertEquals("rent", now.entryClosed(3).text());
                assertEquals(3, now.entryClosed(2).feeCents());
                assertTrue(now.entryClosed(2).urgent());
                assertEquals(5, now.sequence());
            }
        }
    }

    public static void shouldRefuseWhenFieldsOfTheLogAreMissing() {
        MemoryStorage storage = written();
        LedgerAfterEngine.open(at(storage)).close();
        LogFormatException refused =
                assertThrows(LogFormatException.class, () -> LedgerBeforeEngine.open(at(storage)));
        assertTrue(
                refused.getMessage().contains("its place 0 Entry.Open has other columns"), refused.getMessage());
        LedgerAfterEngine.open(at(storage)).close();
    }
}
