package io.petrigraph.examples.databuild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.petrigraph.examples.databuild.graph.GraphReader;
import io.petrigraph.log.Log;
import io.petrigraph.log.LogContext;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.MemoryStorage;
import io.petrigraph.runtime.Engine;
import io.petrigraph.runtime.EngineContext;
import io.petrigraph.runtime.Threads;
import io.petrigraph.runtime.firing.BrokenHistoryException;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log that somebody rewrote, numbers and checksums and all, is refused all the same: the records do not fit. */
final class TamperedLogTest {
    /** Four records for each of the fifteen refs: created, wanted; all that follows rests on them. */
    private static final int WANTING_RECORDS = 60;

    private final List<byte[]> records = records();

    private static List<byte[]> records() {
        MemoryStorage storage = new MemoryStorage();
        try (Engine engine =
                Engine.open(DatabuildNet.NET, EngineContext.at(storage).threads(Threads.callerDriven()))) {
            DatabuildDemo.Settings settings = new DatabuildDemo.Settings(GraphReader.builtIn(), true, 0, 1, 1);
            new DatabuildDemo(engine, settings, (ns, sequence) -> {}, (what, done, total) -> {}).run();
        }
        List<byte[]> records = new ArrayList<>();
        try (LogReader reader = LogReader.open(storage)) {
            while (reader.next()) {
                byte[] payload = new byte[reader.payloadLengthBytes()];
                reader.copyPayload(payload, 0);
                records.add(payload);
            }
        }
        return records;
    }

    private static long replay(List<byte[]> rewritten) {
        MemoryStorage storage = new MemoryStorage();
        try (Log log = Log.open(new LogContext(storage, DatabuildNet.NET.canonicalBytes()))) {
            for (int i = 0; i < rewritten.size(); i++) {
                byte[] payload = rewritten.get(i);
                log.appender().append(i, 0, 0, 0, 0, 0, 1, payload, 0, payload.length);
            }
            log.appender().publish();
        }
        Replay replay = new Replay(new CompiledNet(DatabuildNet.NET, new TextPool()));
        try (LogReader reader = LogReader.open(storage)) {
            replay.run(reader, Long.MAX_VALUE);
        }
        return replay.nextSequence();
    }

    @Test
    void shouldReplayWhenNothingIsChanged() {
        assertEquals(records.size(), replay(records));
    }

    @Test
    void shouldRefuseWhenARecordThatLaterOnesNeedIsRemoved() {
        for (int removed = 0; removed < WANTING_RECORDS; removed++) {
            List<byte[]> rewritten = new ArrayList<>(records);
            rewritten.remove(removed);
            assertThrows(BrokenHistoryException.class, () -> replay(rewritten), "removed=" + removed);
        }
    }

    @Test
    void shouldRefuseWhenAnyRecordIsRepeated() {
        for (int repeated = 0; repeated < records.size(); repeated++) {
            List<byte[]> rewritten = new ArrayList<>(records);
            rewritten.add(repeated, records.get(repeated));
            assertThrows(BrokenHistoryException.class, () -> replay(rewritten), "repeated=" + repeated);
        }
    }

    @Test
    void shouldRefuseWhenARecordComesBeforeWhatItNeeds() {
        List<byte[]> rewritten = new ArrayList<>(records);
        rewritten.add(0, rewritten.remove(2)); // Want.askFirst before its refCreate and wantCreate
        assertThrows(BrokenHistoryException.class, () -> replay(rewritten));
    }
}
