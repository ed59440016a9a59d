package io.petrigraph.cli.log;

import io.petrigraph.cli.BadInputException;
import io.petrigraph.log.LogReader;
import io.petrigraph.log.storage.FileStorage;
import io.petrigraph.net.Net;
import io.petrigraph.runtime.firing.CompiledNet;
import io.petrigraph.runtime.marking.TextPool;
import io.petrigraph.runtime.replay.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log directory that is read: its net comes from its own header. One thread. */
final class OpenedLog implements AutoCloseable {
    private final LogReader reader;
    private final Net net;

    private OpenedLog(LogReader reader) {
        this.reader = reader;
        this.net = Net.fromCanonicalBytes(reader.netBytes());
    }

    static OpenedLog open(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new BadInputException("there is no such directory: directory=" + directory);
        }
        LogReader reader = LogReader.open(new FileStorage(directory));
        try {
            return new OpenedLog(reader);
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

    /** A replay that begins with the initial marking. */
    Replay replay() {
        return new Replay(new CompiledNet(net, new TextPool()));
    }

    @Override
    public void close() {
        reader.close();
    }
}
