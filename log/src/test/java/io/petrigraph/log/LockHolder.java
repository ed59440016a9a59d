package io.petrigraph.log;

import io.petrigraph.log.storage.FileStorage;
import java.nio.file.Path;

/** A process of its own that opens a log, says so on its output, and goes on living until it is killed. */
final class LockHolder {
    private LockHolder() {}

    /** The directory, and what stands for a class path. */
    public static void main(String[] arguments) throws Exception {
        try (Log log = Fixture.open(new FileStorage(Path.of(arguments[0])))) {
            System.out.println("open: nextSequence=" + log.appender().nextSequence());
            while (System.in.read() >= 0) {
                Fixture.appendAndPublish(log, 1);
            }
        }
    }
}
