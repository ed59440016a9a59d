package io.petrigraph.cli.log;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.Snapshot;
import io.petrigraph.log.SnapshotStore;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log directory that is read: its net comes from its own header. One thread. */
final class OpenedLog implements AutoCloseable {
    private final FileStorage storage;
    private final LogReader reader;
    private final Net net;

    private OpenedLog(FileStorage storage, LogReader reader) {
        this.storage = storage;
        this.reader = reader;
        this.net = Net.fromCanonicalBytes(reader.newestNetBytes());
    }

    static OpenedLog open(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new BadInputException("there is no such directory: directory=" + directory);
        }
        FileStorage storage = new FileStorage(directory);
        LogReader reader = LogReader.open(storage);
        try {
            return new OpenedLog(storage, reader);
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    LogReader reader() {
        return reader;
    }

    Net net() {
        return net;
    }

    /** The snapshots beside the log, newest first: where each stands, and whether it is of use. */
    List<Object> snapshots() throws IOException {
        SnapshotStore store = SnapshotStore.readOnly(storage);
        List<Object> snapshots = new ArrayList<>();
        for (String name : store.namesNewestFirst()) {
            Snapshot snapshot = store.read(name);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", name);
            facts.put("lengthBytes", store.lengthBytes(name));
            facts.put("state", state(snapshot));
            if (snapshot != null) {
                facts.put("sequence", snapshot.sequence());
                facts.put("incarnation", snapshot.incarnation());
            }
            snapshots.add(facts);
        }
        return snapshots;
    }

    private String state(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return "damaged";
        }
        return snapshot.fingerprint() == net.fingerprint() ? "whole" : "of another net";
    }

    /** A replay that begins with the initial marking. */
    Replay replay() {
        return new Replay(new CompiledNet(net, new TextPool()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
